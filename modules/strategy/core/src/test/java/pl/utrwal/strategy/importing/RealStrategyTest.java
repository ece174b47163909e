package pl.utrwal.strategy.importing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.documents.Document;
import pl.utrwal.documents.TextDocument;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.time.Precision;
import pl.utrwal.kernel.time.TimeFrame.Form;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The action tables that a municipality wrote, whole.
 */
class RealStrategyTest {

	private Path folder;

	private Document document;

	private PlanProposal proposal;

	@BeforeEach
	void read() throws IOException {
		String name = System.getenv("UTRWAL_DOCUMENTS");
		assumeTrue(name != null, "UTRWAL_DOCUMENTS does not name the folder of the real documents");
		this.folder = Path.of(name);
		this.document = read("002_");
		this.proposal = PlanTablesReader.read(this.document, ReadingHints.NONE);
	}

	@Test
	void hasAllAreasGoalsAndActions() {
		assertThat(this.proposal.kind()).isEqualTo(StrategyKinds.SOCIAL_PROBLEMS_STRATEGY);
		assertThat(this.proposal.period()).isEqualTo("2004–2014");
		assertThat(this.proposal.areas())
			.extracting((area) -> area.elements().stream().map((goal) -> goal.elements().size()).toList())
			.containsExactly(List.of(3, 3, 4, 3), List.of(3, 3, 2), List.of(3, 3, 2), List.of(2, 2),
					List.of(2, 4, 2, 3));
		assertThat(Accounting.goals(this.proposal)).hasSize(16);
		assertThat(Accounting.actions(this.proposal)).hasSize(44);
	}

	@Test
	void knowsWhoPaysAndWhoJoinsIn() {
		assertThat(Accounting.actions(this.proposal)
			.filter((action) -> Accounting.funding(action).kind() == FundingKind.NONE)).hasSize(24);
		assertThat(Accounting.actions(this.proposal)
			.filter((action) -> Accounting.funding(action).kind() == FundingKind.SOURCES)).hasSize(20)
			.noneMatch((action) -> Accounting.funding(action).sources().isEmpty());
		assertThat(Accounting.actions(this.proposal)).allSatisfy((action) -> {
			assertThat(Accounting.parties(action).getFirst().role()).isEqualTo(PartyRole.LEAD);
			assertThat(Accounting.parties(action).stream().skip(1))
				.allMatch((party) -> party.role() == PartyRole.PARTNER);
		});
		assertThat(Accounting.actions(this.proposal).filter((action) -> Accounting.parties(action).size() > 1))
			.hasSize(37);
	}

	@Test
	void knowsWhen() {
		assertThat(Accounting.actions(this.proposal)).allSatisfy((action) -> {
			assertThat(Accounting.timeFrame(action).form()).isEqualTo(Form.INTERVAL);
			assertThat(Accounting.timeFrame(action).precision()).hasValue(Precision.YEAR);
		});
		assertThat(Accounting.actions(this.proposal)
			.filter((action) -> Accounting.timeFrame(action).edtf().equals("2004/2014"))).hasSize(43);
		assertThat(Accounting.actions(this.proposal)
			.map((action) -> Accounting.timeFrame(action).recurrence())
			.filter("P1Y"::equals)).hasSize(1);
	}

	@Test
	void everyCellIsInTheProposalOnce() {
		Accounting.everythingIsThereOnce(this.document, this.proposal, "the real strategy");
		assertThat(Accounting.leftOver(this.proposal)).isEmpty();
		int titlesAndHeaders = 5 + 5 * 5;
		int goalsAndLabels = 16 + 16;
		assertThat(Accounting.sources(this.proposal)).hasSize(titlesAndHeaders + goalsAndLabels + 44 * 5);
	}

	@Test
	void theValuesSayWhatTheCellsSaid() {
		Accounting.valuesSayWhatTheCellsSaid(this.proposal);
	}

	@Test
	void saysWhatIsOdd() {
		assertThat(this.proposal.issues()).extracting(ImportIssue::code)
			.containsExactlyInAnyOrder("header-fewer-cells", "header-fewer-cells", "header-fewer-cells",
					"header-fewer-cells", "header-fewer-cells", "header-misspelt", "number-skips", "number-skips",
					"preposition-missing", "preposition-misspelt", "hardly-a-party");
	}

	@Test
	void anOldEncodingMakesNoDifference() throws IOException {
		byte[] old = Files.readString(file("002_")).replace("\n", "\r\n").getBytes(Charset.forName("windows-1250"));
		assertThat(PlanTablesReader.read(TextDocument.read(old), ReadingHints.NONE)).isEqualTo(this.proposal);
	}

	@Test
	void theOtherDocumentsAreNoPlansOfThisModule() throws IOException {
		for (String prefix : List.of("000_", "001_", "004_")) {
			Document other = read(prefix);
			assertThat(PlanTablesReader.read(other, ReadingHints.NONE).isPlan()).as(prefix).isFalse();
		}
	}

	private Document read(String prefix) throws IOException {
		return TextDocument.read(Files.readAllBytes(file(prefix)));
	}

	private Path file(String prefix) throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((path) -> path.getFileName().toString().startsWith(prefix))
				.findFirst()
				.orElseThrow(() -> new AssertionError("no file " + prefix + "* in " + this.folder));
		}
	}

}
