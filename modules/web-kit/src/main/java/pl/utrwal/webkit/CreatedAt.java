package pl.utrwal.webkit;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Says in {@code Location} where what a call of the API has made can be read, if there is
 * a call that reads it: below the address that was asked, or below that of its kind.
 */
@RestControllerAdvice
class CreatedAt implements ResponseBodyAdvice<Object> {

	private static final String API = "/api/v1/";

	private final ObjectProvider<RequestMappingHandlerMapping> mappings;

	CreatedAt(ObjectProvider<RequestMappingHandlerMapping> mappings) {
		this.mappings = mappings;
	}

	@Override
	public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public Object beforeBodyWrite(Object body, MethodParameter returned, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		HttpServletResponse answer = ((ServletServerHttpResponse) response).getServletResponse();
		String path = request.getURI().getPath();
		if (answer.getStatus() == HttpStatus.CREATED.value() && path.startsWith(API) && body instanceof Record made) {
			String kind = path.substring(path.lastIndexOf('/') + 1);
			Stream
				.concat(id(made, "id").stream().flatMap((id) -> Stream.of(path + "/" + id, API + kind + "/" + id)),
						id(made, "planId").stream().map((id) -> API + "plans/" + id))
				.filter(this::isRead)
				.findFirst()
				.ifPresent((address) -> response.getHeaders().set("Location", address));
		}
		return body;
	}

	private static Optional<String> id(Record made, String name) {
		return Stream.of(made.getClass().getRecordComponents())
			.filter((component) -> component.getName().equals(name))
			.findFirst()
			.map((component) -> value(made, component));
	}

	private static String value(Record made, RecordComponent component) {
		try {
			component.getAccessor().setAccessible(true);
			return (String) component.getAccessor().invoke(made);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean isRead(String address) {
		PathContainer path = PathContainer.parsePath(address);
		return this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.filter((info) -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.filter((info) -> info.getPathPatternsCondition() != null)
			.flatMap((info) -> info.getPathPatternsCondition().getPatterns().stream())
			.anyMatch((PathPattern pattern) -> pattern.matches(path));
	}

}
