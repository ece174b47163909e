package pl.utrwal.bootstrap;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.utrwal.demo.DemoData;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.proof.Checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Every page that a planner comes to by following links, before and after all events were
 * delivered again.
 */
@SpringBootTest(classes = Utrwal.class, properties = { "server.address=127.0.0.1", "utrwal.messages.strict=true" })
@AutoConfigureMockMvc
@Import(Projections.class)
@ActiveProfiles("demo")
class ReplayTest {

	private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\shref=\"(/[^\"#]*)");

	/** Pages that differ in the thing they show, and not in what they are. */
	private static final Pattern ID = Pattern
		.compile("(?<=/)(demo-[a-z-]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=/|$)");

	private static final int MOST_ALIKE = 3;

	private static final Pattern ONCE = Pattern.compile(
			"(?<=name=\"_csrf\" value=\")[^\"]*|(?<= name=\"id\" value=\")[^\"]*|(?<=name=\"csrf-token\" content=\")[^\"]*");

	private static final Pattern FILE = Pattern.compile("\\.(?:xlsx|csv|docx|pdf|zip)|/file\\?|format=");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Projections projections;

	@Autowired
	private CommitTokenStore tokens;

	@Autowired
	private CommitLog log;

	@Autowired
	private Checkpoints checkpoints;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) {
		Path data = Demonstration.copy();
		properties.add("utrwal.data-dir", data::toString);
	}

	@Test
	void replayAndRedeliveryLeaveEveryPageTheSame() {
		this.projections.awaitCaughtUp();
		// the page of proof shows the newest one, which would come in some seconds by
		// itself
		this.checkpoints.sign();
		long head = this.log.head();
		Map<String, String> before = pages();
		assertThat(before.keySet()).hasSizeGreaterThan(80).contains("/plans", "/history", "/partners");
		for (StreamingEventProcessor processor : this.projections.processors()) {
			processor.shutDown();
			if (processor.supportsReset()) {
				processor.resetTokens();
			}
			else {
				rewind(processor, Position.NONE);
			}
			processor.start();
		}
		this.projections.awaitCaughtUp();
		assertSame(before);
		for (StreamingEventProcessor processor : this.projections.processors()) {
			processor.shutDown();
			rewind(processor, Position.of(head / 2, 0));
			processor.start();
		}
		this.projections.awaitCaughtUp();
		assertSame(before);
		assertThat(this.log.head()).as("commits").isEqualTo(head);
	}

	private void assertSame(Map<String, String> before) {
		Map<String, String> after = pages();
		assertThat(after.keySet()).isEqualTo(before.keySet());
		before.forEach((path, page) -> assertThat(after.get(path)).as(path).isEqualTo(page));
	}

	private void rewind(StreamingEventProcessor processor, long position) {
		String name = processor.getName();
		this.tokens.fetchToken(name, 0);
		this.tokens.storeToken(new GlobalSequenceTrackingToken(position), name, 0);
		this.tokens.releaseClaim(name, 0);
	}

	private Map<String, String> pages() {
		MvcTestResult signedIn = this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("login", "planner")
			.param("password", DemoData.PASSWORD)
			.exchange();
		assertThat(signedIn).hasStatus3xxRedirection();
		Cookie session = signedIn.getResponse().getCookie("SESSION");
		Map<String, String> pages = new TreeMap<>();
		Map<String, Set<String>> alike = new HashMap<>();
		Deque<String> todo = new ArrayDeque<>(List.of("/", "/plans"));
		while (!todo.isEmpty()) {
			String path = todo.poll();
			if (pages.containsKey(path)) {
				continue;
			}
			MvcTestResult result = this.mvc.get().uri(URI.create(path)).cookie(session).exchange();
			String redirected = result.getResponse().getRedirectedUrl();
			assertThat(result.getResponse().getStatus()).as(path).isIn(200, 302);
			String page = ONCE.matcher(body(result)).replaceAll("");
			pages.put(path, (redirected != null) ? redirected : page);
			links(page)
				.filter((link) -> alike.computeIfAbsent(shape(link), (key) -> new TreeSet<>()).size() < MOST_ALIKE
						&& alike.get(shape(link)).add(link))
				.forEach(todo::add);
		}
		return pages;
	}

	/**
	 * A file that is taken leaves a line, so that what stands after it is not the same.
	 */
	private static Stream<String> links(String page) {
		return LINK.matcher(page)
			.results()
			.map((found) -> found.group(1).replace("&amp;", "&"))
			.filter((link) -> !link.startsWith("/assets") && !link.contains("lang=") && !FILE.matcher(link).find());
	}

	/** The values of a query do not tell pages apart, but its names do. */
	private static String shape(String link) {
		return ID.matcher(link.replaceAll("=[^&]*", "")).replaceAll(Matcher.quoteReplacement("*"));
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
