package pl.utrwal.bootstrap;

import java.util.concurrent.TimeUnit;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterTest {

	@Test
	void isReadFromThePrimaryWhateverTheAddressSays() {
		assertThat(Cluster.settings("mongodb://a,b,c/?replicaSet=x&readPreference=secondary").getReadPreference())
			.isEqualTo(ReadPreference.primary());
	}

	@Test
	void everyCallHasItsTimeUnlessTheAddressGivesAnother() {
		MongoClientSettings settings = Cluster.settings("mongodb://a,b,c/?replicaSet=x");
		assertThat(settings.getTimeout(TimeUnit.SECONDS)).isEqualTo(5);
		assertThat(settings.getSocketSettings().getConnectTimeout(TimeUnit.SECONDS)).isEqualTo(3);
		assertThat(Cluster.settings("mongodb://a/?timeoutMS=700").getTimeout(TimeUnit.MILLISECONDS)).isEqualTo(700);
	}

}
