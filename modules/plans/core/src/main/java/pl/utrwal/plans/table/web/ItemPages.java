package pl.utrwal.plans.table.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.PlanView;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.RecordedChange;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.plans.table.read.PlanHistory;
import pl.utrwal.webkit.Flash;

/**
 * One element of a plan, with all that is known of it.
 */
@Controller
class ItemPages {

	private final PlanQueryService plans;

	private final PlanHistory history;

	private final AccountNames names;

	private final PastModel model;

	private final PlanPartners resolver;

	private final RowStatusLayer standings;

	ItemPages(PlanQueryService plans, PlanHistory history, AccountNames names, PastModel model, PlanPartners resolver,
			RowStatusLayer standings) {
		this.standings = standings;
		this.plans = plans;
		this.history = history;
		this.names = names;
		this.model = model;
		this.resolver = resolver;
	}

	@GetMapping(path = "/plans/{plan}/items/{item}", headers = "!HX-Request")
	String item(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, AsOf asOf, RowQuery rows,
			Locale locale, Model model, RedirectAttributes redirect) {
		long shown = this.standings.shown();
		PlanView view = this.plans.view(actor, plan, null, asOf);
		PlanTable table = view.table();
		if (view.then() == null && table.element(item).isEmpty() && this.history.once(plan, item)) {
			Flash.show(redirect, "past.item.gone");
			return "redirect:/history?plan=" + plan + "&item=" + item;
		}
		Element element = PlanQueries.element(table, item);
		this.model.show(view, element.text(), actor, locale, model);
		this.model.keep(view, rows, model);
		List<Element> all = table.elements().toList();
		int index = all.indexOf(element);
		model.addAttribute("element", element);
		model.addAttribute("path",
				table.pathTo(item).stream().filter((section) -> !section.id().equals(item)).toList());
		model.addAttribute("previous", (index > 0) ? all.get(index - 1) : null);
		model.addAttribute("next", (index < all.size() - 1) ? all.get(index + 1) : null);
		model.addAttribute("held", held(element));
		model.addAttribute("footnotes", footnotes(table, element));
		RecordedChange change = this.history.change(plan.value(), element.version());
		model.addAttribute("change", change);
		model.addAttribute("after", (view.then() == null) ? Math.max(shown, change.position()) : change.position());
		model.addAttribute("until", until(view));
		model.addAttribute("meant", this.resolver.by(view));
		model.addAttribute("changedBy", this.names.displayName(change.by()).orElse(null));
		return "plans/item";
	}

	/**
	 * Up to which event the history of the element is that of the moment which is shown.
	 */
	private static Long until(PlanView view) {
		if (view.then() == null) {
			return null;
		}
		return (view.asked().position() != null) ? view.asked().position() : Long.valueOf(view.table().position());
	}

	private static List<? extends Element> held(Element element) {
		return switch (element) {
			case Section section -> Stream.concat(section.rows().stream(), section.sections().stream()).toList();
			case Row row -> List.of();
		};
	}

	private static List<Footnote> footnotes(PlanTable table, Element element) {
		List<String> marks = element.cells().values().stream().flatMap((cell) -> cell.footnotes().stream()).toList();
		return table.footnotes().stream().filter((footnote) -> marks.contains(footnote.mark())).toList();
	}

}
