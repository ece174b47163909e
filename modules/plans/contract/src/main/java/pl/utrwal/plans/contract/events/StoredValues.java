package pl.utrwal.plans.contract.events;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.CostPart;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.Quantity;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * What the events of a plan hold, as it is stored.
 */
public interface StoredValues {

	/**
	 * How much of what, as it is stored.
	 *
	 * @param source the words of the plan
	 */
	record Amounts(String source, List<Amount> amounts) {

		public Amounts {
			amounts = List.copyOf(amounts);
		}

		public static Amounts of(CellValue.Quantities quantities) {
			return new Amounts(quantities.source(),
					quantities.quantities()
						.stream()
						.map((quantity) -> new Amount(quantity.value(), quantity.unit(), quantity.approximate()))
						.toList());
		}

		public CellValue.Quantities quantities() {
			return new CellValue.Quantities(this.source,
					this.amounts.stream()
						.map((amount) -> new Quantity(amount.value(), amount.unit(), amount.approximate()))
						.toList());
		}

		/**
		 * So many of something.
		 *
		 * @param value a decimal number with a point
		 */
		public record Amount(String value, String unit, boolean approximate) {
		}

	}

	/**
	 * A cell as it is stored: the value that its column's kind calls for, and the others
	 * null.
	 *
	 * @param column its key
	 * @param footnotes the marks of those that it refers to
	 * @param source the document's cells that it was taken from
	 */
	record Content(String column, String words, Frame timeFrame, List<Assignment> parties, Funds funding, Estimate cost,
			Amounts quantities, List<Link> references, List<String> footnotes, List<Source> source) {

		public Content {
			footnotes = List.copyOf(footnotes);
			source = List.copyOf(source);
		}

		/**
		 * Those cells of which anything is known.
		 * @param cells by column key
		 */
		public static List<Content> of(Map<String, Cell> cells, Level level) {
			return level.columns()
				.stream()
				.filter((column) -> cells.containsKey(column.key())
						&& !cells.get(column.key()).equals(Cell.of(column.kind().nothing())))
				.map((column) -> of(column.key(), cells.get(column.key())))
				.toList();
		}

		private static Content of(String column, Cell cell) {
			List<Source> source = Source.of(cell.source());
			return switch (cell.value()) {
				case CellValue.Words words ->
					new Content(column, words.text(), null, null, null, null, null, null, cell.footnotes(), source);
				case CellValue.When when -> new Content(column, null, Frame.of(when.timeFrame()), null, null, null,
						null, null, cell.footnotes(), source);
				case CellValue.Parties parties -> new Content(column, null, null, Assignment.of(parties), null, null,
						null, null, cell.footnotes(), source);
				case CellValue.Funding funding -> new Content(column, null, null, null, Funds.of(funding), null, null,
						null, cell.footnotes(), source);
				case CellValue.Cost cost -> new Content(column, null, null, null, null, Estimate.of(cost), null, null,
						cell.footnotes(), source);
				case CellValue.Quantities quantities -> new Content(column, null, null, null, null, null,
						Amounts.of(quantities), null, cell.footnotes(), source);
				case CellValue.References references -> new Content(column, null, null, null, null, null, null,
						Link.of(references), cell.footnotes(), source);
			};
		}

		/**
		 * Such cells by column key, those that the level's columns have beside them
		 * empty.
		 */
		public static Map<String, Cell> cells(List<Content> contents, Level level) {
			Map<String, Cell> cells = new LinkedHashMap<>();
			level.columns().forEach((column) -> cells.put(column.key(), Cell.of(column.kind().nothing())));
			contents.forEach((content) -> cells.put(content.column(), content.cell()));
			return cells;
		}

		private Cell cell() {
			return new Cell(value(), this.footnotes, Source.cells(this.source));
		}

		private CellValue value() {
			if (this.words != null) {
				return new CellValue.Words(this.words);
			}
			if (this.timeFrame != null) {
				return new CellValue.When(this.timeFrame.timeFrame());
			}
			if (this.parties != null) {
				return new CellValue.Parties(this.parties.stream().map(Assignment::party).toList());
			}
			if (this.funding != null) {
				return this.funding.funding();
			}
			if (this.cost != null) {
				return this.cost.cost();
			}
			return (this.quantities != null) ? this.quantities.quantities() : Link.references(this.references);
		}

	}

	/**
	 * A party with its role as it is stored.
	 *
	 * @param role the name of a {@link PartyRole}
	 */
	record Assignment(String name, String role) {

		public static Assignment of(Party party) {
			return new Assignment(party.name(), party.role().name());
		}

		public static List<Assignment> of(CellValue.Parties parties) {
			return parties.parties().stream().map(Assignment::of).toList();
		}

		public Party party() {
			return new Party(this.name, PartyRole.valueOf(this.role));
		}

	}

	/**
	 * An estimated cost as it is stored.
	 *
	 * @param source the words of the plan
	 */
	record Estimate(String source, List<Part> parts) {

		public Estimate {
			parts = List.copyOf(parts);
		}

		public static Estimate of(CellValue.Cost cost) {
			return new Estimate(cost.source(),
					cost.parts().stream().map((part) -> new Part(part.count(), part.each().toString())).toList());
		}

		public CellValue.Cost cost() {
			return new CellValue.Cost(this.source,
					this.parts.stream().map((part) -> new CostPart(part.count(), Money.of(part.each()))).toList());
		}

		/**
		 * So many of something at so much each.
		 *
		 * @param each in złoty, with a point and two decimals
		 */
		public record Part(int count, String each) {
		}

	}

	/**
	 * A time frame as it is stored.
	 *
	 * @param form the name of a {@link TimeFrame.Form}
	 */
	record Frame(String form, String source, String edtf, String recurrence, String condition) {

		public static Frame of(TimeFrame frame) {
			return new Frame(frame.form().name(), frame.source(), frame.edtf(), frame.recurrence(), frame.condition());
		}

		public TimeFrame timeFrame() {
			return new TimeFrame(TimeFrame.Form.valueOf(this.form), this.source, this.edtf, this.recurrence,
					this.condition);
		}

	}

	/**
	 * Who pays, as it is stored.
	 *
	 * @param kind the name of a {@link FundingKind}
	 */
	record Funds(String kind, List<String> sources) {

		public Funds {
			sources = List.copyOf(sources);
		}

		public static Funds of(CellValue.Funding funding) {
			return new Funds(funding.kind().name(), funding.sources());
		}

		public CellValue.Funding funding() {
			return new CellValue.Funding(FundingKind.valueOf(this.kind), this.sources);
		}

	}

	/**
	 * A reference as it is stored.
	 *
	 * @param words of the plan
	 * @param kind the name of a {@link ReferenceKind}
	 * @param toPlan null if it means no plan, or nobody has said what it means
	 * @param toElement of that plan; null for the plan as a whole
	 * @param meaning in words; null if nobody has said
	 */
	record Link(String words, String kind, PlanId toPlan, ElementId toElement, String meaning) {

		public static Link of(Reference reference) {
			return new Link(reference.words(), reference.kind().name(), reference.plan(), reference.element(),
					reference.meaning());
		}

		public static List<Link> of(CellValue.References references) {
			return references.references().stream().map(Link::of).toList();
		}

		public static CellValue.References references(List<Link> links) {
			return new CellValue.References(links.stream().map(Link::reference).toList());
		}

		public Reference reference() {
			return new Reference(this.words, ReferenceKind.valueOf(this.kind), this.toPlan, this.toElement,
					this.meaning);
		}

	}

	/**
	 * An act as it is stored.
	 *
	 * @param body that passed it
	 * @param inForceFrom not before the date
	 * @param annex the mark of the annex that holds the plan, such as "nr 1"; empty if it
	 * has none
	 */
	record Resolution(String number, String body, LocalDate date, LocalDate inForceFrom, String annex) {
	}

	/**
	 * A cell of the imported document as it is stored.
	 */
	record Source(int table, int row, int cell, String raw) {

		public static List<Source> of(List<SourceCell> cells) {
			return cells.stream().map((cell) -> new Source(cell.table(), cell.row(), cell.cell(), cell.raw())).toList();
		}

		public static List<SourceCell> cells(List<Source> sources) {
			return sources.stream()
				.map((source) -> new SourceCell(source.table(), source.row(), source.cell(), source.raw()))
				.toList();
		}

	}

	/**
	 * How the columns of a document's table were read.
	 *
	 * @param signature tells tables of the same shape
	 * @param columns what each column was taken for, from left to right; of a card, what
	 * each label was
	 * @param heads what stands above the columns, or as labels; empty in old events
	 * @param origin {@code told} by somebody, {@code remembered} or {@code guessed}; null
	 * in old events, which do not know
	 */
	record TableReading(int table, String signature, List<String> columns, List<String> heads, String origin) {

		public TableReading {
			columns = List.copyOf(columns);
			heads = (heads != null) ? List.copyOf(heads) : List.of();
		}

	}

}
