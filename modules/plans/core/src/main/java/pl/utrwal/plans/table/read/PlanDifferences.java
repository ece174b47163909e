package pl.utrwal.plans.table.read;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.readmodel.Difference;
import pl.utrwal.eventstore.readmodel.DifferenceNames;

/**
 * Names the cells of plans that differ.
 */
@Component
class PlanDifferences implements DifferenceNames {

	private static final String CELLS = "cells";

	private static final List<String> CHILDREN = List.of("sections", "rows");

	@Override
	public List<String> collections() {
		return List.of(PlanRepository.HEADERS, PlanRepository.SECTIONS);
	}

	@Override
	public Difference name(Difference difference, List<String> path, JsonNode expected) {
		if (difference.collection().equals(PlanRepository.HEADERS)) {
			return difference.named("table", difference.document(), null, null, null);
		}
		String plan = difference.document().substring(0, difference.document().indexOf(':'));
		String row = difference.document().substring(plan.length() + 1);
		int next = 0;
		while (next + 1 < path.size() && CHILDREN.contains(path.get(next))) {
			row = path.get(next + 1);
			next += 2;
		}
		return (next + 1 < path.size() && path.get(next).equals(CELLS))
				? difference.named("table-cell", plan, null, row, path.get(next + 1))
				: difference.named("table-row", plan, null, row, null);
	}

}
