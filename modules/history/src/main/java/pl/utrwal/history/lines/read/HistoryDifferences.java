package pl.utrwal.history.lines.read;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.readmodel.Difference;
import pl.utrwal.eventstore.readmodel.DifferenceNames;

/**
 * Names lines of history that differ.
 */
@Component
class HistoryDifferences implements DifferenceNames {

	@Override
	public List<String> collections() {
		return List.of(HistoryLines.COLLECTION);
	}

	@Override
	public Difference name(Difference difference, List<String> path, JsonNode expected) {
		if (path.size() < 2) {
			return difference;
		}
		String stream = difference.document().substring(0, difference.document().lastIndexOf(':'));
		String position = path.get(1);
		for (JsonNode line : expected.path("lines")) {
			if (line.path("position").asText().equals(position)) {
				stream = line.path("plan").asText();
			}
		}
		return difference.named("history-line", stream, Long.valueOf(position), null, null);
	}

}
