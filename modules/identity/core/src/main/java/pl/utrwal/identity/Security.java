package pl.utrwal.identity;

import java.util.List;
import java.io.IOException;
import java.time.Clock;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.HttpStatusAccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.web.cors.CorsConfiguration;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.webkit.ApiRefusals;

/**
 * Pages by session, the API by token. Any role may read any page of its municipality; who
 * may send a command is a matter of that command.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class Security {

	private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	/** What a program asks for is no page, whatever a browser would make of it. */
	private static final String NO_PAGE = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

	/** What a script asks for while its page stays open. */
	private static final RequestMatcher BY_SCRIPT = new OrRequestMatcher(
			new RequestHeaderRequestMatcher("HX-Request", "true"),
			new RequestHeaderRequestMatcher("X-Requested-With", "XMLHttpRequest"),
			new RequestHeaderRequestMatcher(HttpHeaders.ACCEPT, MediaType.TEXT_EVENT_STREAM_VALUE));

	/** After signing in one returns to a page, never to a fragment of one. */
	private static final RequestMatcher WHOLE_PAGE = (request) -> "GET".equals(request.getMethod())
			&& !BY_SCRIPT.matches(request);

	/** What tells of the installation as a whole, or changes it. */
	private static final AuthorizationManager<RequestAuthorizationContext> OVER_INSTALLATION = (authentication,
			asked) -> new AuthorizationDecision(
					asked.getRequest().getAttribute(Actor.class.getName()) instanceof Actor actor
							&& actor.overInstallation());

	@Bean
	PasswordEncoder passwordEncoder() {
		return new LimitedPasswordEncoder(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
				Runtime.getRuntime().availableProcessors());
	}

	@Bean
	Tries tries(MongoDatabase database, Clock clock) {
		return new Tries(database, clock);
	}

	@Bean
	UserDetailsService signingIn(AccountStore accounts, StoredMunicipalities municipalities) {
		return (login) -> accounts.byLogin(login)
			.flatMap((person) -> accounts.find(person.account()))
			.filter((account) -> !account.suspended() && !municipalities.isClosed(account.municipality()))
			.map(SignedIn::new)
			.orElseThrow(() -> new UsernameNotFoundException("Nobody signs in with this login"));
	}

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, ApiTokenStore tokens, AccountStore accounts,
			StoredMunicipalities municipalities, ApiRefusals refusals, Tries tries, RefusedSignIns refused,
			@Value("${utrwal.cors-origins:}") List<String> origins) {
		return http.securityMatcher("/api/**")
			.cors((cors) -> cors.configurationSource((request) -> fromOtherOrigins(origins)))
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
				.permitAll()
				.anyRequest()
				.authenticated())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(RequestCacheConfigurer::disable)
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(NO_PAGE)))
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.addFilterBefore(new ApiTokenFilter(tokens, accounts, tries, refused, refusals),
					UsernamePasswordAuthenticationFilter.class)
			.addFilterBefore(new ActorFilter(accounts, municipalities), AuthorizationFilter.class)
			.build();
	}

	/**
	 * What programs in a browser may ask for that come from elsewhere. Their token goes
	 * with each request; cookies do not.
	 * @return null if none may
	 */
	private static CorsConfiguration fromOtherOrigins(List<String> origins) {
		if (origins.isEmpty()) {
			return null;
		}
		CorsConfiguration cors = new CorsConfiguration();
		cors.setAllowedOrigins(origins);
		cors.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
		cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT_LANGUAGE,
				"Idempotency-Key"));
		cors.setExposedHeaders(List.of(HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, HttpHeaders.CONTENT_DISPOSITION));
		return cors;
	}

	/** Asked by a program, with a token as for the API. */
	@Bean
	@Order(2)
	SecurityFilterChain metrics(HttpSecurity http, ApiTokenStore tokens, AccountStore accounts,
			StoredMunicipalities municipalities, ApiRefusals refusals, Tries tries, RefusedSignIns refused) {
		return http.securityMatcher("/actuator/prometheus")
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(OVER_INSTALLATION))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(RequestCacheConfigurer::disable)
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(NO_PAGE)))
			.exceptionHandling(
					(failures) -> failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
						.accessDeniedHandler(new HttpStatusAccessDeniedHandler(HttpStatus.FORBIDDEN)))
			.addFilterBefore(new ApiTokenFilter(tokens, accounts, tries, refused, refusals),
					UsernamePasswordAuthenticationFilter.class)
			.addFilterBefore(new ActorFilter(accounts, municipalities), AuthorizationFilter.class)
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain pages(HttpSecurity http, AccountStore accounts, StoredMunicipalities municipalities,
			Tries tries, RefusedSignIns refused) {
		SignInLimit limit = new SignInLimit(tries, refused::page);
		RequestCache returning = new ReturnAddress(WHOLE_PAGE);
		AuthenticationEntryPoint signIn = DelegatingAuthenticationEntryPoint.builder()
			.addEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), BY_SCRIPT)
			.defaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
			.build();
		return http
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
						.permitAll()
						.requestMatchers("/sign-in", "/setup", "/actuator/health/**")
						.permitAll()
						.requestMatchers(HttpMethod.GET, "/assets/**", "/webjars/**")
						.permitAll()
						.requestMatchers("/accounts/**")
						.hasRole(Role.ADMINISTRATOR.name())
						.requestMatchers("/municipalities/**", "/system/**")
						.access(OVER_INSTALLATION)
						.anyRequest()
						.authenticated())
			.formLogin((form) -> form.loginPage("/sign-in")
				.usernameParameter("login")
				.failureHandler((request, response, failure) -> failed(request, response, failure, refused))
				.successHandler(new SavedRequestAwareAuthenticationSuccessHandler() {
					{
						setRequestCache(returning);
					}

					@Override
					public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
							Authentication authentication) throws ServletException, IOException {
						limit.succeeded(request);
						// made now, since an error page could not store it
						((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
						super.onAuthenticationSuccess(request, response, authentication);
					}
				}))
			.logout((out) -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
			.requestCache((cache) -> cache.requestCache(returning))
			.exceptionHandling(
					(failures) -> failures.authenticationEntryPoint(signIn).accessDeniedHandler(refusal(signIn)))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
				.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
			.addFilterBefore(limit, UsernamePasswordAuthenticationFilter.class)
			.addFilterBefore(new ActorFilter(accounts, municipalities), AuthorizationFilter.class)
			.build();
	}

	/** Who could not be looked up gave no wrong password. */
	private static void failed(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure, RefusedSignIns refused) throws IOException {
		if (failure instanceof AuthenticationServiceException) {
			throw failure;
		}
		refused.page(request.getParameter("login"));
		new DefaultRedirectStrategy().sendRedirect(request, response, "/sign-in?wrong");
	}

	/**
	 * A form sent after its session had ended fails for its CSRF token: that one has to
	 * sign in again, nothing was forbidden.
	 */
	private static AccessDeniedHandler refusal(AuthenticationEntryPoint signIn) {
		return (request, response, failure) -> {
			if (failure instanceof CsrfException && SecurityContextHolder.getContext().getAuthentication() == null) {
				signIn.commence(request, response,
						new InsufficientAuthenticationException("The session has ended", failure));
			}
			else {
				response.sendError(HttpServletResponse.SC_FORBIDDEN);
			}
		};
	}

}
