package pl.utrwal.bootstrap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.Id;

/**
 * What the API says of itself at {@code /api/v1/openapi}.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	@Bean
	OpenAPI openApi(@Value("${utrwal.version}") String version) {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Actor.class)
			.addSimpleTypePredicateForParameterObject(Id.class::isAssignableFrom);
		return new OpenAPI().info(new Info().title("Utrwal").version(version));
	}

}
