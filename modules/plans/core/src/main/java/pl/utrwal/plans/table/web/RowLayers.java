package pl.utrwal.plans.table.web;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import pl.utrwal.application.PlanView;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.plans.teamwork.read.TeamworkLayer;

/**
 * What is laid over the rows of a plan where its table is drawn: {@code standings} (how
 * rows stand), {@code answers} (what partners said to their roles) and, for now only,
 * {@code teamwork} (comments, and who sees to rows), each by element.
 */
@Component
class RowLayers {

	private final RowStatusLayer standings;

	private final PlanPartners partners;

	private final TeamworkLayer teamwork;

	RowLayers(RowStatusLayer standings, PlanPartners partners, TeamworkLayer teamwork) {
		this.standings = standings;
		this.partners = partners;
		this.teamwork = teamwork;
	}

	/** As they are now. */
	void lay(PlanTable table, Model model) {
		model.addAttribute("standings", this.standings.now(table));
		model.addAttribute("answers", this.partners.answers(table));
		model.addAttribute("teamwork", this.teamwork.of(table.id()));
	}

	/** How the rows stood on the day that is shown. */
	Map<ElementId, RowStanding> standings(PlanView view) {
		return (view.then() == null) ? this.standings.now(view.table()) : this.standings.of(view);
	}

	/** As they were on the day that is shown. */
	void lay(PlanView view, Model model) {
		if (view.then() == null) {
			lay(view.table(), model);
		}
		else {
			model.addAttribute("standings", this.standings.of(view));
			model.addAttribute("answers", this.partners.answers(view));
		}
	}

}
