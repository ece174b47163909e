package pl.utrwal.identity;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;

/**
 * Refuses a change, on pages and over the API alike, by a role that may not make it,
 * before what was sent is looked at. Who may is said by {@link RolesAllowed} or
 * {@link PermitAll} on the method or its class; where neither is, those who edit plans.
 * What a change does besides is a matter of its command.
 */
class RolesBeforeContent implements HandlerInterceptor {

	private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(),
			HttpMethod.OPTIONS.name());

	private static final Set<Role> ALL = Set.of(Role.values());

	private static final Set<Role> EDITORS = Stream.of(Role.values())
		.filter(Role::editsPlans)
		.collect(Collectors.toUnmodifiableSet());

	private final Map<HandlerMethod, Set<Role>> allowed = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && !READING.contains(request.getMethod())
				&& request.getDispatcherType() == DispatcherType.REQUEST
				&& request.getAttribute(Actor.class.getName()) instanceof Actor actor
				&& !this.allowed.computeIfAbsent(method, RolesBeforeContent::roles).contains(actor.role())) {
			throw new AccessDeniedException(actor.role() + " may not change this");
		}
		return true;
	}

	private static Set<Role> roles(HandlerMethod handler) {
		if (handler.hasMethodAnnotation(PermitAll.class)) {
			return ALL;
		}
		RolesAllowed roles = handler.getMethodAnnotation(RolesAllowed.class);
		if (roles == null) {
			Class<?> type = handler.getBeanType();
			if (AnnotatedElementUtils.hasAnnotation(type, PermitAll.class)) {
				return ALL;
			}
			roles = AnnotatedElementUtils.findMergedAnnotation(type, RolesAllowed.class);
		}
		return (roles == null) ? EDITORS
				: Stream.of(roles.value()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
	}

}
