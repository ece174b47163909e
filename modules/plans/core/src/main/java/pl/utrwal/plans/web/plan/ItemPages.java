package pl.utrwal.plans.web.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.plans.read.table.PlanPast;
import pl.utrwal.plans.web.AsOf;
import pl.utrwal.plans.web.Meant;
import pl.utrwal.plans.web.Plans;
import pl.utrwal.plans.web.Standings;
import pl.utrwal.plans.web.View;

/**
 * One element of a plan, with all that is known of it.
 */
@Controller
class ItemPages {

	private final Plans plans;

	private final PlanPast past;

	private final AccountNames names;

	private final PastModel model;

	private final Meant meant;

	private final Standings standings;

	ItemPages(Plans plans, PlanPast past, AccountNames names, PastModel model, Meant meant, Standings standings) {
		this.standings = standings;
		this.plans = plans;
		this.past = past;
		this.names = names;
		this.model = model;
		this.meant = meant;
	}

	@GetMapping(path = "/plans/{plan}/items/{item}", headers = "!HX-Request")
	String item(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, AsOf asOf, Locale locale,
			Model model) {
		long shown = this.standings.shown();
		View view = this.plans.view(actor, plan, null, asOf);
		PlanTable table = view.table();
		Element element = Plans.element(table, item);
		this.model.show(view, element.text(), actor, locale, model);
		List<Element> all = table.elements().toList();
		int index = all.indexOf(element);
		model.addAttribute("element", element);
		model.addAttribute("path",
				table.pathTo(item).stream().filter((section) -> !section.id().equals(item)).toList());
		model.addAttribute("previous", (index > 0) ? all.get(index - 1) : null);
		model.addAttribute("next", (index < all.size() - 1) ? all.get(index + 1) : null);
		model.addAttribute("held", held(element));
		model.addAttribute("footnotes", footnotes(table, element));
		PlanPast.Change change = this.past.change(plan, element.version());
		model.addAttribute("change", change);
		model.addAttribute("after", (view.then() == null) ? Math.max(shown, change.position()) : change.position());
		model.addAttribute("until", until(view));
		model.addAttribute("meant", this.meant.by(view));
		model.addAttribute("changedBy", this.names.displayName(change.by()).orElse(null));
		return "plans/item";
	}

	/**
	 * Up to which event the history of the element is that of the moment which is shown.
	 */
	private static Long until(View view) {
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
