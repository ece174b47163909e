package pl.utrwal.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.Id;

import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

/**
 * What the API says of itself at {@code /api/v1/openapi}: what really comes, so that a
 * program made from it works.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String TOKEN = "token";

	private static final String PROBLEM = "Problem";

	/**
	 * One for all applications of a process, for Swagger keeps its resolvers for all of
	 * them.
	 */
	private static final RecordNames NAMES = new RecordNames();

	/** May come from every call. */
	private static final List<HttpStatus> EVERYWHERE = List.of(HttpStatus.BAD_REQUEST, HttpStatus.UNAUTHORIZED,
			HttpStatus.FORBIDDEN, HttpStatus.TOO_MANY_REQUESTS, HttpStatus.INTERNAL_SERVER_ERROR,
			HttpStatus.SERVICE_UNAVAILABLE);

	/** May come from what changes something. */
	private static final List<HttpStatus> FROM_WRITES = List.of(HttpStatus.CONFLICT, HttpStatus.CONTENT_TOO_LARGE,
			HttpStatus.UNSUPPORTED_MEDIA_TYPE, HttpStatus.UNPROCESSABLE_CONTENT);

	@Bean
	OpenAPI openApi(@Value("${utrwal.version}") String version) {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Actor.class)
			.addSimpleTypePredicateForParameterObject(Id.class::isAssignableFrom);
		return new OpenAPI().info(new Info().title("Utrwal").version(version))
			.components(new Components().addSecuritySchemes(TOKEN,
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
			.addSecurityItem(new SecurityRequirement().addList(TOKEN));
	}

	/** RFC 9457, with what is our own. */
	private static Schema<?> problem() {
		Schema<?> error = of("object");
		for (String text : List.of("pointer", "parameter", "code", "detail")) {
			error.addProperty(text, of("string"));
		}
		Schema<?> errors = of("array");
		errors.setItems(error);
		Schema<?> problem = of("object");
		problem.addProperty("status", of("integer"));
		problem.addProperty("errors", errors);
		for (String text : List.of("type", "title", "detail", "instance", "code", "kept", "correlation")) {
			problem.addProperty(text, of("string"));
		}
		problem.setRequired(List.of("status", "title"));
		return problem;
	}

	private static Schema<?> of(String type) {
		Schema<?> schema = new JsonSchema();
		schema.addType(type);
		return schema;
	}

	@Bean
	ModelResolver modelResolver(ObjectMapperProvider mappers) {
		return new ModelResolver(mappers.jsonMapper(), NAMES).openapi31(true);
	}

	/** Ids are their bare strings. */
	@Bean
	ModelConverter idSchemas(ObjectMapperProvider mappers) {
		return (type, context, chain) -> {
			JavaType known = mappers.jsonMapper().constructType(type.getType());
			if (known != null && known.isTypeOrSubTypeOf(Id.class)) {
				return of("string");
			}
			return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		};
	}

	/** A name that stays when other calls come: of the group, and of the method. */
	@Bean
	GlobalOperationCustomizer operationNames() {
		return (operation, method) -> {
			String tag = method.getBeanType().getSimpleName().replaceFirst("Api$", "");
			String group = tag.substring(0, 1).toLowerCase(Locale.ROOT) + tag.substring(1);
			String name = method.getMethod().getName();
			if (Stream.of(method.getMethodParameters())
				.anyMatch((parameter) -> parameter.getParameterType() == MultipartFile.class)) {
				inBody(operation);
			}
			operation.setTags(List.of(tag));
			operation.setOperationId(name.equals(group) ? name
					: group + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
			return operation;
		};
	}

	@Bean
	GlobalOpenApiCustomizer whatComes() {
		return (api) -> {
			new RecordSchemas(api, NAMES.classes()).complete();
			api.getComponents().addSchemas(PROBLEM, problem());
			api.getPaths()
				.forEach((path, item) -> item.readOperationsMap()
					.forEach((method, operation) -> complete(path, method, operation)));
		};
	}

	/** Fields of a form that a file is in are in the body, and not in the address. */
	private static void inBody(Operation operation) {
		Schema<?> file = of("string");
		file.setFormat("binary");
		Schema<?> form = of("object");
		form.addProperty("file", file);
		List<String> required = new ArrayList<>(List.of("file"));
		for (Parameter parameter : List.copyOf(operation.getParameters())) {
			if (parameter.getIn().equals("query")) {
				form.addProperty(parameter.getName(), parameter.getSchema());
				if (Boolean.TRUE.equals(parameter.getRequired())) {
					required.add(parameter.getName());
				}
				operation.getParameters().remove(parameter);
			}
		}
		form.setRequired(required);
		operation.setRequestBody(new RequestBody().required(true)
			.content(new Content().addMediaType(MULTIPART_FORM_DATA_VALUE, new MediaType().schema(form))));
	}

	private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
		if (operation.getParameters() != null) {
			// a client sets it by what it can read
			operation.getParameters().removeIf((parameter) -> parameter.getName().equals(HttpHeaders.ACCEPT));
		}
		EVERYWHERE.forEach((status) -> refusal(operation, status));
		if (path.contains("{") || method == PathItem.HttpMethod.GET || method == PathItem.HttpMethod.POST) {
			refusal(operation, HttpStatus.NOT_FOUND);
		}
		if (method != PathItem.HttpMethod.GET) {
			FROM_WRITES.forEach((status) -> refusal(operation, status));
		}
	}

	private static void refusal(Operation operation, HttpStatus status) {
		operation.getResponses()
			.addApiResponse(String.valueOf(status.value()),
					new ApiResponse().description(status.getReasonPhrase())
						.content(new Content().addMediaType("application/problem+json",
								new MediaType().schema(new JsonSchema().$ref("#/components/schemas/" + PROBLEM)))));
	}

}
