package pl.utrwal.identity;

import java.util.Optional;

import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.CurrentActor;

/**
 * The actor whom {@link ActorFilter} has found, also as a parameter of controllers.
 */
class RequestActor implements CurrentActor, HandlerMethodArgumentResolver {

	@Override
	public Optional<Actor> get() {
		return Optional.ofNullable(RequestContextHolder.getRequestAttributes()).flatMap(RequestActor::in);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Actor.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer mavContainer,
			NativeWebRequest request, WebDataBinderFactory binderFactory) {
		return in(request).orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
	}

	private static Optional<Actor> in(RequestAttributes request) {
		return Optional
			.ofNullable((Actor) request.getAttribute(Actor.class.getName(), RequestAttributes.SCOPE_REQUEST));
	}

}
