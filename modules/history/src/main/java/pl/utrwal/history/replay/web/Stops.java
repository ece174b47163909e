package pl.utrwal.history.replay.web;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.webkit.AuditLineFormatter;
import pl.utrwal.webkit.SearchedText;

/**
 * Where a replay stops: at any change that fits one of the stops that were set.
 */
@Component
class Stops {

	private final Set<String> acts;

	private final Set<String> imports;

	private final Set<String> assignments;

	private final AuditLineFormatter sentences;

	Stops(EventCatalogue catalogue, AuditLineFormatter sentences) {
		this.acts = names(catalogue, PlanAdopted.class, PlanAmended.class, PlanRepealed.class, PlanSucceeded.class);
		this.imports = names(catalogue, DocumentImported.class, ImportBegun.class, ImportCompleted.class,
				ImportUndone.class);
		this.assignments = names(catalogue, PartyAssigned.class, PartyUnassigned.class);
		this.sentences = sentences;
	}

	private static Set<String> names(EventCatalogue catalogue, Class<?>... events) {
		return Stream.of(events)
			.flatMap((event) -> catalogue.names(event).stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * @param now the plan as it stands now, which tells whose rows are whose and what
	 * they say
	 */
	Predicate<AuditLine> of(ReplayRequest asked, PlanTable now, Locale locale) {
		Predicate<AuditLine> stops = (line) -> (asked.acts() && this.acts.contains(line.event()))
				|| (asked.imports() && this.imports.contains(line.event()));
		if (!ReplayRequest.isBlank(asked.party())) {
			SearchedText party = SearchedText.of(asked.party());
			Set<ElementId> rows = elements(now, (element) -> hasParty(element, party));
			stops = stops.or((line) -> rows.contains(line.item())
					|| (this.assignments.contains(line.event()) && isSaid(line, party, locale)));
		}
		if (!ReplayRequest.isBlank(asked.row())) {
			SearchedText row = SearchedText.of(asked.row());
			Set<ElementId> rows = elements(now, (element) -> row.isIn(element.number() + " " + element.text()));
			stops = stops.or((line) -> line.item() != null
					&& (rows.contains(line.item()) || line.item().value().equals(asked.row())));
		}
		if (!ReplayRequest.isBlank(asked.word())) {
			SearchedText word = SearchedText.of(asked.word());
			stops = stops.or((line) -> word.isIn(this.sentences.fact(line, locale)) || isSaid(line, word, locale)
					|| word.isIn(line.reason()));
		}
		return stops;
	}

	private boolean isSaid(AuditLine line, SearchedText wanted, Locale locale) {
		return wanted.isIn(this.sentences.value(line.sentence().before(), locale))
				|| wanted.isIn(this.sentences.value(line.sentence().after(), locale));
	}

	private static Set<ElementId> elements(PlanTable table, Predicate<Element> wanted) {
		return table.elements().filter(wanted).map(Element::id).collect(Collectors.toSet());
	}

	private static boolean hasParty(Element element, SearchedText wanted) {
		return element.cells()
			.values()
			.stream()
			.anyMatch((cell) -> cell.value() instanceof CellValue.Parties parties
					&& parties.parties().stream().anyMatch((party) -> wanted.isIn(party.name())));
	}

}
