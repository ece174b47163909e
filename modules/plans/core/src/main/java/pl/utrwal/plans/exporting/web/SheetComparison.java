package pl.utrwal.plans.exporting.web;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.kernel.event.RecordedChange;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.plans.table.web.PlanQueryService;
import pl.utrwal.webkit.RequestRefused;

/**
 * What pages need that show what a file changes in a plan.
 */
@Component
class SheetComparison {

	private final PlanQueryService plans;

	private final AccountNames names;

	private final ObjectMapper mapper;

	SheetComparison(PlanQueryService plans, AccountNames names, ObjectMapper mapper) {
		this.plans = plans;
		this.names = names;
		this.mapper = mapper;
	}

	/**
	 * @param broken why it was not stored; null if nobody tried
	 * @param reason that was given; null if none was
	 */
	void show(SheetDifference difference, SheetEdits edits, RuleBroken broken, String reason, Model model) {
		model.addAttribute("table", difference.now());
		model.addAttribute("difference", difference);
		model.addAttribute("edits", json(edits));
		model.addAttribute("broken", broken);
		model.addAttribute("reason", reason);
		model.addAttribute("last", last(difference.now().id(), difference));
	}

	/** Who changed an element last about which one has to choose, and when. */
	private Map<String, Last> last(PlanId plan, SheetDifference difference) {
		Map<String, Last> last = new HashMap<>();
		difference.changed()
			.stream()
			.filter((row) -> row.gone() || row.cells().stream().anyMatch(SheetDifference.Cell::conflict))
			.forEach((row) -> last.put(row.element().id().value(), last(plan, row.element().version())));
		difference.removed()
			.stream()
			.filter(SheetDifference.Removed::conflict)
			.forEach((row) -> last.put(row.element().id().value(), last(plan, row.element().version())));
		return last;
	}

	private Last last(PlanId plan, long version) {
		RecordedChange change = this.plans.change(plan.value(), version);
		return new Last(this.names.displayName(change.by()).orElse(null), change);
	}

	String json(SheetEdits edits) {
		try {
			return this.mapper.writeValueAsString(edits);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * As a page sends them back.
	 */
	SheetEdits edits(String json) {
		try {
			return this.mapper.readValue(json, SheetEdits.class);
		}
		catch (JsonProcessingException ex) {
			throw RequestRefused.wrongParameter("edits");
		}
	}

	/**
	 * @param by null if the name was erased
	 */
	record Last(String by, RecordedChange change) {
	}

}
