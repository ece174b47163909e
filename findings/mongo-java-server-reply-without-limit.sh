#!/usr/bin/env bash
# mongo-java-server 1.47.0 with the MongoDB driver 5.14.0: a find without a batch size is answered in one reply, however large
# it is. MongoDB ends a batch at 101 documents or 16 MB. So a query whose documents are each far below the limit of 16 MB fails as
# soon as together they exceed the driver's 48 MB for one message, and with a batch size that is too large it fails as well.
# Whoever embeds this server must ask in batches, or have the server cut its replies.
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
import java.util.ArrayList;

import com.mongodb.MongoInternalException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.bson.Document;

public class Finding {

	public static void main(String[] arguments) {
		MongoServer server = new MongoServer(new MemoryBackend());
		try (var client = MongoClients.create(server.bindAndGetConnectionString())) {
			var minutes = client.getDatabase("office").getCollection("minutes");
			for (int i = 0; i < 60; i++) {
				minutes.insertOne(new Document("_id", i).append("text", "x".repeat(1_000_000)));
			}
			System.out.println("in batches of 10: " + minutes.find().batchSize(10).into(new ArrayList<>()).size());
			System.out.println("without a size: " + all(minutes));
			System.out.println("healthy: " + (minutes.countDocuments() == 60));
		}
		server.shutdownNow();
	}

	private static String all(MongoCollection<Document> collection) {
		try {
			return String.valueOf(collection.find().into(new ArrayList<>()).size());
		}
		catch (MongoInternalException ex) {
			return ex.getMessage();
		}
	}

}
JAVA

mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
seen=$(java -cp "$(cat classpath)" Finding.java 2>/dev/null)
echo "$seen"
[[ $seen == *"in batches of 10: 60"* && $seen == *"is greater than the maximum message length"* && $seen == *"healthy: true"* ]]
