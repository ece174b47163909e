package pl.utrwal.plans.adoption.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Lifecycle;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.PlanTables;
import pl.utrwal.plans.adoption.read.PendingAmendments.Pending;
import pl.utrwal.plans.adoption.read.PendingAmendments.Waiting;
import pl.utrwal.plans.adoption.read.ResolutionReader.Meaning;
import pl.utrwal.plans.adoption.read.ResolutionReader.Provision;
import pl.utrwal.plans.adoption.read.ResolutionReader.Read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What the council passed is read in the words of the draft.
 */
class ResolutionReaderTest {

	private static final List<String> HEAD = List.of("UCHWAŁA NR VII/42/2027", "RADY GMINY WIERZBOWA POLANA",
			"z dnia 5 maja 2027 r.", "Na podstawie art. 18 uchwala, co następuje:");

	private static final List<String> CLOSING = List.of("§ 98. Wykonanie uchwały powierza się Wójtowi Gminy.",
			"§ 99. Uchwała wchodzi w życie z dniem podjęcia.", "Uzasadnienie", "§ 1. To już nie jest uchwała.");

	private final ResolutionReader reader = new ResolutionReader(PlanTables.messages());

	private final Pending pending = pending();

	@Test
	void whatWasPassedAsDraftedIsRecognised() {
		Read read = read(drafts());
		assertThat(read.number()).isEqualTo("VII/42/2027");
		assertThat(read.day()).isEqualTo(LocalDate.of(2027, 5, 5));
		assertThat(read.provisions()).hasSize(4).allMatch((one) -> one.meaning() == Meaning.AS_DRAFTED);
		assertThat(read.left()).isEmpty();
	}

	/** Word makes its own quotation marks and blanks. */
	@Test
	void otherQuotationMarksAndBlanksAreNoDifference() {
		assertThat(read(drafts().stream().map((line) -> line.replace('„', '"').replace(' ', '\u00a0')).toList())
			.provisions()).allMatch((one) -> one.meaning() == Meaning.AS_DRAFTED);
	}

	@Test
	void whatTheCouncilPassedOtherwiseIsRead() {
		List<String> passed = new ArrayList<>(drafts());
		passed.replaceAll((line) -> line.replace("Dyżury co tydzień", "Dyżury co dwa dni")
			.replace("terminem „2029”", "terminem „2031”")
			.replace("brzmieniu: „Nowe działanie”", "brzmieniu: „Nowe działanie rady”"));
		Read read = read(passed);
		assertThat(meaning(read, Meaning.CHANGED)).extracting(Provision::column, Provision::value)
			.containsExactlyInAnyOrder(tuple(Column.TEXT, "Dyżury co dwa dni"), tuple(Column.TIME_FRAME, "2031"));
		assertThat(meaning(read, Meaning.ADDED)).singleElement().satisfies((added) -> {
			assertThat(added.element().id()).isEqualTo(new ElementId("g2"));
			assertThat(added.value()).isEqualTo("3");
			assertThat(added.values()).containsEntry(Column.TEXT, "Nowe działanie rady")
				.containsEntry(Column.TIME_FRAME, "2030");
		});
		assertThat(meaning(read, Meaning.AS_DRAFTED)).hasSize(1);
		assertThat(read.left()).extracting(Waiting::facet).containsExactly("added");
	}

	@Test
	void whatTheCouncilLeftOutAndWhatItWordedOtherwiseIsSaid() {
		List<String> passed = new ArrayList<>(drafts());
		passed.removeIf((line) -> line.contains("skreśla się"));
		passed.add("§ 9. W załączniku w całym tekście wyrazy „gmina” zastępuje się wyrazem „miasto”.");
		Read read = read(passed);
		assertThat(read.left()).extracting(Waiting::facet).containsExactly("withdrawn");
		assertThat(meaning(read, Meaning.UNKNOWN)).singleElement()
			.satisfies((one) -> assertThat(one.number()).isEqualTo(9));
	}

	@Test
	void whatTheCouncilStruckOutByItselfIsRead() {
		PlanTable working = this.pending.working().changeRow(new ElementId("a2"), (row) -> row.withWithdrawn(true));
		List<String> passed = ResolutionDraft.of(this.pending.adopted(), working, PlanTables.messages())
			.stream()
			.map(ResolutionDraft.Paragraph::text)
			.toList();
		assertThat(meaning(read(passed), Meaning.WITHDRAWN)).extracting((one) -> one.element().id())
			.containsExactly(new ElementId("a2"));
	}

	private static List<Provision> meaning(Read read, Meaning meaning) {
		return read.provisions().stream().filter((one) -> one.meaning() == meaning).toList();
	}

	private List<String> drafts() {
		return this.pending.changes().stream().map(Waiting::paragraph).toList();
	}

	private Read read(List<String> paragraphs) {
		List<Block> blocks = new ArrayList<>();
		List.of(HEAD, paragraphs, CLOSING)
			.forEach((lines) -> lines.forEach((line) -> blocks.add(new Block.Paragraph(line, 0, 0))));
		return this.reader.read(new Document(blocks), this.pending);
	}

	private static Pending pending() {
		Act act = new Act(Act.Kind.ADOPTION, "I/1/2026", "Rada Gminy Wierzbowa Polana", LocalDate.of(2026, 1, 5),
				LocalDate.of(2026, 2, 1), "nr 1", TimeFrame.parse("2026–2030"), 10);
		PlanTable adopted = PlanTables.small();
		adopted = adopted.withHeading(adopted.heading().withLifecycle(new Lifecycle(null, List.of(act), null)));
		PlanTable working = adopted
			.changeRow(new ElementId("a1"),
					(row) -> row.withValue(Column.TEXT, new CellValue.Words("Dyżury co tydzień")))
			.changeRow(new ElementId("a4"),
					(row) -> row.withValue(Column.TIME_FRAME, new CellValue.When(TimeFrame.parse("2029"))))
			.changeRow(new ElementId("a3"), (row) -> row.withWithdrawn(true))
			.insertRow(new ElementId("g2"), 2, PlanTables.row("a9", 20, "3", "Nowe działanie", "GOPS", "2030"));
		List<Waiting> changes = ResolutionDraft.of(adopted, working, PlanTables.messages())
			.stream()
			.map((one) -> new Waiting(one.element(), one.facet(), one.before(), one.after(), one.text(), List.of()))
			.toList();
		return new Pending(adopted, working, act, changes);
	}

}
