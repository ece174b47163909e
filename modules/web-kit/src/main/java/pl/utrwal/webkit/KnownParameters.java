package pl.utrwal.webkit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a call of the API with a parameter that it does not take, so that no question
 * is answered as if a part of it had not been asked. A call takes what its method
 * declares: each {@code @RequestParam}, and the components of each record that is a
 * {@code @ModelAttribute}. Every GET takes {@code after}.
 */
final class KnownParameters implements HandlerInterceptor {

	private static final String AFTER = "after";

	private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

	private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && Correlation.isApi(request) && isOurs(method)) {
			Set<String> known = this.known.computeIfAbsent(method, this::parameters);
			request.getParameterMap()
				.keySet()
				.stream()
				.filter((name) -> !known.contains(name) && !isAfter(name, request))
				.findFirst()
				.ifPresent((name) -> {
					throw new RequestRefused(HttpStatus.BAD_REQUEST, "parameter-unknown", name);
				});
		}
		return true;
	}

	/** Not the description of the API, for example. */
	private static boolean isOurs(HandlerMethod method) {
		String base = KnownParameters.class.getPackageName();
		return method.getBeanType().getName().startsWith(base.substring(0, base.lastIndexOf('.') + 1));
	}

	private static boolean isAfter(String name, HttpServletRequest request) {
		return name.equals(AFTER) && HttpMethod.GET.matches(request.getMethod());
	}

	private Set<String> parameters(HandlerMethod method) {
		return Arrays.stream(method.getMethodParameters()).flatMap(this::names).collect(Collectors.toSet());
	}

	private Stream<String> names(MethodParameter parameter) {
		parameter.initParameterNameDiscovery(this.names);
		RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
		if (param != null) {
			return Stream.of(StringUtils.hasText(param.name()) ? param.name() : parameter.getParameterName());
		}
		return parameter.hasParameterAnnotation(ModelAttribute.class)
				? Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName)
				: Stream.empty();
	}

}
