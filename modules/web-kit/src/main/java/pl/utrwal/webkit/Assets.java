package pl.utrwal.webkit;

import java.time.Duration;

import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves what lies in {@code static/assets} of every module. The address of a file holds
 * a hash of its content, so a browser may keep it; what a style sheet or a script refers
 * to is addressed in the same way.
 * <p>
 * It comes before the configuration of Spring Boot, which then leaves these addresses
 * alone, for that one can be given no version of its own.
 */
@Component
class Assets implements WebMvcConfigurer, Ordered {

	static final String FOLDER = "static/assets/";

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/" + FOLDER)
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addVersionStrategy(new ScriptVersionStrategy(), "/**"))
			.addTransformer(new CssLinkResourceTransformer())
			.addTransformer(new ScriptImportTransformer());
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
