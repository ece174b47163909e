package pl.utrwal.strategy.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.instancio.junit.Given;
import org.instancio.junit.InstancioExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.documents.Document;
import pl.utrwal.documents.TextDocument;
import pl.utrwal.documents.UnreadableDocument;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.strategy.contract.StrategyKinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A programme in our own words, with what goes astray in them.
 */
@ExtendWith(InstancioExtension.class)
class ProgrammeReaderTest {

	private static final String TEXT = text();

	private final ProgrammeReader reader = new ProgrammeReader();

	private final Document document = TextDocument.read(TEXT);

	private final PlanProposal proposal = this.reader.read(this.document, ReadingHints.NONE);

	@Test
	void everyParagraphIsThereOnce() {
		Accounting.everythingIsThereOnce(this.document, this.proposal, TEXT);
		Accounting.valuesSayWhatTheCellsSaid(this.proposal);
	}

	@Test
	void chaptersAreToldWithAndWithoutADot() {
		assertThat(this.reader.recognises(this.document)).isTrue();
		assertThat(this.proposal.areas()).extracting(ProposedElement::number)
			.containsExactly("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");
	}

	@Test
	void namesTheActItWasAnnexedTo() {
		assertThat(this.proposal.act().number()).isEqualTo("XII/80/2024");
		assertThat(this.proposal.act().body()).isEqualTo("Rady Gminy Gruszówka");
		assertThat(this.proposal.act().day()).isEqualTo(LocalDate.of(2024, 3, 14));
		assertThat(this.proposal.act().annex()).isEqualTo("2");
		assertThat(this.proposal.titleText()).startsWith("Program Aktywności Lokalnej");
		assertThat(this.proposal.period()).isEqualTo("2024–2027");
	}

	@Test
	void aPassageThatEndsInAColonLeadsToItsList() {
		assertThat(lists(0)).extracting(ProposedElement::level, ProposedElement::text, (list) -> list.elements().size())
			.containsExactly(tuple("passage", "Wieś żyje tym, co zrobi sama. Program ma jej w tym pomagać.", 0),
					tuple("baseDocuments", "Oparto go na dokumentach:", 3),
					tuple("passage", "Inne dokumenty nie były potrzebne.", 0));
		assertThat(lists(0).get(1).elements()).extracting(ProposedElement::text)
			.endsWith("uchwale o funduszu sołeckim.");
	}

	@Test
	void goalsStandUnderTheirHeadings() {
		assertThat(lists(1)).extracting(ProposedElement::level, ProposedElement::number, ProposedElement::text)
			.containsExactly(tuple("passage", "", "Cele wybrano na zebraniach wiejskich."),
					tuple("mainGoals", "1", "Cel główny"), tuple("specificGoals", "2", "Cele szczegółowe"));
		assertThat(lists(1).get(2).elements()).extracting(ProposedElement::number).containsExactly("2.1", "2.2");
	}

	@Test
	void aGoalThatNamesOtherYearsIsKeptAndRaised() {
		assertThat(this.proposal.issues()).filteredOn((issue) -> issue.code().equals("period-differs"))
			.extracting(ImportIssue::raw)
			.containsExactly("Na lata 2024 – 2026 celem jest, by w każdej wsi było się do kogo odezwać.");
	}

	@Test
	void methodsHaveAHeadingALeadAndLettersThatRepeat() {
		assertThat(lists(3))
			.extracting(ProposedElement::level, ProposedElement::text,
					(list) -> ((CellValue.Words) list.cells().get(StrategyKinds.LEAD).value()).text())
			.containsExactly(tuple("methods", "Praca z grupą", "Grupy spotykają się po to, by:"),
					tuple("methods", "Praca w terenie:", ""));
		assertThat(lists(3).getFirst().elements()).extracting(ProposedElement::number).containsExactly("a", "b", "a");
	}

	@Test
	void aLeadOfSeveralLinesIsKeptWhole() {
		PlanProposal read = this.reader.read(
				TextDocument.read(TEXT.replace("się po to, by:\n", "co tydzień.\nRobią to,\nby razem:\n")),
				ReadingHints.NONE);
		assertThat(((CellValue.Words) read.areas().get(3).elements().getFirst().cells().get(StrategyKinds.LEAD).value())
			.text()).isEqualTo("Grupy spotykają co tydzień. Robią to, by razem:");
	}

	@Test
	void aChapterOfAnotherMeaningHasPassagesWithPoints() {
		assertThat(lists(4)).singleElement().satisfies((passage) -> {
			assertThat(passage.level()).isEqualTo("passage");
			assertThat(passage.elements()).extracting(ProposedElement::level).containsOnly("point").hasSize(2);
		});
	}

	@Test
	void rowsWithoutALeadHaveAListWithoutAHeading() {
		assertThat(lists(5)).singleElement().satisfies((list) -> {
			assertThat(list.level()).isEqualTo("implementers");
			assertThat(list.text()).isEmpty();
			assertThat(list.elements()).hasSize(2);
		});
	}

	@Test
	void aSentenceThatPromisesAReportIsADuty() {
		assertThat(lists(9)).extracting(ProposedElement::level).containsExactly("monitoring", "reportDuties");
		assertThat(lists(9).getLast().text()).isEmpty();
		assertThat(lists(9).getLast().elements()).singleElement().satisfies((duty) -> {
			assertThat(duty.level()).isEqualTo(StrategyKinds.REPORT_DUTY);
			assertThat(duty.text()).isEqualTo("Co roku ośrodek składa radzie sprawozdanie.");
			assertThat(Accounting.timeFrame(duty)).isEqualTo(TimeFrame.parse("raz w roku, 2024–2027"))
				.extracting(TimeFrame::edtf, TimeFrame::recurrence)
				.containsExactly("2024/2027", "P1Y");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Wyniki ankiet podaje się w rocznym raporcie dla wójta. | 2024/2027 | P1Y
			Ośrodek co pół roku przedstawia sprawozdanie zespołowi. | 2024/2027 | P6M
			Raporty kwartalne trafiają na stronę gminy. | 2024/2027 | P3M
			Na koniec programu powstanie raport dla mieszkańców. | ../2027 |
			Raport końcowy przyjmuje wójt. | ../2027 |
			Po zakończeniu programu powstanie raport końcowy. | |
			""")
	void aDutyIsDatedAsItsWordsSay(String sentence, String edtf, String recurrence) {
		List<ProposedElement> lists = monitoring(sentence);
		assertThat(lists).singleElement().extracting(ProposedElement::level).isEqualTo(StrategyKinds.REPORT_DUTIES);
		TimeFrame frame = Accounting.timeFrame(lists.getFirst().elements().getFirst());
		assertThat(frame.edtf()).isEqualTo(edtf);
		assertThat(frame.recurrence()).isEqualTo(recurrence);
	}

	@Test
	void theEndOfAProgrammeIsItsLastDayAndWhatComesAfterIsNotDated() {
		assertThat(Accounting.timeFrame(duty("Na koniec programu powstanie raport.")).due())
			.hasValue(LocalDate.of(2027, 12, 31));
		assertThat(Accounting.timeFrame(duty("Po zakończeniu programu powstanie raport.")).form())
			.isEqualTo(TimeFrame.Form.CONDITIONAL);
		PlanProposal undated = this.reader.read(TextDocument.read(TEXT.replace(" na lata 2024-2027", "")),
				ReadingHints.NONE);
		assertThat(Accounting.timeFrame(undated.areas().get(9).elements().getLast().elements().getFirst()))
			.isEqualTo(TimeFrame.parse("raz w roku"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sprawozdania szkół czyta się na bieżąco.", "Co roku odbywa się festyn.",
			"Raportem nazywamy każdą notatkę." })
	void whatPromisesNoReportIsProse(String sentence) {
		assertThat(monitoring(sentence)).extracting(ProposedElement::level).containsExactly("passage");
	}

	@Test
	void aDutyAmongOtherSentencesIsARowAndTheyStayProse() {
		assertThat(monitoring(
				"Rozmawiamy z ludźmi. Pytamy ich o zdanie. Co roku powstaje sprawozdanie. Czyta je rada. Czyta je też wójt."))
			.extracting(ProposedElement::level, ProposedElement::text, (list) -> list.elements().size())
			.containsExactly(tuple("passage", "Rozmawiamy z ludźmi. Pytamy ich o zdanie.", 0),
					tuple("reportDuties", "", 1), tuple("passage", "Czyta je rada. Czyta je też wójt.", 0));
	}

	@Test
	void aDutyAmongItemsIsARowAndTheyKeepTheirLists() {
		assertThat(monitoring("Sprawdzamy tak:\na) pytamy,\nb) piszemy coroczne sprawozdanie,\nc) liczymy."))
			.extracting(ProposedElement::level, ProposedElement::text,
					(list) -> list.elements().stream().map(ProposedElement::number).toList())
			.containsExactly(tuple("monitoring", "Sprawdzamy tak:", List.of("a")),
					tuple("reportDuties", "", List.of("b")), tuple("monitoring", "", List.of("c")));
		assertThat(monitoring("Ośrodek pisze:\n- roczne sprawozdanie,\n- raport końcowy."))
			.extracting(ProposedElement::level, ProposedElement::text, (list) -> list.elements().size())
			.containsExactly(tuple("reportDuties", "Ośrodek pisze:", 2));
		assertThat(monitoring("W rocznym sprawozdaniu podaje się:\n- liczby,\n- głosy mieszkańców."))
			.extracting(ProposedElement::level, (list) -> list.elements().size())
			.containsExactly(tuple("reportDuties", 1), tuple("monitoring", 2));
	}

	@Test
	void whatStandsAboveTheChaptersIsLeft() {
		assertThat(Accounting.leftOver(this.proposal)).extracting(ImportIssue::raw)
			.containsExactly("Tekst jednolity, stan na wiosnę");
	}

	@RepeatedTest(100)
	void aDamagedProgrammeLosesNothing(@Given long seed) {
		Random random = new Random(seed);
		List<String> lines = new ArrayList<>(TEXT.lines().toList());
		for (int i = 0; i < 12; i++) {
			int at = random.nextInt(lines.size());
			switch (random.nextInt(5)) {
				case 0 -> lines.remove(at);
				case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
				case 2 -> lines.set(at, lines.get(at).strip() + " " + lines.get(random.nextInt(lines.size())));
				case 3 -> lines.set(at, "\t" + lines.get(at));
				default -> lines.set(at, lines.get(at).substring(lines.get(at).length() / 2));
			}
		}
		String damaged = String.join("\n", lines);
		Document read;
		try {
			read = TextDocument.read(damaged);
		}
		catch (UnreadableDocument ex) {
			return;
		}
		Accounting.everythingIsThereOnce(read, this.reader.read(read, ReadingHints.NONE),
				"seed " + seed + "\n" + damaged);
	}

	private ProposedElement duty(String sentence) {
		return monitoring(sentence).getFirst().elements().getFirst();
	}

	/** What is read when the last chapter says this alone. */
	private List<ProposedElement> monitoring(String words) {
		String text = TEXT.substring(0, TEXT.indexOf("Sprawdzamy:")) + words + "\n";
		Document read = TextDocument.read(text);
		PlanProposal found = this.reader.read(read, ReadingHints.NONE);
		Accounting.everythingIsThereOnce(read, found, words);
		return found.areas().get(9).elements();
	}

	private List<ProposedElement> lists(int chapter) {
		return this.proposal.areas().get(chapter).elements();
	}

	private static String text() {
		try (InputStream in = ProgrammeReaderTest.class.getResourceAsStream("/importing/programme.txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
