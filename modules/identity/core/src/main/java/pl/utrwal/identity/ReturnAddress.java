package pl.utrwal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where somebody wanted to go who had to sign in first: a path of this server, and
 * nothing else of the request, least of all the host that it names.
 */
class ReturnAddress implements RequestCache {

	static final String ATTRIBUTE = "utrwal.return-to";

	private final RequestMatcher kept;

	ReturnAddress(RequestMatcher kept) {
		this.kept = kept;
	}

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		if (this.kept.matches(request)) {
			request.getSession().setAttribute(ATTRIBUTE, UrlUtils.buildRequestUrl(request));
		}
	}

	@Override
	public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		String address = (session != null) ? (String) session.getAttribute(ATTRIBUTE) : null;
		return (address != null) ? new SimpleSavedRequest(address) : null;
	}

	/** The browser sends the request anew. */
	@Override
	public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		return null;
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(ATTRIBUTE);
		}
	}

}
