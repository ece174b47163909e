package pl.utrwal.plans.table.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.application.PlanView;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.TableDifference;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.plans.table.read.PlanHistory;
import pl.utrwal.webkit.TableFormatter;

/**
 * What differs between two states of a plan.
 */
@Controller
class DifferencePages {

	private final PlanQueryService plans;

	private final PlanHistory history;

	private final TableFormatter words;

	private final Clock clock;

	DifferencePages(PlanQueryService plans, PlanHistory history, TableFormatter words, Clock clock) {
		this.plans = plans;
		this.history = history;
		this.words = words;
		this.clock = clock;
	}

	/** With neither state said, the two are chosen first. */
	@GetMapping("/plans/{plan}/difference")
	String difference(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after,
			ComparedStates span, Locale locale, Model model) {
		LocalDate today = Poland.today(this.clock);
		PlanView second = this.plans.view(actor, plan, after, span.second());
		LocalDate first = this.history.life(plan).days().getFirst().date();
		model.addAttribute("table", second.table());
		model.addAttribute("firstDay", first);
		model.addAttribute("today", today);
		model.addAttribute("toDay", day(second, today));
		if (span.first().isNow() && span.second().isNow()) {
			model.addAttribute("fromDay", first);
			return "plans/difference";
		}
		PlanView one = this.plans.view(actor, plan, after, span.first());
		model.addAttribute("fromDay", day(one, today));
		model.addAttribute("before", one);
		model.addAttribute("after", second);
		PlanTable before = one.table();
		model.addAttribute("told", DifferenceView.of(before, second.table(),
				TableDifference.between(before, second.table()), (value) -> this.words.plain(value, locale)));
		return "plans/difference";
	}

	private static LocalDate day(PlanView view, LocalDate today) {
		return (view.then() != null) ? view.then().day() : today;
	}

}
