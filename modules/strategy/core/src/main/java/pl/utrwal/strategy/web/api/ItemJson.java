package pl.utrwal.strategy.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.Precision;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.strategy.read.table.StrategyFold;

/**
 * An action as the API gives it. {@code cost} and {@code status} are not kept yet and
 * null.
 *
 * @param path the texts of the area and the goal
 */
record ItemJson(String id, long version, String plan, List<String> path, String number, String text,
		FrameJson timeFrame, List<PartyJson> parties, FundingJson funding, String cost, String status,
		boolean withdrawn, List<String> notes) {

	static ItemJson of(PlanTable table, Row row) {
		List<String> path = table.pathTo(row.id())
			.stream()
			.map(Section::text)
			.map((cell) -> text(cell.value()))
			.toList();
		return new ItemJson(row.id().value(), row.version(), table.id().value(), path, row.number(),
				text(value(row, StrategyFold.TEXT)),
				FrameJson.of(((CellValue.When) value(row, StrategyFold.TIME_FRAME)).timeFrame()),
				((CellValue.Parties) value(row, StrategyFold.PARTIES)).parties().stream().map(PartyJson::of).toList(),
				FundingJson.of((CellValue.Funding) value(row, StrategyFold.FUNDING)), null, null, row.withdrawn(),
				row.notes());
	}

	private static CellValue value(Row row, String column) {
		return row.cells().get(column).value();
	}

	private static String text(CellValue value) {
		return ((CellValue.Words) value).text();
	}

	/**
	 * A time frame.
	 *
	 * @param start null if it has none
	 * @param due null if it has none
	 */
	record FrameJson(String form, String source, String edtf, String precision, LocalDate start, LocalDate due,
			String recurrence, String condition) {

		static FrameJson of(TimeFrame frame) {
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
	record PartyJson(String name, String partner, String role) {

		static PartyJson of(Party party) {
			return new PartyJson(party.name(), null, lower(party.role()));
		}

	}

	/**
	 * Who pays.
	 */
	record FundingJson(String kind, List<String> sources) {

		static FundingJson of(CellValue.Funding funding) {
			return new FundingJson(lower(funding.kind()), funding.sources());
		}

	}

	static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
