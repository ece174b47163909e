#!/usr/bin/env bash
# mongo-java-server 1.47.0 with the MongoDB driver 5.14.0: a write that nobody waits for (write concern 0, a valid setting)
# is not stored: the server ends the connection over it without a word, so the next call of the same client fails.
# Whoever embeds this server must not use unacknowledged writes, also not for what may be lost.
# Needs a JDK (17 or newer) and Maven. Fails if the behaviour is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>de.bwaldvogel</groupId>
      <artifactId>mongo-java-server</artifactId>
      <version>1.47.0</version>
    </dependency>
    <dependency>
      <groupId>org.mongodb</groupId>
      <artifactId>mongodb-driver-sync</artifactId>
      <version>5.14.0</version>
    </dependency>
  </dependencies>
</project>
POM

cat > Finding.java <<'JAVA'
import com.mongodb.MongoSocketException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.bson.Document;

public class Finding {

	public static void main(String[] arguments) {
		MongoServer server = new MongoServer(new MemoryBackend());
		String address = server.bindAndGetConnectionString() + "/?retryReads=false&maxPoolSize=1";
		try (var client = MongoClients.create(address)) {
			var plans = client.getDatabase("office").getCollection("plans");
			plans.insertOne(new Document("_id", 1));
			plans.withWriteConcern(WriteConcern.UNACKNOWLEDGED).insertOne(new Document("_id", 2));
			try {
				System.out.println("read " + plans.countDocuments());
			}
			catch (MongoSocketException ex) {
				System.out.println("the next call failed: " + ex.getClass().getSimpleName());
			}
			System.out.println("stored " + plans.countDocuments());
		}
		server.shutdownNow();
	}

}
JAVA

mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
seen=$(java -cp "$(cat classpath)" Finding.java 2>/dev/null)
echo "$seen"
[[ $seen == *"the next call failed: MongoSocketReadException"* && $seen == *"stored 1"* ]]
