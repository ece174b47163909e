package pl.utrwal.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.util.CollectionUtils;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

import pl.utrwal.eventstore.Json;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.webkit.Flash;

/**
 * All that a session may hold, and how it is written. What is stored names no class: it
 * can become these values and nothing else.
 */
enum SessionValue {

	SIGNED_IN(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) {
		@Override
		String write(Object value) throws JsonProcessingException {
			SignedIn who = signedIn(value);
			return JSON.writeValueAsString(new Who(who.account(), who.role()));
		}

		@Override
		Object read(String text) throws JsonProcessingException {
			Who stored = JSON.readValue(text, Who.class);
			SignedIn who = new SignedIn(stored.account(), stored.role());
			return new SecurityContextImpl(
					UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
		}
	},

	CSRF(HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN") {
		@Override
		String write(Object value) {
			return ((CsrfToken) value).getToken();
		}

		@Override
		Object read(String text) {
			return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", text);
		}
	},

	RETURN_TO(ReturnAddress.ATTRIBUTE) {
		@Override
		String write(Object value) {
			return (String) value;
		}

		@Override
		Object read(String text) {
			return text;
		}
	},

	FLASH(SessionFlashMapManager.class.getName() + ".FLASH_MAPS") {
		@Override
		String write(Object value) throws JsonProcessingException {
			return JSON.writeValueAsString(((List<?>) value).stream().map((map) -> Shown.of((FlashMap) map)).toList());
		}

		@Override
		Object read(String text) throws JsonProcessingException {
			return new CopyOnWriteArrayList<>(Stream.of(JSON.readValue(text, Shown[].class)).map(Shown::map).toList());
		}
	};

	private static final ObjectMapper JSON = Json.mapper();

	private final String attribute;

	SessionValue(String attribute) {
		this.attribute = attribute;
	}

	abstract String write(Object value) throws JsonProcessingException;

	abstract Object read(String text) throws JsonProcessingException;

	String attribute() {
		return this.attribute;
	}

	/**
	 * @throws IllegalArgumentException for what no session holds
	 */
	static SessionValue of(String attribute) {
		return Stream.of(values())
			.filter((value) -> value.attribute.equals(attribute))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("A session does not keep " + attribute));
	}

	static SignedIn signedIn(Object securityContext) {
		return (SignedIn) ((SecurityContext) securityContext).getAuthentication().getPrincipal();
	}

	private record Who(AccountId account, Role role) {
	}

	/**
	 * What the next page at a path shows once.
	 *
	 * @param until milliseconds since 1970
	 */
	private record Shown(String path, Map<String, List<String>> parameters, long until, Map<String, Flash> messages,
			Map<String, String> texts) {

		static Shown of(FlashMap map) {
			Map<String, Flash> messages = new HashMap<>();
			Map<String, String> texts = new HashMap<>();
			map.forEach((name, value) -> {
				if (value instanceof Flash message) {
					messages.put(name, message);
				}
				else {
					texts.put(name, (String) value);
				}
			});
			return new Shown(map.getTargetRequestPath(), map.getTargetRequestParams(), map.getExpirationTime(),
					messages, texts);
		}

		FlashMap map() {
			FlashMap map = new FlashMap();
			map.setTargetRequestPath(this.path);
			map.addTargetRequestParams(CollectionUtils.toMultiValueMap(this.parameters));
			map.setExpirationTime(this.until);
			map.putAll(this.messages);
			map.putAll(this.texts);
			return map;
		}

	}

}
