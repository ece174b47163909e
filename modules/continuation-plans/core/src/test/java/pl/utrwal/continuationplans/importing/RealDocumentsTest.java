package pl.utrwal.continuationplans.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Quantity;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;
import pl.utrwal.kernel.table.SignOff;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.plans.table.read.PlanCounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Documents that municipalities wrote, whole.
 */
class RealDocumentsTest {

	private final SustainingPlanReader sustaining = new SustainingPlanReader();

	private final ContinuationPlanReader continuation = new ContinuationPlanReader();

	@Test
	void theSustainingPlanComesOutWhole() {
		Document document = document("000_");
		PlanProposal proposal = this.sustaining.read(document, ReadingHints.NONE);
		assertThat(counts(proposal)).hasToString("{areas=3, items=20, tools=16, parties=10}");
		assertThat(proposal.areas()).extracting((area) -> count(area, "tool")).containsExactly(6L, 6L, 4L);
		assertThat(proposal.areas()).extracting((area) -> count(area, "item")).containsExactly(7L, 7L, 6L);
		assertThat(proposal.areas())
			.extracting((area) -> ((CellValue.Parties) area.cells().get(Column.PARTIES).value()).parties().size())
			.containsExactly(4, 3, 3);
		assertThat(proposal.areas())
			.extracting((area) -> ((CellValue.When) area.cells().get(Column.TIME_FRAME).value()).timeFrame().edtf())
			.containsOnly("2010-05/2010-09");
		assertThat(proposal.signOff().signOff()).isEqualTo(new SignOff("Przelewice", LocalDate.of(2010, 4, 13)));
		assertThat(proposal.period()).isEqualTo("2010");
		assertThat(Accounting.elements(proposal, "itemGroup")).hasSize(7);
		Accounting.everythingIsThereOnce(document, proposal, "000");
	}

	@Test
	void theContinuationPlanComesOutWhole() {
		Document document = document("001_");
		PlanProposal proposal = this.continuation.read(document, ReadingHints.NONE);
		assertThat(counts(proposal))
			.hasToString("{effects=14, toSustain=10, measures=1, goals=2, tasks=3, measurableEffects=3}");
		List<ProposedElement> goals = Accounting.elements(proposal, "programmeGoal");
		assertThat(goals).extracting((goal) -> count(goal, "effect")).containsExactly(5L, 5L, 4L);
		assertThat(goals).extracting((goal) -> count(goal, "thingToSustain")).containsExactly(3L, 3L, 4L);
		assertThat(goals).allSatisfy(
				(goal) -> assertThat(((CellValue.Words) goal.cells().get(ContinuationKinds.REASON).value()).text())
					.isNotBlank());
		assertThat(Accounting.elements(proposal, "paragraph")).hasSize(2);
		assertThat(Accounting.elements(proposal, "measureTask")
			.stream()
			.map((task) -> ((CellValue.Cost) task.cells().get(Column.COST).value()).total())
			.reduce(Money.ZERO, Money::plus)).isEqualTo(Money.of("20000.00"));
		List<ProposedElement> promised = Accounting.elements(proposal, "measurableEffect");
		assertThat(promised.subList(0, 2)).allSatisfy((effect) -> assertThat(quantities(effect))
			.containsExactly(new Quantity("15", "godzin", false), new Quantity("20", "uczestników", false)));
		assertThat(quantities(promised.get(2))).containsExactly(new Quantity("5", "", false));
		assertThat(((CellValue.Cost) promised.get(2).cells().get(Column.COST).value()).parts())
			.extracting((part) -> part.count() + " x " + part.each())
			.containsExactly("5 x 3000.00");
		assertThat(proposal.footnotes()).hasSize(3).allSatisfy((note) -> assertThat(note.mark()).isEqualTo("\ufffd"));
		List<Reference> references = ((CellValue.References) Accounting.elements(proposal, "measure")
			.getFirst()
			.cells()
			.get(Column.REFERENCES)
			.value()).references();
		assertThat(references).allMatch(Reference::isOpen);
		assertThat(references).extracting(Reference::kind)
			.containsExactly(ReferenceKind.OWN_TABLE, ReferenceKind.OWN_TABLE, ReferenceKind.OWN_TABLE,
					ReferenceKind.DOCUMENT);
		assertThat(references.getLast().words()).isEqualTo("zadanie 9 strona 94");
		List<Quantity> achieved = Accounting.elements(proposal, "effect")
			.stream()
			.flatMap((effect) -> quantities(effect).stream())
			.toList();
		assertThat(achieved).extracting(Quantity::value).containsExactly("2", "5");
		assertThat(achieved).extracting(Quantity::approximate).containsExactly(false, true);
		Accounting.everythingIsThereOnce(document, proposal, "001");
	}

	@ParameterizedTest
	@ValueSource(strings = { "000_", "001_", "002_", "003_", "004_" })
	void eachIsRecognisedByItsOwnReaderOnly(String prefix) {
		Document document = document(prefix);
		assertThat(this.sustaining.recognises(document)).isEqualTo(prefix.equals("000_"));
		assertThat(this.continuation.recognises(document)).isEqualTo(prefix.equals("001_"));
	}

	private static List<Quantity> quantities(ProposedElement element) {
		return ((CellValue.Quantities) element.cells().get(Column.QUANTITIES).value()).quantities();
	}

	private static long count(ProposedElement element, String level) {
		return Accounting.all(element).filter((inner) -> inner.level().equals(level)).count();
	}

	private static Object counts(PlanProposal proposal) {
		return PlanCounts
			.of(proposal.kind(),
					Accounting.elements(proposal)
						.map((element) -> new PlanCounts.Counted(element.level(), element.cells()))
						.toList())
			.numbers();
	}

	private static Document document(String prefix) {
		String folder = System.getenv("UTRWAL_DOCUMENTS");
		assumeTrue(folder != null, "UTRWAL_DOCUMENTS does not name the folder of the real documents");
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			return Documents.read(Files.readAllBytes(
					files.filter((path) -> path.getFileName().toString().startsWith(prefix)).findFirst().get()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
