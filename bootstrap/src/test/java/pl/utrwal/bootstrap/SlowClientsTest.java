package pl.utrwal.bootstrap;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many clients that send a form byte by byte keep nobody else waiting.
 */
@Import(SlowClientsTest.Arrivals.class)
class SlowClientsTest extends RunningTest {

	private static final int SLOW = 260;

	/** More than Tomcat has threads of its own would never arrive. */
	private static final int ENOUGH = 200;

	private static final Duration LONGEST = Duration.ofSeconds(30);

	@Autowired
	private Semaphore arrived;

	@Test
	void pagesAnswerWhileBodiesTrickle() throws Exception {
		List<Socket> slow = new ArrayList<>();
		ScheduledExecutorService trickling = Executors.newSingleThreadScheduledExecutor();
		try {
			URI server = api("/");
			for (int i = 0; i < SLOW; i++) {
				Socket socket = new Socket(server.getHost(), server.getPort());
				slow.add(socket);
				write(socket, "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
						+ "Content-Type: application/x-www-form-urlencoded\r\n\r\nlogin=");
			}
			trickling.scheduleAtFixedRate(() -> slow.forEach((socket) -> write(socket, "x")), 1, 1, TimeUnit.SECONDS);
			assertThat(this.arrived.tryAcquire(ENOUGH, LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
			HttpClient client = HttpClient.newHttpClient();
			int answered = 0;
			for (int i = 0; i < 20; i++) {
				answered += (client
					.send(HttpRequest.newBuilder(server.resolve("/sign-in")).timeout(LONGEST).build(),
							BodyHandlers.discarding())
					.statusCode() == 200) ? 1 : 0;
			}
			assertThat(answered).isEqualTo(20);
			assertThat(planner().get("/plans").status()).isEqualTo(200);
		}
		finally {
			trickling.shutdownNow();
			for (Socket socket : slow) {
				socket.close();
			}
		}
	}

	private static void write(Socket socket, String text) {
		try {
			socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			// the server may have had enough of it
		}
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Arrivals {

		@Bean
		Semaphore arrived() {
			return new Semaphore(0);
		}

		@Bean
		FilterRegistrationBean<Filter> counting(Semaphore arrived) {
			FilterRegistrationBean<Filter> counting = new FilterRegistrationBean<>((request, response, chain) -> {
				arrived.release();
				chain.doFilter(request, response);
			});
			counting.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return counting;
		}

	}

}
