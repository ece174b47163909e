package pl.utrwal.strategy.web.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.strategy.read.table.Counts;

/**
 * A plan as the API gives it: the header, and, for one plan, its table.
 */
record PlanJson(String id, String kind, String title, String municipality, ItemJson.FrameJson period, String state,
		Counts counts, long position, List<String> levels, List<Column> columns, List<SectionJson> sections,
		List<SourceCell> unplaced) {

	private static final String DRAFT = "draft";

	static PlanJson header(PlanTable table, Counts counts) {
		return new PlanJson(table.id().value(), table.kind(), table.title(), table.municipality().value(),
				ItemJson.FrameJson.of(table.period()), DRAFT, counts, table.position(), null, null, null, null);
	}

	static PlanJson of(PlanTable table) {
		return new PlanJson(table.id().value(), table.kind(), table.title(), table.municipality().value(),
				ItemJson.FrameJson.of(table.period()), DRAFT, Counts.of(table), table.position(), table.levels(),
				table.columns(), table.sections().stream().map(SectionJson::of).toList(), table.unplaced());
	}

	/**
	 * A section.
	 *
	 * @param source the document's cells that the text was taken from
	 * @param labels cells of the document that head it
	 */
	record SectionJson(String id, int level, long version, String number, String text, List<SourceCell> source,
			List<String> notes, List<SourceCell> labels, boolean withdrawn, List<SectionJson> sections,
			List<RowJson> rows) {

		static SectionJson of(Section section) {
			return new SectionJson(section.id().value(), section.level(), section.version(), section.number(),
					((CellValue.Words) section.text().value()).text(), section.text().source(), section.notes(),
					section.labels(), section.withdrawn(), section.sections().stream().map(SectionJson::of).toList(),
					section.rows().stream().map(RowJson::of).toList());
		}

	}

	/**
	 * A row.
	 *
	 * @param cells by column key
	 * @param labels cells of the document beside it
	 */
	record RowJson(String id, long version, String number, Map<String, CellJson> cells, List<String> notes,
			List<SourceCell> labels, boolean withdrawn) {

		static RowJson of(Row row) {
			return new RowJson(row.id().value(), row.version(), row.number(),
					row.cells()
						.entrySet()
						.stream()
						.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> CellJson.of(entry.getValue()))),
					row.notes(), row.labels(), row.withdrawn());
		}

	}

	/**
	 * A cell.
	 *
	 * @param value a text, a time frame, a list of parties, or funding
	 * @param source the document's cells that it was taken from
	 */
	record CellJson(Object value, List<SourceCell> source) {

		static CellJson of(Cell cell) {
			Object value = switch (cell.value()) {
				case CellValue.Words words -> words.text();
				case CellValue.When when -> ItemJson.FrameJson.of(when.timeFrame());
				case CellValue.Parties parties -> parties.parties().stream().map(ItemJson.PartyJson::of).toList();
				case CellValue.Funding funding -> ItemJson.FundingJson.of(funding);
			};
			return new CellJson(value, cell.source());
		}

	}

}
