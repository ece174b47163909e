package pl.utrwal.identity;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import pl.utrwal.identity.contract.Presence;

@Component
class SessionPresence implements Presence {

	private final StoredSessionRepository sessions;

	SessionPresence(StoredSessionRepository sessions) {
		this.sessions = sessions;
	}

	@Override
	public BooleanSupplier ofThisRequest() {
		HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
			.getRequest();
		Optional<String> id = Optional.ofNullable(request.getSession(false)).map(HttpSession::getId);
		return () -> id.map(this.sessions::findById).isPresent();
	}

}
