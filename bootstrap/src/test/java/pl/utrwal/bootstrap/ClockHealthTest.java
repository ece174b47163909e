package pl.utrwal.bootstrap;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import pl.utrwal.eventstore.embedded.EmbeddedMongo;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ClockHealthTest {

	@TempDir
	Path folder;

	@Test
	void aClockThatIsFarOffIsToldAtTheStartAndInHealth(CapturedOutput output) {
		try (EmbeddedMongo server = EmbeddedMongo.start(this.folder); MongoClient client = server.client()) {
			ClockHealth right = new ClockHealth(client, Clock.systemUTC());
			right.start();
			assertThat(right.health().getStatus()).isEqualTo(Status.UP);
			assertThat(output).doesNotContain("clock is");
			ClockHealth ahead = new ClockHealth(client, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
			ahead.start();
			Health health = ahead.health();
			assertThat(health.getStatus()).isEqualTo(ClockHealth.FAR_OFF);
			assertThat((Long) health.getDetails().get("secondsAheadOfDatabase")).isBetween(3500L, 3700L);
			assertThat(output).contains("seconds ahead of the database's");
		}
	}

}
