package pl.utrwal.strategy.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import pl.utrwal.documents.Document;
import pl.utrwal.documents.TextDocument;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A programme that an office wrote.
 */
@EnabledIfEnvironmentVariable(named = "UTRWAL_DOCUMENTS", matches = ".+",
		disabledReason = "UTRWAL_DOCUMENTS does not name the folder of the real documents")
class RealProgrammeTest {

	private final ProgrammeReader reader = new ProgrammeReader();

	private Document document;

	private PlanProposal proposal;

	@BeforeEach
	void read() throws IOException {
		this.document = document("004_");
		this.proposal = this.reader.read(this.document, ReadingHints.NONE);
	}

	@Test
	void everyParagraphIsThereOnce() {
		Accounting.everythingIsThereOnce(this.document, this.proposal, "004");
		assertThat(Accounting.leftOver(this.proposal)).isEmpty();
	}

	@Test
	void countsWhatIsInIt() {
		Map<String, Long> counts = this.proposal.elements()
			.collect(Collectors.groupingBy(ProposedElement::level, Collectors.counting()));
		assertThat(counts).containsEntry("chapter", 10L)
			.containsEntry("baseDocument", 7L)
			.containsEntry("mainGoal", 1L)
			.containsEntry("specificGoal", 7L)
			.containsEntry("partnerGroup", 5L)
			.containsEntry("methods", 3L)
			.containsEntry("method", 9L)
			.containsEntry("implementer", 5L)
			.containsEntry("scheduleItem", 6L)
			.containsEntry("fundingSource", 3L)
			.containsEntry("result", 10L)
			.containsEntry("monitoringRule", 2L)
			.containsEntry("reportDuty", 2L);
		assertThat(this.proposal.elements().filter((element) -> element.level().equals("methods")))
			.allSatisfy((methods) -> assertThat(methods.elements()).hasSize(3));
		assertThat(counts).doesNotContainKey("point");
	}

	@Test
	void promisesAYearlyAndAFinalReport() {
		List<ProposedElement> last = this.proposal.areas().getLast().elements();
		assertThat(last).extracting(ProposedElement::level).containsExactly("monitoring", StrategyKinds.REPORT_DUTIES);
		assertThat(last.getLast().elements()).extracting(Accounting::timeFrame)
			.extracting(TimeFrame::edtf, TimeFrame::recurrence)
			.containsExactly(tuple("2011/2016", "P1Y"), tuple("../2016", null));
		assertThat(Accounting.timeFrame(last.getLast().elements().getLast()).due())
			.hasValue(LocalDate.of(2016, 12, 31));
		assertThat(last.getLast().elements())
			.allSatisfy((duty) -> assertThat(duty.cells().get("text").source()).singleElement()
				.satisfies((source) -> assertThat(source.raw().strip()).isEqualTo(duty.text())));
	}

	/** The dates are left to other documents; a sentence under the items says so. */
	@Test
	void itsScheduleHasNoDatesOfItsOwn() {
		ProposedElement chapter = this.proposal.areas().get(6);
		assertThat(chapter.elements()).extracting(ProposedElement::level).containsExactly("schedule", "passage");
		assertThat(chapter.elements().getFirst().elements()).hasSize(6)
			.allSatisfy((item) -> assertThat(Accounting.timeFrame(item)).isEqualTo(TimeFrame.unspecified("")));
		assertThat(chapter.elements().getLast().text()).contains("2011-2016", "podprogramy");
	}

	@Test
	void aGoalNamesOtherYearsThanTheProgramme() {
		assertThat(this.proposal.issues()).singleElement().satisfies((issue) -> {
			assertThat(issue.code()).isEqualTo("period-differs");
			assertThat(issue.raw()).contains("2011 – 2015");
		});
		assertThat(this.proposal.elements().filter((element) -> element.level().equals("mainGoal"))).singleElement()
			.extracting(ProposedElement::text)
			.asString()
			.contains("2011 – 2015");
	}

	@Test
	void namesTheActAndThePeriod() {
		assertThat(this.proposal.act().number()).isEqualTo("VI/41/2011");
		assertThat(this.proposal.act().day()).isEqualTo(LocalDate.of(2011, 4, 6));
		assertThat(this.proposal.act().annex()).isEqualTo("1");
		assertThat(this.proposal.period()).isEqualTo("2011–2016");
		assertThat(this.proposal.issues()).extracting(ImportIssue::code).containsExactly("period-differs");
	}

	@Test
	void noOtherDocumentIsOne() throws IOException {
		assertThat(this.reader.recognises(this.document)).isTrue();
		for (String prefix : List.of("000_", "001_", "002_", "003_")) {
			assertThat(this.reader.recognises(document(prefix))).as(prefix).isFalse();
		}
	}

	private static Document document(String prefix) throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getenv("UTRWAL_DOCUMENTS")))) {
			return TextDocument
				.read(Files.readAllBytes(files.filter((file) -> file.getFileName().toString().startsWith(prefix))
					.findFirst()
					.orElseThrow()));
		}
	}

}
