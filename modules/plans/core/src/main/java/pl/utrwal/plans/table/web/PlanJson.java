package pl.utrwal.plans.table.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import pl.utrwal.application.PlanView;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.SignOff;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.table.read.PlanCounts;
import pl.utrwal.webkit.json.ItemJson;

/**
 * A plan as the API gives it: the header, and, for one plan, its table.
 *
 * @param unfinished whether elements of the document that it is taken from are still to
 * come
 * @param signOff null if it is not said where and when it was signed off
 * @param citedAct by which the document that it was taken from says that it was adopted;
 * null if it names none
 * @param cost what all in it costs, in złoty; null if nothing in such a plan has a cost
 */
public record PlanJson(String id, String kind, String title, String municipality, ItemJson.FrameJson period,
		String state, boolean unfinished, LifecycleJson lifecycle, PlanCounts counts, long version, long position,
		String predecessor, SignOff signOff, CitedAct citedAct, String cost, AuthorJson author, List<String> levels,
		List<Column> columns, List<SectionJson> sections, List<Footnote> footnotes, List<SourceCell> unplaced,
		AsOfJson asOf) {

	/**
	 * @param day for which the state is told
	 */
	static PlanJson header(PlanTable table, LocalDate day, PlanCounts counts) {
		return json(table, day, counts, null, null, null, null, null, null, null);
	}

	/**
	 * @param author the name of the plan's author; null if none is known
	 */
	static PlanJson of(PlanView view, UnaryOperator<String> partners, Function<AccountId, String> names,
			PlanCounts counts, String author) {
		Telling telling = new Telling(partners, names);
		PlanTable table = view.table();
		return json(table, view.day(), counts,
				(table.heading().author() != null) ? new AuthorJson(table.heading().author().value(), author) : null,
				table.levels().stream().map(Level::name).toList(), table.levels().getLast().columns(),
				table.sections().stream().map((section) -> SectionJson.of(table, section, telling)).toList(),
				table.footnotes(), table.unplaced(), AsOfJson.of(view));
	}

	private static PlanJson json(PlanTable table, LocalDate day, PlanCounts counts, AuthorJson author,
			List<String> levels, List<Column> columns, List<SectionJson> sections, List<Footnote> footnotes,
			List<SourceCell> unplaced, AsOfJson asOf) {
		return new PlanJson(table.id().value(), table.kind(), table.title(), table.municipality().value(),
				ItemJson.FrameJson.of(table.period()), table.heading().lifecycle().on(day).code(),
				table.heading().importing() != null, LifecycleJson.of(table.heading().lifecycle()), counts,
				table.version(), table.position(),
				Optional.ofNullable(table.heading().predecessor()).map(PlanId::value).orElse(null),
				table.heading().signOff(), table.heading().citedAct(), table.cost().map(Money::toString).orElse(null),
				author, levels, columns, sections, footnotes, unplaced, asOf);
	}

	/**
	 * Which state of the plan this is, if it was asked for one.
	 *
	 * @param knownOn the day for which it stands; null if that is now
	 * @param inForceOn the day on which the text was in force; null if that was not asked
	 * @param act whose text it is; null unless the text in force was asked for
	 * @param at when the last change that it shows was recorded
	 * @param future the day that was asked for has not come yet, and this is today's
	 */
	record AsOfJson(LocalDate knownOn, LocalDate inForceOn, LifecycleJson.ActJson act, long version, Instant at,
			boolean future) {

		private static AsOfJson of(PlanView view) {
			PlanView.Then then = view.then();
			if (then == null) {
				return null;
			}
			if (then.act() != null) {
				return new AsOfJson(view.asked().knownOn(), then.day(), LifecycleJson.ActJson.of(then.act()),
						view.table().version(), then.at(), false);
			}
			return new AsOfJson(then.day(), null, null, view.table().version(), then.at(), then.future());
		}

	}

	/**
	 * Who drew the plan up.
	 *
	 * @param name null if it was erased
	 */
	record AuthorJson(String id, String name) {
	}

	/**
	 * A section.
	 *
	 * @param cells by column key, the text among them
	 * @param labels cells of the document that head it
	 * @param cost what all in it costs, in złoty; null if nothing in it has a cost
	 */
	record SectionJson(String id, int level, String levelName, long version, String number, String text,
			Map<String, CellJson> cells, List<String> notes, List<SourceCell> labels, boolean withdrawn, String cost,
			List<SectionJson> sections, List<RowJson> rows) {

		static SectionJson of(PlanTable table, Section section, Telling telling) {
			return new SectionJson(section.id().value(), section.level(), table.levelOf(section).name(),
					section.version(), section.number(), section.text(), cellsOf(section, telling), section.notes(),
					section.labels(), section.withdrawn(), table.cost(section).map(Money::toString).orElse(null),
					section.sections().stream().map((inner) -> SectionJson.of(table, inner, telling)).toList(),
					section.rows().stream().map((row) -> RowJson.of(table, row, telling)).toList());
		}

	}

	/**
	 * A row.
	 *
	 * @param cells by column key
	 * @param labels cells of the document beside it
	 */
	record RowJson(String id, String levelName, long version, String number, Map<String, CellJson> cells,
			List<String> notes, List<SourceCell> labels, boolean withdrawn) {

		static RowJson of(PlanTable table, Row row, Telling telling) {
			return new RowJson(row.id().value(), table.levelOf(row).name(), row.version(), row.number(),
					cellsOf(row, telling), row.notes(), row.labels(), row.withdrawn());
		}

	}

	private static Map<String, CellJson> cellsOf(Element element, Telling telling) {
		return element.cells()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(entry) -> CellJson.of(entry.getKey(), entry.getValue(), telling)));
	}

	/**
	 * What a table names by ids or by words of its own.
	 *
	 * @param partners gives the id of the partner whom a party's name means, or null
	 * @param people gives the name of who acts, or null if it was erased
	 */
	private record Telling(UnaryOperator<String> partners, Function<AccountId, String> people) {
	}

	/**
	 * What a cell holds: a text, a time frame, a list of parties, funding, a cost,
	 * quantities, or a list of references.
	 */
	static Object value(Cell cell, UnaryOperator<String> partners) {
		return switch (cell.value()) {
			case CellValue.Words words -> words.text();
			case CellValue.When when -> ItemJson.FrameJson.of(when.timeFrame());
			case CellValue.Parties parties -> parties.parties()
				.stream()
				.map((party) -> ItemJson.PartyJson.of(party, partners.apply(party.name())))
				.toList();
			case CellValue.Funding funding -> ItemJson.FundingJson.of(funding);
			case CellValue.Cost cost -> ItemJson.CostJson.of(cost);
			case CellValue.Quantities quantities -> ItemJson.QuantitiesJson.of(quantities);
			case CellValue.References references -> ItemJson.ReferenceJson.of(references);
		};
	}

	/**
	 * A cell.
	 *
	 * @param value a text, a time frame, a list of parties, funding, a cost, quantities,
	 * or a list of references
	 * @param footnotes the marks of the footnotes put to it
	 * @param source the document's cells that it was taken from
	 * @param corrections what was put right in the words that an act adopted
	 */
	record CellJson(Object value, List<String> footnotes, List<SourceCell> source,
			List<ItemJson.CorrectionJson> corrections) {

		private static CellJson of(String column, Cell cell, Telling telling) {
			return new CellJson(PlanJson.value(cell, telling.partners()), cell.footnotes(), cell.source(),
					cell.marks()
						.stream()
						.map((mark) -> ItemJson.CorrectionJson.of(column, mark, telling.people()))
						.toList());
		}

	}

}
