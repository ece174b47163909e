package pl.utrwal.webkit.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.Precision;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * A row as the API gives it. {@code cost} and {@code status} are not kept yet and null.
 *
 * @param path the texts of the sections that hold it, from the highest down
 * @param funding unknown, too, in a plan that has no such column; likewise the time frame
 * and parties
 * @param notes those of its footnotes too
 */
public record ItemJson(String id, long version, String plan, List<String> path, String number, String text,
		FrameJson timeFrame, List<PartyJson> parties, FundingJson funding, String cost, String status,
		boolean withdrawn, List<String> notes) {

	/**
	 * @param partners gives the id of the partner whom a party's name means, or null
	 */
	public static ItemJson of(PlanTable table, Row row, UnaryOperator<String> partners) {
		List<String> path = table.pathTo(row.id()).stream().map(Section::text).toList();
		return new ItemJson(row.id().value(), row.version(), table.id().value(), path, row.number(), row.text(),
				FrameJson.of(((CellValue.When) value(row, Column.timeFrame())).timeFrame()),
				((CellValue.Parties) value(row, Column.parties())).parties()
					.stream()
					.map((party) -> PartyJson.of(party, partners.apply(party.name())))
					.toList(),
				FundingJson.of((CellValue.Funding) value(row, Column.funding())), null, null, row.withdrawn(),
				notes(table, row));
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
	 * A time frame.
	 *
	 * @param start null if it has none
	 * @param due null if it has none
	 */
	public record FrameJson(String form, String source, String edtf, String precision, LocalDate start, LocalDate due,
			String recurrence, String condition) {

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
	public record PartyJson(String name, String partner, String role) {

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
	 * How the API spells the constants of an enum.
	 */
	public static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
