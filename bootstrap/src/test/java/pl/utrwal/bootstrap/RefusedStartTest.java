package pl.utrwal.bootstrap;

import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

import pl.utrwal.eventstore.log.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RefusedStartTest {

	@Test
	void anAddressThatIsNoneIsNamedWithAnExampleOfOne() {
		for (String wrong : new String[] { "postgres://x/", "mongodb://", "mongodb://host:port/", "127.0.0.1",
				"mongodb://login:pass@word@host/" }) {
			assertThatExceptionOfType(StartRefused.class).as(wrong)
				.isThrownBy(() -> Cluster.settings(wrong))
				.withMessageContaining("utrwal.mongodb-uri is no address")
				.withMessageContaining("mongodb://login:password@");
		}
	}

	@Test
	void aDatabaseThatDoesNotAnswerIsToldWithWhatToCheck() {
		FailureAnalysis analysis = analysis(new MongoTimeoutException("Timed out; servers: [x:27017]"));
		assertThat(analysis.getDescription()).contains("No database answers", "x:27017");
		assertThat(analysis.getAction()).contains("firewall");
	}

	@Test
	void aLoginThatIsRefusedIsToldAsOne() {
		MongoCredential credential = MongoCredential.createCredential("utrwal", "admin", "x".toCharArray());
		assertThat(analysis(new MongoSecurityException(credential, "no")).getDescription()).contains("login");
		assertThat(analysis(new MongoTimeoutException("{exception={com.mongodb.MongoSecurityException: no}}"))
			.getDescription()).contains("refuses the login");
	}

	@Test
	void whatTheStoreIsRefusedForIsSaidAsItIs() {
		assertThat(analysis(new StartRefused("The store ends at commit 15, but 20 were signed")).getDescription())
			.isEqualTo("The store ends at commit 15, but 20 were signed");
	}

	@Test
	void aFaultOfTheProgramKeepsItsTrace() {
		assertThat(new RefusedStart().analyze(new IllegalArgumentException("bug"))).isNull();
	}

	private static FailureAnalysis analysis(Throwable cause) {
		return new RefusedStart().analyze(new BeanCreationException("commitLog", "failed", cause));
	}

}
