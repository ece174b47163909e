package pl.utrwal.webkit.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Correction;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.Precision;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * A row as the API gives it.
 *
 * @param path the texts of the sections that hold it, from the highest down
 * @param funding unknown, too, in a plan that has no such column; likewise the time frame
 * and parties
 * @param cost null if it has none
 * @param status as reported last, such as {@code on_time}; null if nobody reported
 * @param overdue its due day has passed and nothing says that it is ended
 * @param stale it had to be reported on again by a day that has passed
 * @param notes those of its footnotes too
 * @param corrections what was put right in the words that an act adopted
 */
@NullMarked
public record ItemJson(String id, long version, String plan, List<String> path, String number, String text,
		FrameJson timeFrame, List<PartyJson> parties, FundingJson funding, @Nullable CostJson cost,
		List<QuantityJson> quantities, List<ReferenceJson> references, @Nullable String status, boolean overdue,
		boolean stale, boolean withdrawn, List<String> notes, List<CorrectionJson> corrections) {

	/**
	 * @param partners gives the id of the partner whom a party's name means, or null
	 * @param names gives the name of who acts, or null if it was erased
	 */
	public static ItemJson of(PlanTable table, Row row, UnaryOperator<String> partners,
			Function<AccountId, String> names) {
		List<String> path = table.pathTo(row.id()).stream().map(Section::text).toList();
		return new ItemJson(row.id().value(), row.version(), table.id().value(), path, row.number(), row.text(),
				FrameJson.of(((CellValue.When) value(row, Column.timeFrame())).timeFrame()),
				((CellValue.Parties) value(row, Column.parties())).parties()
					.stream()
					.map((party) -> PartyJson.of(party, partners.apply(party.name())))
					.toList(),
				FundingJson.of((CellValue.Funding) value(row, Column.funding())),
				CostJson.of((CellValue.Cost) value(row, Column.cost())),
				QuantityJson.of((CellValue.Quantities) value(row, Column.quantities())),
				ReferenceJson.of((CellValue.References) value(row, Column.references())), null, false, false,
				row.withdrawn(), notes(table, row), CorrectionJson.of(row, names));
	}

	public ItemJson standing(String status, boolean overdue, boolean stale) {
		return new ItemJson(this.id, this.version, this.plan, this.path, this.number, this.text, this.timeFrame,
				this.parties, this.funding, this.cost, this.quantities, this.references, status, overdue, stale,
				this.withdrawn, this.notes, this.corrections);
	}

	private static CellValue value(Row row, Column column) {
		Cell cell = row.cells().get(column.key());
		return (cell != null) ? cell.value() : column.kind().nothing();
	}

	private static List<String> notes(PlanTable table, Row row) {
		List<String> marks = row.cells().values().stream().flatMap((cell) -> cell.footnotes().stream()).toList();
		return Stream.concat(row.notes().stream(),
				table.footnotes().stream().filter((footnote) -> marks.contains(footnote.mark())).map(Footnote::text))
			.toList();
	}

	/**
	 * A slip of spelling that was put right beside the words that an act adopted.
	 *
	 * @param column the key of the column of the words
	 * @param by who proposed it; null if the name was erased
	 * @param acceptedBy the owner of the plan who took it over; null if the name was
	 * erased, or nobody has decided
	 * @param acceptedAt null while nobody has decided, and then it counts for nothing
	 */
	public record CorrectionJson(String column, String before, String after, @Nullable String by, Instant at,
			String reason, @Nullable String acceptedBy, @Nullable Instant acceptedAt) {

		public static CorrectionJson of(String column, Correction correction, Function<AccountId, String> names) {
			return new CorrectionJson(column, correction.before(), correction.after(), names.apply(correction.by()),
					correction.at(), correction.reason(),
					correction.isOpen() ? null : names.apply(correction.acceptedBy()), correction.acceptedAt());
		}

		/**
		 * Those that count, column by column.
		 */
		public static List<CorrectionJson> of(Element element, Function<AccountId, String> names) {
			return element.cells()
				.entrySet()
				.stream()
				.flatMap((cell) -> cell.getValue().marks().stream().map((mark) -> of(cell.getKey(), mark, names)))
				.toList();
		}

	}

	/**
	 * A time frame.
	 *
	 * @param start null if it has none
	 * @param due null if it has none
	 */
	public record FrameJson(String form, String source, @Nullable String edtf, @Nullable String precision,
			@Nullable LocalDate start, @Nullable LocalDate due, @Nullable String recurrence,
			@Nullable String condition) {

		public static FrameJson of(TimeFrame frame) {
			return new FrameJson(lower(frame.form()), frame.source(), frame.edtf(),
					frame.precision().map((Precision precision) -> lower(precision)).orElse(null),
					frame.start().orElse(null), frame.due().orElse(null), frame.recurrence(), frame.condition());
		}

	}

	/**
	 * A party.
	 *
	 * @param partner the id in the register of partners; null while it is not resolved
	 */
	public record PartyJson(String name, @Nullable String partner, String role) {

		public static PartyJson of(Party party, String partner) {
			return new PartyJson(party.name(), partner, lower(party.role()));
		}

	}

	/**
	 * Who pays.
	 */
	public record FundingJson(String kind, List<String> sources) {

		public static FundingJson of(CellValue.Funding funding) {
			return new FundingJson(lower(funding.kind()), funding.sources());
		}

	}

	/**
	 * An estimated cost.
	 *
	 * @param total in złoty, with a point and two decimals; null if the words hold no
	 * amount
	 */
	public record CostJson(String source, @Nullable String total, List<PartJson> parts) {

		/**
		 * @return null if nothing is said of it
		 */
		public static CostJson of(CellValue.Cost cost) {
			if (cost.source().isBlank()) {
				return null;
			}
			return new CostJson(cost.source(), cost.parts().isEmpty() ? null : cost.total().toString(),
					cost.parts().stream().map((part) -> new PartJson(part.count(), part.each().toString())).toList());
		}

		/**
		 * So many of something at so much each.
		 */
		public record PartJson(int count, String each) {
		}

	}

	/**
	 * So many of something.
	 *
	 * @param value a decimal number with a point
	 */
	public record QuantityJson(String value, @Nullable String unit, boolean approximate) {

		static List<QuantityJson> of(CellValue.Quantities quantities) {
			return quantities.quantities()
				.stream()
				.map((quantity) -> new QuantityJson(quantity.value(), quantity.unit(), quantity.approximate()))
				.toList();
		}

	}

	/**
	 * A reference.
	 *
	 * @param open nobody has said yet what it means
	 * @param plan null if it means none
	 * @param item null if it means none
	 * @param meaning null if it is open
	 */
	public record ReferenceJson(String words, String kind, boolean open, @Nullable String plan, @Nullable String item,
			@Nullable String meaning) {

		public static ReferenceJson of(Reference reference) {
			return new ReferenceJson(reference.words(), lower(reference.kind()), reference.isOpen(),
					(reference.plan() != null) ? reference.plan().value() : null,
					(reference.element() != null) ? reference.element().value() : null, reference.meaning());
		}

		public static List<ReferenceJson> of(CellValue.References references) {
			return references.references().stream().map(ReferenceJson::of).toList();
		}

	}

	/**
	 * What quantities are as a cell of the table.
	 */
	public record QuantitiesJson(String source, List<QuantityJson> quantities) {

		public static QuantitiesJson of(CellValue.Quantities quantities) {
			return new QuantitiesJson(quantities.source(), QuantityJson.of(quantities));
		}

	}

	/**
	 * How the API spells the constants of an enum.
	 */
	public static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
