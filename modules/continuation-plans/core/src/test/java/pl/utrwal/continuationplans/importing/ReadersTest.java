package pl.utrwal.continuationplans.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.documents.Document;
import pl.utrwal.documents.TextDocument;
import pl.utrwal.documents.UnreadableDocument;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.Quantity;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.SignOff;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.PlanReader;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;

import static org.assertj.core.api.Assertions.assertThat;

class ReadersTest {

	private final SustainingPlanReader sustaining = new SustainingPlanReader();

	private final ContinuationPlanReader continuation = new ContinuationPlanReader();

	@Test
	void readsAreasWithTheirListsSideBySide() {
		Document document = TextDocument.read(text("sustaining.txt"));
		PlanProposal proposal = this.sustaining.read(document, ReadingHints.NONE);
		assertThat(proposal.areas()).extracting(ProposedElement::text).containsExactly("SPOTKANIA/USŁUGI", "SPOSOBY");
		assertThat(texts(proposal, "itemGroup")).containsExactly("Dla starszych, np.:", "Dla młodych, np.:",
				"Wsparcie prowadzących", "Co utrwalić");
		assertThat(texts(proposal, "item")).containsExactly(
				"zajęcia w klubie, a w nich:\n· wspólne gotowanie,\n· śpiewanie przy ognisku.", "Otwarte boisko.",
				"Kino w remizie, raz w miesiącu.", "Rozmowa.", "Wspólne planowanie.", "Zaufanie.");
		assertThat(texts(proposal, "tool")).containsExactly("Kalendarz spotkań na stronie gminy.",
				"Stały dyżur koordynatorki.", "Nagroda dla prowadzących.", "Zespół z przedstawicieli wsi.");
		assertThat(((CellValue.Parties) cell(proposal.areas().getFirst(), Column.PARTIES)).parties())
			.extracting(Party::name)
			.containsExactly("Kierowniczka Ośrodka Pomocy w Olszowych Łąkach", "Sołtysi",
					"Przewodnicząca Klubu, Koła Gospodyń");
		assertThat(((CellValue.When) cell(proposal.areas().getFirst(), Column.TIME_FRAME)).timeFrame().edtf())
			.isEqualTo("2027-04/2027-10");
		assertThat(((CellValue.When) cell(proposal.areas().getLast(), Column.TIME_FRAME)).timeFrame().form())
			.isEqualTo(TimeFrame.Form.UNSPECIFIED);
		assertThat(proposal.issues()).extracting(ImportIssue::code)
			.contains(IssueKind.NUMBER_SKIPS.code(), IssueKind.TIME_NOT_UNDERSTOOD.code());
		assertThat(proposal.signOff().signOff()).isEqualTo(new SignOff("Olszowe Łąki", LocalDate.of(2027, 3, 12)));
		Accounting.everythingIsThereOnce(document, proposal, "sustaining");
	}

	@Test
	void readsGoalsQuestionsAndMeasures() {
		Document document = TextDocument.read(text("continuation.txt"));
		PlanProposal proposal = this.continuation.read(document, ReadingHints.NONE);
		assertThat(texts(proposal, "paragraph")).hasSize(2);
		assertThat(texts(proposal, "effect")).containsExactly("Powstały trzy nowe kluby.",
				"Zgłoszono około 4 pomysłów do programów", "Otwarto boisko po lekcjach");
		assertThat(Accounting.elements(proposal, "programmeGoal"))
			.extracting((goal) -> ((CellValue.Words) cell(goal, ContinuationKinds.REASON)).text())
			.containsExactly("To, że zostały bez pieniędzy.", "Bo pytali o nie młodzi.");
		assertThat(texts(proposal, "thingToSustain")).containsExactly("Spotkania klubów", "Wspólne święto",
				"Boisko otwarte wieczorem", "Kino w remizie");
		assertThat(texts(proposal, "measure"))
			.containsExactly("Kluby prowadzą się same, dzięki szkoleniom i małym grantom.");
		assertThat(texts(proposal, "measureTask")).containsExactly("Szkolenie prowadzących w 2027 r., w tym dojazd",
				"Granty (po jednym na klub)", "Podsumowanie");
		assertThat(Accounting.elements(proposal, "measureTask"))
			.extracting((task) -> ((CellValue.Cost) cell(task, Column.COST)).total().toString())
			.containsExactly("1200.00", "4500.00", "800.00");
		List<ProposedElement> promised = Accounting.elements(proposal, "measurableEffect");
		assertThat(((CellValue.Quantities) cell(promised.getFirst(), Column.QUANTITIES)).quantities())
			.containsExactly(new Quantity("12", "godzin", false), new Quantity("18", "uczestników", false));
		assertThat(((CellValue.Cost) cell(promised.get(1), Column.COST)).source()).isEqualTo("3 granty po 1,5 tys. zł");
		assertThat(((CellValue.Quantities) cell(promised.get(2), Column.QUANTITIES)).source()).isEmpty();
		assertThat(((CellValue.References) cell(Accounting.elements(proposal, "measure").getFirst(), Column.REFERENCES))
			.references()).extracting(Reference::words).containsExactly("Cel 1", "zadanie 4 strona 31");
		assertThat(proposal.footnotes()).hasSize(2);
		assertThat(proposal.issues()).extracting(ImportIssue::code)
			.contains(IssueKind.FOOTNOTE_UNUSED.code(), IssueKind.NUMBER_SKIPS.code());
		Accounting.everythingIsThereOnce(document, proposal, "continuation");
	}

	@Test
	void knowsItsOwnDocuments() {
		assertThat(this.sustaining.recognises(TextDocument.read(text("sustaining.txt")))).isTrue();
		assertThat(this.sustaining.recognises(TextDocument.read(text("continuation.txt")))).isFalse();
		assertThat(this.continuation.recognises(TextDocument.read(text("continuation.txt")))).isTrue();
		assertThat(this.continuation.recognises(TextDocument.read(text("sustaining.txt")))).isFalse();
	}

	@RepeatedTest(300)
	void noDamageLosesAWord() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		damaged(this.sustaining, "sustaining.txt", random, seed);
		damaged(this.continuation, "continuation.txt", random, seed);
	}

	private static void damaged(PlanReader reader, String name, Random random, long seed) {
		StringBuilder text = new StringBuilder(text(name));
		for (int i = random.nextInt(12); i >= 0; i--) {
			int at = random.nextInt(text.length());
			switch (random.nextInt(5)) {
				case 0 -> text.deleteCharAt(at);
				case 1 -> text.insert(at, "\n");
				case 2 -> text.insert(at, "\t");
				case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
				default -> text.delete(at, Math.min(text.length(), at + random.nextInt(150)));
			}
		}
		try {
			Document document = TextDocument.read(text.toString());
			Accounting.everythingIsThereOnce(document, reader.read(document, ReadingHints.NONE),
					"seed " + seed + " " + name);
		}
		catch (UnreadableDocument ex) {
			assertThat(text.toString()).as("seed %s", seed).isBlank();
		}
	}

	private static CellValue cell(ProposedElement element, String column) {
		return element.cells().get(column).value();
	}

	private static List<String> texts(PlanProposal proposal, String level) {
		return Accounting.elements(proposal, level).stream().map(ProposedElement::text).toList();
	}

	private static String text(String name) {
		try (InputStream in = ReadersTest.class.getResourceAsStream("/importing/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
