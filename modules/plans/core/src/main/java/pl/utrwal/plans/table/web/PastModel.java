package pl.utrwal.plans.table.web;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import pl.utrwal.application.PlanView;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.plans.table.read.PlanHistory;
import pl.utrwal.webkit.TableFormatter;

/**
 * What every page of a plan says of the day that it shows.
 */
@Component
class PastModel {

	private final PlanHistory history;

	private final TableFormatter words;

	private final MessageSource messages;

	private final RowLayers layers;

	PastModel(PlanHistory history, TableFormatter words, MessageSource messages, RowLayers layers) {
		this.layers = layers;
		this.history = history;
		this.words = words;
		this.messages = messages;
	}

	/**
	 * Adds {@code view}, {@code table}, what {@link RowLayers} adds, {@code query} (the
	 * state that is shown, as it stands in addresses), {@code planner} (whether it can be
	 * edited) and {@code pageTitle}.
	 */
	void show(PlanView view, String title, Actor actor, Locale locale, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("table", view.table());
		this.layers.lay(view, model);
		model.addAttribute("query", view.asked().query());
		model.addAttribute("planner", view.then() == null && actor.role().editsPlans());
		model.addAttribute("pageTitle", pageTitle(view.then(), title, locale));
	}

	private String pageTitle(PlanView.Then then, String title, Locale locale) {
		return (then == null) ? title
				: this.messages.getMessage((then.act() != null) ? "past.page-title.in-force" : "past.page-title",
						new Object[] { title, this.words.day(then.day(), locale) }, locale);
	}

	/**
	 * Shows only some rows, or all in another order: changes {@code table} and
	 * {@code query}, and adds {@code rows} (what was asked), {@code shownRows},
	 * {@code allRows} and what there is to choose from.
	 */
	void choose(PlanView view, RowQuery rows, Model model) {
		keep(view, rows, model);
		PlanTable table = rows.of(view.table(), this.layers.standings(view));
		model.addAttribute("table", table);
		model.addAttribute("rows", rows);
		model.addAttribute("shownRows", table.rows().count());
		model.addAttribute("allRows", view.table().rows().count());
		model.addAttribute("rowParties", RowQuery.parties(view.table()));
		model.addAttribute("rowStandings", RowQuery.STANDINGS);
		model.addAttribute("rowKinds", StatusKind.values());
		model.addAttribute("rowSorts", RowQuery.SORTS);
	}

	/** Keeps in links which rows were chosen. */
	void keep(PlanView view, RowQuery rows, Model model) {
		model.addAttribute("query", rows.of(view.asked()));
	}

	/** Adds {@code life}. */
	void live(PlanView view, Model model) {
		model.addAttribute("life", Timeline.of(this.history.life(view.table().id()), view.day(), view.today()));
	}

}
