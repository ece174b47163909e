package pl.utrwal.plans.web.plan;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.plans.read.table.PlanPast;
import pl.utrwal.plans.web.Standings;
import pl.utrwal.plans.web.View;
import pl.utrwal.webkit.TableWords;

/**
 * What every page of a plan says of the day that it shows.
 */
@Component
class PastModel {

	private final PlanPast past;

	private final TableWords words;

	private final MessageSource messages;

	private final Standings standings;

	PastModel(PlanPast past, TableWords words, MessageSource messages, Standings standings) {
		this.standings = standings;
		this.past = past;
		this.words = words;
		this.messages = messages;
	}

	/**
	 * Adds {@code view}, {@code table}, {@code standings}, {@code query} (the state that
	 * is shown, as it stands in addresses), {@code planner} (whether it can be edited)
	 * and {@code pageTitle}.
	 */
	void show(View view, String title, Actor actor, Locale locale, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("table", view.table());
		model.addAttribute("standings", this.standings.of(view));
		model.addAttribute("query", view.asked().query());
		model.addAttribute("planner", view.then() == null && actor.role().editsPlans());
		model.addAttribute("pageTitle", pageTitle(view.then(), title, locale));
	}

	private String pageTitle(View.Then then, String title, Locale locale) {
		return (then == null) ? title
				: this.messages.getMessage((then.act() != null) ? "past.page-title.in-force" : "past.page-title",
						new Object[] { title, this.words.day(then.day(), locale) }, locale);
	}

	/** Adds {@code life}. */
	void live(View view, Model model) {
		model.addAttribute("life", LifeLine.of(this.past.life(view.table().id()), view.day(), view.today()));
	}

}
