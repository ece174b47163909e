package pl.utrwal.plans.table.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.webkit.Searchable;
import pl.utrwal.webkit.SearchedText;
import pl.utrwal.webkit.TableFormatter;

/**
 * Finds plans by their titles, elements by anything that stands in them, and acts.
 */
@Component
class PlanSearch implements Searchable {

	private final List<PlanTables> tables;

	private final TableFormatter words;

	PlanSearch(List<PlanTables> tables, TableFormatter words) {
		this.tables = tables;
		this.words = words;
	}

	@Override
	public Stream<Hit> find(MunicipalityId municipality, SearchedText wanted, Locale locale) {
		return this.tables.stream()
			.flatMap((module) -> module.tables(municipality))
			.flatMap((table) -> Stream.of(plan(table, wanted), items(table, wanted), acts(table, wanted, locale))
				.flatMap((hits) -> hits));
	}

	private static Stream<Hit> plan(PlanTable table, SearchedText wanted) {
		return wanted.isIn(table.title())
				? Stream.of(new Hit(Kind.PLAN, table.title(), table.period().source(), "/plans/" + table.id()))
				: Stream.empty();
	}

	private static Stream<Hit> items(PlanTable table, SearchedText wanted) {
		return table.elements()
			.filter((element) -> !element.withdrawn())
			.filter((element) -> texts(element).anyMatch(wanted::isIn))
			.map((element) -> new Hit(Kind.ITEM, numbered(element),
					Stream.concat(Stream.of(table.title()),
							table.pathTo(element.id())
								.stream()
								.filter((section) -> !section.id().equals(element.id()))
								.map(Section::text)
								.filter((text) -> !text.isEmpty()))
						.collect(Collectors.joining(" › ")),
					"/plans/" + table.id() + "/items/" + element.id()));
	}

	private static Stream<String> texts(Element element) {
		return Stream.concat(element.notes().stream(),
				element.cells().values().stream().flatMap((cell) -> cell.value().texts()));
	}

	private static String numbered(Element element) {
		return element.number().isEmpty() ? element.text() : element.number() + ". " + element.text();
	}

	private Stream<Hit> acts(PlanTable table, SearchedText wanted, Locale locale) {
		return table.heading()
			.lifecycle()
			.acts()
			.stream()
			.filter((act) -> wanted.isIn(act.number() + " " + act.body()))
			.map((act) -> new Hit(Kind.ACT, said(act, locale), table.title(), "/plans/" + table.id()));
	}

	private String said(Act act, Locale locale) {
		return act.number() + ", " + act.body() + ", " + this.words.day(act.date(), locale);
	}

}
