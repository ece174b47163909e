package pl.utrwal.bootstrap.journey;

import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The demonstration in a browser. One application serves all classes under this one, but
 * for those that want it untouched and have a new one started.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "utrwal.messages.strict=true")
@ActiveProfiles("demo")
@ExtendWith(Browsers.class)
abstract class Journey {

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) {
		Path data = Path.of("target", "data", UUID.randomUUID().toString());
		properties.add("utrwal.data-dir", data::toString);
	}

	String address() {
		return "http://127.0.0.1:" + this.port;
	}

}
