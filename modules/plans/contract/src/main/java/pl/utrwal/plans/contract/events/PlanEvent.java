package pl.utrwal.plans.contract.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.CostPart;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.Quantity;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * An event in the stream of a plan.
 */
public interface PlanEvent {

	PlanId plan();

	/**
	 * Whether, once the plan is adopted, it takes another act for this to come into
	 * force, and until then it waits.
	 */
	default boolean needsAct() {
		return true;
	}

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
	 * A cell that refers to a footnote.
	 *
	 * @param column the key of the cell's column
	 * @param mark of the footnote
	 */
	record Anchor(String column, String mark) {

		/**
		 * The marks in a column.
		 */
		public static List<String> marks(List<Anchor> anchors, String column) {
			return anchors.stream().filter((anchor) -> anchor.column().equals(column)).map(Anchor::mark).toList();
		}

		/**
		 * Every mark in the cells of an element.
		 */
		public static List<Anchor> of(Map<String, Cell> cells) {
			return cells.entrySet()
				.stream()
				.flatMap((
						entry) -> entry.getValue().footnotes().stream().map((mark) -> new Anchor(entry.getKey(), mark)))
				.toList();
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

		/** Nothing is said of it. */
		public static final Estimate NONE = new Estimate("", List.of());

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

		/**
		 * A value with the document's cells that it was taken from.
		 */
		public static Cell cell(CellValue value, List<Source> sources) {
			return new Cell(value, List.of(), cells(sources));
		}

	}

	/**
	 * How the columns of a document's table were read.
	 *
	 * @param signature tells tables of the same shape
	 * @param columns what each column was taken for, from left to right
	 */
	record TableReading(int table, String signature, List<String> columns) {

		public TableReading {
			columns = List.copyOf(columns);
		}

	}

}
