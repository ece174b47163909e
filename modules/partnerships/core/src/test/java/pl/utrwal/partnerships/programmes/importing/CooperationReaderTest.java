package pl.utrwal.partnerships.programmes.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import pl.utrwal.documents.Documents;
import pl.utrwal.documents.WordFile;
import pl.utrwal.documents.WordFile.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A programme in our own words, and the one among the documents.
 */
class CooperationReaderTest {

	private final CooperationReader reader = new CooperationReader();

	@Test
	void readsGoalsTasksAndForms() {
		PlanProposal proposal = read(new WordFile()
			.paragraph("Uchwała nr V/12/2026 Rady Gminy Bukowiec z dnia 27.11.2026 r.")
			.styled("PROGRAM WSPÓŁPRACY GMINY BUKOWIEC Z ORGANIZACJAMI POZARZĄDOWYMI NA ROK 2027", "Tytu")
			.styled("Rozdział 1", "Nagwek1")
			.styled("Cele", "Nagwek2")
			.paragraph("1. Celem głównym jest więcej robić razem.")
			.paragraph("2. Cele szczegółowe:")
			.paragraph("1) muzyka w remizach,")
			.styled("Rozdział 2", "Nagwek1")
			.styled("Formy współpracy", "Nagwek2")
			.paragraph("1. Z pieniędzmi:")
			.paragraph("1) dotacje.")
			.styled("Rozdział 3", "Nagwek1")
			.styled("Zadania", "Nagwek2")
			.table(List.of(row("Lp.", "Obszar", "Zadanie", "Realizator", "Kwota"),
					List.of(Cell.down("1."), Cell.down("Muzyka"), Cell.of("Lekcje bębnów"), Cell.of("koła i kluby"),
							Cell.down("9 000 zł")),
					List.of(Cell.covered(), Cell.covered(), Cell.of("Zlot kapel"), Cell.of("kluby"), Cell.covered()),
					List.of(Cell.across("Razem", 4), Cell.of("9 000 zł"))))
			.bytes());
		assertThat(proposal.titleText()).startsWith("PROGRAM WSPÓŁPRACY");
		assertThat(proposal.period()).isEqualTo("2027");
		assertThat(proposal.act().number()).isEqualTo("V/12/2026");
		assertThat(proposal.areas()).extracting(ProposedElement::level, ProposedElement::text)
			.containsExactly(tuple("cooperationGoal", "Celem głównym jest więcej robić razem."),
					tuple("cooperationGoal", "muzyka w remizach,"), tuple("cooperation", ""));
		ProposedElement area = proposal.areas().getFirst().elements().getFirst();
		assertThat(area.number()).isEqualTo("1");
		assertThat(area.text()).isEqualTo("Muzyka");
		assertThat(area.elements()).extracting(ProposedElement::text).containsExactly("Lekcje bębnów", "Zlot kapel");
		assertThat(area.elements()).extracting((task) -> cost(task).total().toString())
			.containsExactly("9000.00", "0.00");
		assertThat(proposal.areas().getLast().elements().getFirst().elements()).extracting(ProposedElement::text)
			.containsExactly("dotacje.");
		assertThat(proposal.unplaced()).extracting(SourceCell::raw).contains("Razem", "Kwota");
	}

	/** Chapters without the word, spheres with a full stop, and sums in a table. */
	@Test
	void readsChaptersWithRomanNumbers() {
		PlanProposal proposal = read(new WordFile()
			.styled("PROGRAM WSPÓŁPRACY GMINY LIPOWO Z ORGANIZACJAMI POZARZĄDOWYMI NA 2027 ROK", "Tytu")
			.paragraph("I. Wstęp")
			.paragraph("Gmina lubi działać wspólnie.")
			.paragraph("II. Cele programu")
			.paragraph("Celem głównym jest gmina, w której się rozmawia.")
			.paragraph("III. Zadania priorytetowe")
			.paragraph("1. Kultura fizyczna:")
			.paragraph("- nauka pływania,")
			.paragraph("- turniej tenisa.")
			.paragraph("2. Ochrona zdrowia:")
			.paragraph("- krwiodawstwo.")
			.paragraph("IV. Wysokość środków na realizację programu")
			.table(List.of(row("Lp.", "Zadanie", "Kwota (tys. zł)"), row("1.", "Kultura fizyczna", "80"),
					row("2.", "Zdrowie", "5,5"), row("", "Razem", "85,5")))
			.paragraph("V. Okres realizacji")
			.paragraph("1.01.2027–31.12.2027")
			.bytes());
		assertThat(proposal.areas()).extracting(ProposedElement::text)
			.containsExactly("Celem głównym jest gmina, w której się rozmawia.");
		List<ProposedElement> areas = proposal.areas().getFirst().elements();
		assertThat(areas).extracting(ProposedElement::text)
			.containsExactly("Kultura fizyczna:", "Ochrona zdrowia:", "Wysokość środków na realizację programu");
		assertThat(areas).extracting((area) -> area.elements().size()).containsExactly(2, 1, 2);
		assertThat(areas.getLast().elements()).extracting((task) -> cost(task).total().toString())
			.containsExactly("80000.00", "5500.00");
		assertThat(proposal.issues()).extracting(ImportIssue::raw)
			.contains("1.01.2027–31.12.2027", "V. Okres realizacji");
	}

	@Test
	void readsTasksInALine() {
		PlanProposal proposal = read(new WordFile()
			.styled("Roczny Program Współpracy Gminy Bukowiec z organizacjami pozarządowymi na rok 2027", "Nagwek1")
			.styled("Rozdział 1. Cele programu", "Nagwek1")
			.paragraph("1. Cel główny: silne stowarzyszenia.")
			.styled("Rozdział 2. Zadania priorytetowe", "Nagwek1")
			.paragraph("1. Za priorytetowe uznaje się:")
			.paragraph("1) sport:")
			.paragraph("a) liga podwórkowa,")
			.paragraph("b) nauka pływania;")
			.paragraph("2) ekologia:")
			.paragraph("a) sprzątanie rzeki.")
			.bytes());
		assertThat(proposal.areas()).singleElement().satisfies((goal) -> {
			assertThat(goal.elements()).extracting(ProposedElement::text, (area) -> area.elements().size())
				.containsExactly(tuple("sport:", 2), tuple("ekologia:", 1));
		});
	}

	@Test
	void readsTheProgrammeAmongTheCases() throws IOException {
		String folder = System.getenv("UTRWAL_DOCUMENTS");
		assumeThat(folder).isNotNull();
		byte[] file = Files.readAllBytes(Path.of(folder, "cases", "c17-program-wspolpracy.docx"));
		PlanProposal proposal = read(file);
		assertThat(this.reader.recognises(Documents.read(file))).isTrue();
		assertThat(proposal.act().number()).isEqualTo("XXI/140/2026");
		assertThat(proposal.areas().getFirst().elements()).extracting(ProposedElement::text)
			.containsExactly("Pomoc społeczna", "Kultura fizyczna", "Kultura");
		List<ProposedElement> tasks = proposal.areas()
			.getFirst()
			.elements()
			.stream()
			.flatMap((area) -> area.elements().stream())
			.toList();
		assertThat(tasks).extracting(ProposedElement::text)
			.containsExactly("Opieka sąsiedzka", "Szkolenie wolontariuszy", "Zajęcia dla dzieci w klubach",
					"Warsztaty w świetlicach");
		assertThat(tasks).extracting((task) -> cost(task).total().toString())
			.containsExactly("70000.00", "0.00", "90000.00", "20000.00");
		assertThat(proposal.areas().getLast().elements()).extracting((group) -> group.elements().size())
			.containsExactly(2, 2);
	}

	private static CellValue.Cost cost(ProposedElement task) {
		return (CellValue.Cost) task.cells().get(Column.COST).value();
	}

	private static List<Cell> row(String... cells) {
		return List.of(cells).stream().map(Cell::of).toList();
	}

	private PlanProposal read(byte[] file) {
		return this.reader.read(Documents.read(file), ReadingHints.NONE);
	}

}
