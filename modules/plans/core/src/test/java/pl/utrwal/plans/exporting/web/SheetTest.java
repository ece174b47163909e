package pl.utrwal.plans.exporting.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.PlanView;
import pl.utrwal.documents.FilledSheet;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.PlanTables;
import pl.utrwal.plans.table.domain.PlanCommand.ChangeCells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A plan goes out as a sheet, is changed there, and comes back.
 */
class SheetTest {

	private static final Locale POLISH = Locale.forLanguageTag("pl");

	/** Columns of the sheet. */
	private static final int GOAL = 1;

	private static final int NUMBER = 2;

	private static final int TEXT = 3;

	private static final int WHO = 4;

	private static final int WHEN = 5;

	private static final int ID = 8;

	/** Rows of the sheet. */
	private static final int FIRST = 2;

	private final RowWords words = new RowWords(PlanTables.formatter(), PlanTables.messages());

	private final PlanTable plan = PlanTables.small();

	@Test
	void anUntouchedSheetChangesNothing() throws IOException {
		assertThat(difference(this.plan, (sheet) -> {
		}).nothing()).isTrue();
	}

	@Test
	void threeCellsARowAndAGapAreExactlyThat() throws IOException {
		SheetDifference difference = difference(this.plan, (sheet) -> {
			sheet.getRow(FIRST).getCell(TEXT).setCellValue("Dyżury co tydzień");
			sheet.getRow(FIRST).getCell(WHEN).setCellValue("2026–2028");
			sheet.getRow(FIRST + 1).getCell(WHO).setCellValue("szkoły");
			takeOut(sheet, FIRST + 2);
			Row row = sheet.getRow(FIRST + 4);
			row.getCell(GOAL).setCellValue("1.2 Drugi cel");
			row.getCell(NUMBER).setCellValue("9");
			row.getCell(TEXT).setCellValue("Całkiem nowe");
		});
		ChangeCells command = difference.command();
		assertThat(command.cells())
			.extracting((cell) -> cell.element().value(), ChangeCells.CellChange::column,
					ChangeCells.CellChange::expectedVersion)
			.containsExactly(tuple("a1", Column.TEXT, 3L), tuple("a1", Column.TIME_FRAME, 3L),
					tuple("a2", Column.PARTIES, 4L));
		assertThat(command.cells().get(2).value())
			.isEqualTo(new CellValue.Parties(List.of(new Party("szkoły", PartyRole.LEAD))));
		assertThat(command.standing()).containsExactly(new ChangeCells.Standing(new ElementId("a3"), 5, true));
		assertThat(command.rows()).singleElement().satisfies((row) -> {
			assertThat(row.parent()).isEqualTo(new ElementId("g2"));
			assertThat(row.element().number()).isEqualTo("9");
			assertThat(row.element().cells().get(Column.TEXT).value()).isEqualTo(new CellValue.Words("Całkiem nowe"));
		});
		assertThat(difference.open()).isZero();
		assertThat(difference.fits()).isTrue();
	}

	@Test
	void whereBothChangedTheSameSomebodyChooses() throws IOException {
		PlanTable now = reworded(this.plan, "a1", "Dyżury codziennie", 20);
		SheetEdits edits = edits((sheet) -> sheet.getRow(FIRST).getCell(TEXT).setCellValue("Dyżury co tydzień"));
		SheetDifference open = SheetDifference.of(this.plan, now, edits, Map.of());
		assertThat(open.open()).isOne();
		assertThat(open.command().cells()).isEmpty();
		SheetDifference.Cell cell = open.changed().getFirst().cells().getFirst();
		assertThat(cell.theirs()).isEqualTo(new CellValue.Words("Dyżury codziennie"));
		SheetDifference sheet = SheetDifference.of(this.plan, now, edits, Map.of(cell.choice(), "sheet"));
		assertThat(sheet.open()).isZero();
		assertThat(sheet.command().cells()).containsExactly(new ChangeCells.CellChange(new ElementId("a1"), 20,
				Column.TEXT, new CellValue.Words("Dyżury co tydzień")));
		assertThat(SheetDifference.of(this.plan, now, edits, Map.of(cell.choice(), "plan")).command().cells())
			.isEmpty();
		// who changes it once more has not been seen by the one who chose
		assertThat(SheetDifference
			.of(this.plan, reworded(now, "a1", "Dyżury nocne", 21), edits, Map.of(cell.choice(), "sheet"))
			.open()).isOne();
	}

	@Test
	void whatBothChangedAlikeOrInOtherCellsIsNoConflict() throws IOException {
		PlanTable now = reworded(this.plan, "a1", "Dyżury co tydzień", 20);
		SheetDifference difference = SheetDifference.of(this.plan, now, edits((sheet) -> {
			sheet.getRow(FIRST).getCell(TEXT).setCellValue("Dyżury co tydzień");
			sheet.getRow(FIRST).getCell(WHEN).setCellValue("2030");
		}), Map.of());
		assertThat(difference.open()).isZero();
		assertThat(difference.command().cells()).extracting(ChangeCells.CellChange::column)
			.containsExactly(Column.TIME_FRAME);
	}

	@Test
	void aRowThatIsGoneFromTheSheetAndChangedInThePlanIsAskedAbout() throws IOException {
		SheetEdits edits = edits((sheet) -> takeOut(sheet, FIRST));
		SheetDifference open = SheetDifference.of(this.plan, reworded(this.plan, "a1", "Inne", 20), edits, Map.of());
		assertThat(open.open()).isOne();
		assertThat(open.command().standing()).isEmpty();
		assertThat(SheetDifference.of(this.plan, without(this.plan, "a1"), edits, Map.of()).nothing()).isTrue();
	}

	@Test
	void ofARowThatIsNoMoreInThePlanNothingIsStored() throws IOException {
		SheetDifference difference = SheetDifference.of(this.plan, without(this.plan, "a1"),
				edits((sheet) -> sheet.getRow(FIRST).getCell(TEXT).setCellValue("Zmiana")), Map.of());
		assertThat(difference.changed()).singleElement().satisfies((row) -> assertThat(row.gone()).isTrue());
		assertThat(difference.open()).isZero();
		assertThat(difference.command().cells()).isEmpty();
	}

	@Test
	void theOrderOfRowsIsNoChangeAndACopiedRowIsANewOne() throws IOException {
		SheetEdits edits = edits((sheet) -> {
			List<String> first = texts(sheet.getRow(FIRST));
			List<String> third = texts(sheet.getRow(FIRST + 2));
			put(sheet.getRow(FIRST), third);
			put(sheet.getRow(FIRST + 2), first);
			put(sheet.getRow(FIRST + 4), first);
			sheet.getRow(FIRST + 4).getCell(TEXT).setCellValue("Kopia zmieniona");
		});
		assertThat(edits.cells()).isEmpty();
		assertThat(edits.removed()).isEmpty();
		assertThat(edits.rows()).singleElement().satisfies((row) -> {
			assertThat(row.parent()).isEqualTo("g1");
			assertThat(row.texts()).containsEntry(Column.TEXT, "Kopia zmieniona");
		});
	}

	@Test
	void aNewRowStandsWhereItSaysOrWhereTheOneAboveStands() throws IOException {
		SheetEdits edits = edits((sheet) -> {
			sheet.getRow(FIRST + 4).getCell(TEXT).setCellValue("Pod ostatnim");
			sheet.getRow(FIRST + 5).getCell(TEXT).setCellValue("Nie wiadomo gdzie");
			sheet.getRow(FIRST + 5).getCell(GOAL).setCellValue("Trzeci cel");
		});
		assertThat(edits.rows()).extracting(SheetEdits.Added::parent).containsExactly("g2", null);
		SheetDifference difference = SheetDifference.of(this.plan, this.plan, edits, Map.of());
		assertThat(difference.fits()).isFalse();
		assertThat(difference.added().getLast().broken().code()).isEqualTo("sheet-row-nowhere");
	}

	@Test
	void whatNoCellMayHoldIsSaidAtTheCell() throws IOException {
		SheetDifference difference = difference(this.plan,
				(sheet) -> sheet.getRow(FIRST).getCell(TEXT).setCellValue(""));
		assertThat(difference.fits()).isFalse();
		assertThat(difference.changed().getFirst().cells().getFirst().broken()).isInstanceOf(RuleBroken.class)
			.extracting(RuleBroken::code)
			.isEqualTo("text-blank");
	}

	@Test
	void whatTheSheetDoesNotCarryIsSaid() throws IOException {
		SheetEdits edits = edits((sheet) -> {
			sheet.getRow(FIRST).getCell(NUMBER).setCellValue("77");
			sheet.getRow(FIRST + 1).getCell(GOAL).setCellValue("1.2 Drugi cel");
		});
		assertThat(edits.size()).isZero();
		assertThat(edits.remarks()).containsExactly(new SheetEdits.Remark(3, "number"),
				new SheetEdits.Remark(4, "moved"));
	}

	private SheetDifference difference(PlanTable now, Consumer<Sheet> change) throws IOException {
		return SheetDifference.of(this.plan, now, edits(change), Map.of());
	}

	private SheetEdits edits(Consumer<Sheet> change) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PlanView view = new PlanView(this.plan, new AsOf(null, null, null), LocalDate.of(2026, 5, 1), null);
		new PlanSheet(this.words, null).of(view, new ExportOptions(false, false, false), POLISH).form().write(out);
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
				ByteArrayOutputStream changed = new ByteArrayOutputStream()) {
			assertThat(texts(workbook.getSheetAt(0).getRow(0)).get(ID)).isEqualTo(PlanSheet.ID);
			change.accept(workbook.getSheetAt(0));
			workbook.write(changed);
			return new SheetReader(this.words).read(FilledSheet.read(changed.toByteArray()), this.plan, POLISH);
		}
	}

	private static void takeOut(Sheet sheet, int row) {
		sheet.shiftRows(row + 1, sheet.getLastRowNum(), -1);
	}

	private static List<String> texts(Row row) {
		return IntStream.rangeClosed(0, ID).mapToObj((cell) -> row.getCell(cell).getStringCellValue()).toList();
	}

	private static void put(Row row, List<String> texts) {
		for (int cell = 0; cell < texts.size(); cell++) {
			row.getCell(cell).setCellValue(texts.get(cell));
		}
	}

	private static PlanTable reworded(PlanTable table, String row, String text, long version) {
		return table.changeRow(new ElementId(row),
				(found) -> found.withValue(Column.TEXT, new CellValue.Words(text)).withVersion(version));
	}

	private static PlanTable without(PlanTable table, String row) {
		return table.changeRow(new ElementId(row), (found) -> found.withWithdrawn(true).withVersion(20));
	}

}
