package pl.utrwal.strategy.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.documents.TextDocument;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.time.Precision;
import pl.utrwal.kernel.time.TimeFrame.Form;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedAuthor;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The schedule that a town wrote, whole.
 */
class RealScheduleTest {

	private Document document;

	private PlanProposal proposal;

	@BeforeEach
	void read() throws IOException {
		String name = System.getenv("UTRWAL_DOCUMENTS");
		assumeTrue(name != null, "UTRWAL_DOCUMENTS does not name the folder of the real documents");
		try (Stream<Path> files = Files.list(Path.of(name))) {
			Path file = files.filter((path) -> path.getFileName().toString().startsWith("003_"))
				.findFirst()
				.orElseThrow(() -> new AssertionError("no file 003_* in " + name));
			this.document = TextDocument.read(Files.readAllBytes(file));
		}
		this.proposal = PlanTablesReader.read(this.document, ReadingHints.NONE);
	}

	/** The last line of the document; a person's name is not repeated here. */
	private String author() {
		Block.Paragraph last = (Block.Paragraph) this.document.blocks().getLast();
		return last.text().lines().map(String::strip).reduce((one, other) -> other).orElseThrow();
	}

	@Test
	void hasAllDirectionsGoalsAndTasks() {
		assertThat(this.proposal.kind()).isEqualTo(StrategyKinds.CARE_SYSTEM_SCHEDULE);
		assertThat(this.proposal.titleText()).startsWith("HARMONOGRAM REALIZACJI");
		assertThat(this.proposal.period()).isEqualTo("2010–2013");
		assertThat(this.proposal.areas())
			.extracting((area) -> area.elements().stream().map((goal) -> goal.elements().size()).toList())
			.containsExactly(List.of(7, 5), List.of(6, 3), List.of(2, 8), List.of(3, 8));
		assertThat(this.proposal.areas()).extracting(ProposedElement::number).containsExactly("I", "II", "III", "IV");
		assertThat(Accounting.goals(this.proposal))
			.extracting((goal) -> ((CellValue.Words) goal.cells().get(Column.TARGET_GROUP).value()).text())
			.hasSize(8)
			.noneMatch(String::isEmpty)
			.startsWith("Rodziny");
	}

	@Test
	void knowsWhen() {
		assertThat(Accounting.actions(this.proposal)
			.map(Accounting::timeFrame)
			.filter((frame) -> frame.form() == Form.ONGOING)).hasSize(36);
		assertThat(Accounting.actions(this.proposal)
			.map(Accounting::timeFrame)
			.filter((frame) -> frame.precision().filter(Precision.QUARTER::equals).isPresent())).hasSize(4);
		assertThat(Accounting.actions(this.proposal)
			.map(Accounting::timeFrame)
			.filter((frame) -> frame.form() == Form.CONDITIONAL)).hasSize(2);
	}

	@Test
	void knowsWhoAndWhoHasAFootnote() {
		assertThat(Accounting.actions(this.proposal).flatMap((task) -> Accounting.parties(task).stream()))
			.allMatch((party) -> party.role() == PartyRole.UNSPECIFIED)
			.noneMatch((party) -> party.name().contains("*"))
			.filteredOn((party) -> party.name().equals("Policja"))
			.hasSize(10);
		assertThat(Accounting.actions(this.proposal)
			.filter((task) -> task.cells().get(Column.PARTIES).footnotes().equals(List.of("*)")))).hasSize(16);
		assertThat(Accounting.actions(this.proposal).flatMap((task) -> Accounting.parties(task).stream()))
			.extracting((party) -> party.name())
			.anyMatch((name) -> name.matches("placówki [^(]+\\([^)]+\\)"))
			.anyMatch((name) -> name.startsWith("W ramach pracy "));
		assertThat(this.proposal.footnotes()).singleElement().satisfies((footnote) -> {
			assertThat(footnote.mark()).isEqualTo("*)");
			assertThat(footnote.text()).startsWith("organizacje");
		});
		assertThat(this.proposal.author()).isEqualTo(new ProposedAuthor("Opracowała:", author()));
	}

	@Test
	void everyCellIsInTheProposalOnce() {
		Accounting.everythingIsThereOnce(this.document, this.proposal, "the real schedule");
		assertThat(Accounting.leftOver(this.proposal)).isEmpty();
		int tasks = 42 * 3;
		int sections = 4 + 8 + 8;
		int headings = 2;
		int titleFootnoteAuthor = 3;
		assertThat(Accounting.sources(this.proposal)).hasSize(tasks + sections + headings + titleFootnoteAuthor);
	}

	@Test
	void theValuesSayWhatTheCellsSaid() {
		Accounting.valuesSayWhatTheCellsSaid(this.proposal);
	}

	@Test
	void saysWhatIsOdd() {
		assertThat(this.proposal.issues()).extracting(ImportIssue::code)
			.containsExactlyInAnyOrder("header-fewer-cells", "hardly-a-party");
	}

}
