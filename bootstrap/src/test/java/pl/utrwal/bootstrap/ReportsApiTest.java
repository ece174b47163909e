package pl.utrwal.bootstrap;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import pl.utrwal.bootstrap.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports to the council over the API.
 */
class ReportsApiTest extends RunningTest {

	private static final String ISSUED = "/reports/demo-sprawozdanie";

	@Test
	void demonstrationHasOneIssuedAndOneDraft() {
		JsonNode list = planner().get("/reports").json().at("/items");
		assertThat(list).extracting((report) -> report.at("/id").asText() + " " + report.at("/state").asText())
			.contains("demo-sprawozdanie issued", "demo-szkic draft");
		JsonNode report = planner().get(ISSUED).json();
		System.out.println(report.toPrettyString());
	}

}
