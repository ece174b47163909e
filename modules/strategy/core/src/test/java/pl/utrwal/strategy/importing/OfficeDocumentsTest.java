package pl.utrwal.strategy.importing;

import java.util.List;

import org.junit.jupiter.api.Test;

import pl.utrwal.documents.WordFile;
import pl.utrwal.documents.WordFile.Cell;
import pl.utrwal.plans.importing.PlanProposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.utrwal.strategy.importing.Outlines.cell;
import static pl.utrwal.strategy.importing.Outlines.comesOut;
import static pl.utrwal.strategy.importing.Outlines.row;
import static pl.utrwal.strategy.importing.Outlines.strategy;

/**
 * Whole documents with the oddities of real ones, several in each. Of each the outline is
 * told, as {@link Outlines} writes it.
 */
class OfficeDocumentsTest {

	@Test
	void levelsInRotatedColumnsAndBulletsInACell() {
		comesOut(
				strategy().table(List.of(
						row("Cel strategiczny", "Cele operacyjne", "Kierunki działań", "Realizatorzy", "Termin"),
						List.of(Cell.down("1. Zdrowa gmina"), Cell.of("1.1 Ruch dla każdego"),
								cell("• Rajdy piesze\n• Nauka pływania\n• Siłownie pod chmurką"),
								Cell.of("GOK, szkoły"), Cell.of("2026–2030")),
						List.of(Cell.covered(), Cell.of("1.2 Bliżej lekarza"),
								cell("• Bus do przychodni\n• Teleporady"), Cell.of("Urząd Gminy"), Cell.of("2027")))),
				"""
						A 1 Zdrowa gmina
						G 1.1 Ruch dla każdego
						- Rajdy piesze | 2026/2030 | GOK, szkoły
						- Nauka pływania | 2026/2030 | GOK, szkoły
						- Siłownie pod chmurką | 2026/2030 | GOK, szkoły
						G 1.2 Bliżej lekarza
						- Bus do przychodni | 2027 | Urząd Gminy
						- Teleporady | 2027 | Urząd Gminy
						""");
	}

	@Test
	void quartersInColumnsBelowTheirYear() {
		comesOut(strategy().table(List.of(
				List.of(Cell.down("Lp."), Cell.down("Cel operacyjny"), Cell.down("Działanie"),
						Cell.across("2027 (kwartały)", 4), Cell.down("Odpowiedzialny")),
				List.of(Cell.covered(), Cell.covered(), Cell.covered(), Cell.of("I"), Cell.of("II"), Cell.of("III"),
						Cell.of("IV"), Cell.covered()),
				row("1.", "Bez samotności", "Obiady sąsiedzkie", "X", "X", "", "", "KGW"),
				row("2.", "", "Kolęda dla seniorów", "", "", "", "X", "parafia"))), """
						A
						G Bez samotności
						- Obiady sąsiedzkie | 2027-33/2027-34 | KGW
						- Kolęda dla seniorów | 2027-36 | parafia
						""");
	}

	@Test
	void columnsForLeadAndForPartnersBelowOneHead() {
		comesOut(strategy().table(List.of(
				List.of(Cell.down("Cel operacyjny"), Cell.down("Zadania"), Cell.across("Podmioty", 2),
						Cell.across("Czas realizacji", 2)),
				List.of(Cell.covered(), Cell.covered(), Cell.of("odpowiedzialny"), Cell.of("współpracujące"),
						Cell.of("początek"), Cell.of("koniec")),
				row("1. Młodzi z pasją", "Klub gier", "GOK", "szkoły, OSP", "2026", "2028"),
				row("", "Obóz wędrowny", "Szkoła Podstawowa w Bukowcu", "", "2027", "2027"))), """
						A
						G 1 Młodzi z pasją
						- Klub gier | 2026/2028 | GOK + szkoły + OSP
						- Obóz wędrowny | 2027 | Szkoła Podstawowa w Bukowcu
						""");
	}

	@Test
	void goalInTheFirstCellOfARowThatIsOtherwiseEmpty() {
		comesOut(strategy().styled("Obszar I. Seniorzy", "Nagwek1")
			.table(List.of(row("Działania", "Odpowiedzialni", "Terminy", "Finansowanie"),
					row("Cel szczegółowy 1: Aktywna starość", "", "", ""),
					row("Klub seniora w Dębinie", "GOPS", "2026", "budżet gminy"),
					row("Spacery z kijkami", "KGW", "w sposób ciągły", "brak"),
					row("Cel szczegółowy 2: Bezpieczna starość", "", "", ""),
					row("Opaski alarmowe", "GOPS", "2027–2029", "PFRON"))),
				"""
						A I Seniorzy
						G 1 Aktywna starość
						- Klub seniora w Dębinie | 2026 | GOPS | budżet gminy
						- Spacery z kijkami | ONGOING | KGW | NONE
						G 2 Bezpieczna starość
						- Opaski alarmowe | 2027/2029 | GOPS | PFRON
						""");
	}

	@Test
	void captionsOfTablesNameTheGoal() {
		comesOut(strategy().styled("Cel strategiczny 1. Silne rodziny", "Nagwek1")
			.paragraph("Tabela 7. Cel operacyjny 1.1. Rodzic, który wie")
			.table(List.of(row("Lp.", "Działanie", "Realizator", "Termin"),
					row("1", "Szkoła dla rodziców", "GOPS", "2026"), row("2", "Dyżur pedagoga", "szkoły", "2027")))
			.paragraph("Źródło: opracowanie własne")
			.paragraph("Tabela 8. Cel operacyjny 1.2. Dziecko bezpieczne")
			.table(List.of(row("Lp.", "Działanie", "Realizator", "Termin"),
					row("1", "Pogotowie opiekuńcze", "PCPR", "2028")))
			.paragraph("Źródło: opracowanie własne"), """
					A 1 Silne rodziny
					G 1.1 Rodzic, który wie
					- Szkoła dla rodziców | 2026 | GOPS
					- Dyżur pedagoga | 2027 | szkoły
					G 1.2 Dziecko bezpieczne
					- Pogotowie opiekuńcze | 2028 | PCPR
					""");
	}

	@Test
	void cardsWithALabelMergedDown() {
		comesOut(strategy().styled("Cel strategiczny 1. Praca", "Nagwek1")
			.table(List.of(List.of(Cell.of("Cel operacyjny 1.1"), Cell.of("Powrót na rynek pracy")),
					List.of(Cell.down("Działania"), Cell.of("Kurs spawacza")),
					List.of(Cell.covered(), Cell.of("Klub pracy")), row("Realizatorzy", "PUP, GOPS"),
					row("Termin realizacji", "2026–2029"), row("Źródła finansowania", "Fundusz Pracy")))
			.table(List.of(List.of(Cell.of("Cel operacyjny 1.2"), Cell.of("Spółdzielnie na start")),
					List.of(Cell.down("Działania"), Cell.of("Doradca spółdzielczy")),
					List.of(Cell.covered(), Cell.of("Lokal na preferencyjnych zasadach")), row("Realizatorzy", "OWES"),
					row("Termin realizacji", "2027"), row("Źródła finansowania", "EFS+"))),
				"""
						A 1 Praca
						G 1.1 Powrót na rynek pracy
						- Kurs spawacza | 2026/2029 | PUP, GOPS | Fundusz Pracy
						- Klub pracy | 2026/2029 | PUP, GOPS | Fundusz Pracy
						G 1.2 Spółdzielnie na start
						- Doradca spółdzielczy | 2027 | OWES | EFS+
						- Lokal na preferencyjnych zasadach | 2027 | OWES | EFS+
						""");
	}

	@Test
	void cardsWithNumberedRows() {
		comesOut(strategy().styled("Cel operacyjny 1. Sąsiedzi razem", "Nagwek1")
			.table(List.of(row("Lp.", "Wyszczególnienie", "Opis"), row("1.", "Nazwa zadania", "Ławeczka rozmów"),
					row("2.", "Realizator zadania", "Rada Sołecka"), row("3.", "Termin wykonania", "do 30.06.2027"),
					row("4.", "Źródło finansowania", "fundusz sołecki")))
			.table(List.of(row("Lp.", "Wyszczególnienie", "Opis"), row("1.", "Nazwa zadania", "Święto ulicy"),
					row("2.", "Realizator zadania", "GOK"), row("3.", "Termin wykonania", "wrzesień 2027"),
					row("4.", "Źródło finansowania", "budżet gminy"))),
				"""
						A
						G 1 Sąsiedzi razem
						- Ławeczka rozmów | ../2027-06-30 | Rada Sołecka | fundusz sołecki
						- Święto ulicy | 2027-09 | GOK | budżet gminy
						""");
	}

	@Test
	void proseWithoutATable() {
		comesOut(strategy().styled("Cel strategiczny 1. Godne życie", "Nagwek1")
			.styled("Cel operacyjny 1.1. Dach nad głową", "Nagwek2")
			.paragraph("Działania:")
			.paragraph("– remont mieszkań socjalnych,")
			.paragraph("– dyżur w ogrzewalni.")
			.paragraph("Realizatorzy: Urząd Gminy, GOPS")
			.paragraph("Termin realizacji: 2026–2029")
			.paragraph("Źródła finansowania: budżet gminy, BGK")
			.styled("Cel operacyjny 1.2. Ciepły posiłek", "Nagwek2")
			.paragraph("Działania:")
			.paragraph("– jadłodzielnia,")
			.paragraph("– obiady w szkołach.")
			.paragraph("Realizatorzy: szkoły")
			.paragraph("Termin realizacji: zadanie ciągłe"), """
					A 1 Godne życie
					G 1.1 Dach nad głową
					- remont mieszkań socjalnych | 2026/2029 | Urząd Gminy, GOPS | budżet gminy, BGK
					- dyżur w ogrzewalni | 2026/2029 | Urząd Gminy, GOPS | budżet gminy, BGK
					G 1.2 Ciepły posiłek
					- jadłodzielnia | ONGOING | szkoły
					- obiady w szkołach | ONGOING | szkoły
					""");
	}

	@Test
	void aTableRepeatsItsHeadWithEachArea() {
		comesOut(strategy().table(List.of(List.of(Cell.across("PRIORYTET I – RODZINA", 4)),
				row("Cel szczegółowy", "Działania", "Podmioty realizujące", "Okres"),
				row("I.1 Mniej krzyku", "Mediacje rodzinne", "GOPS", "2026"),
				row("", "Grupa wsparcia", "PCPR", "2026–2032"), List.of(Cell.across("PRIORYTET II – ZDROWIE", 4)),
				row("Cel szczegółowy", "Działania", "Podmioty realizujące", "Okres"),
				row("II.1 Badania na miejscu", "Mammobus", "Przychodnia Zdrowia", "co roku w październiku"))), """
						A I RODZINA
						G I.1 Mniej krzyku
						- Mediacje rodzinne | 2026 | GOPS
						- Grupa wsparcia | 2026/2032 | PCPR
						A II ZDROWIE
						G II.1 Badania na miejscu
						- Mammobus | XXXX-10 | Przychodnia Zdrowia
						""");
	}

	@Test
	void raggedRowsWithoutMerges() {
		comesOut(
				strategy()
					.table(List.of(row("Cel strategiczny", "Cel operacyjny", "Działanie", "Realizator", "Termin"),
							row("1. Równe szanse", "1.1. Bez barier", "Podjazd w ośrodku zdrowia", "Urząd Gminy",
									"2026"),
							row("", "", "Tłumacz migowy", "GOPS", "2027"),
							row("", "1.2. Bez wykluczenia", "Kurs obsługi komputera", "Biblioteka", "2028"),
							row("2. Dobra starość", "2.1. Opieka", "Opieka wytchnieniowa", "GOPS", "2026–2032"))),
				"""
						A 1 Równe szanse
						G 1.1 Bez barier
						- Podjazd w ośrodku zdrowia | 2026 | Urząd Gminy
						- Tłumacz migowy | 2027 | GOPS
						G 1.2 Bez wykluczenia
						- Kurs obsługi komputera | 2028 | Biblioteka
						A 2 Dobra starość
						G 2.1 Opieka
						- Opieka wytchnieniowa | 2026/2032 | GOPS
						""");
	}

	@Test
	void amountsForEachYearAreCosts() {
		comesOut(strategy().table(List.of(
				List.of(Cell.down("Cel operacyjny"), Cell.down("Zadanie"), Cell.down("Realizator"),
						Cell.across("Nakłady w latach (zł)", 4)),
				List.of(Cell.covered(), Cell.covered(), Cell.covered(), Cell.of("2026"), Cell.of("2027"),
						Cell.of("2028"), Cell.of("Razem")),
				row("1. Opieka", "Asystent osoby", "GOPS", "10 000", "12 000", "", "22 000"),
				row("", "Klub integracji", "CIS", "", "", "8 000", "8 000"), List.of(Cell.across("Ogółem", 3),
						Cell.of("10 000"), Cell.of("12 000"), Cell.of("8 000"), Cell.of("30 000")))),
				"""
						A
						G 1 Opieka
						- Asystent osoby | 2026/2027 | GOPS | | 22000.00
						- Klub integracji | 2028 | CIS | | 8000.00
						""");
	}

	@Test
	void termFirstAndActionLast() {
		comesOut(strategy().styled("Cel operacyjny 2. Bezpieczna wieś", "Nagwek2")
			.table(List.of(row("Termin", "Odpowiedzialny", "Opis działania"),
					row("I kw. 2027", "Policja", "Debata w szkole"), row("maj 2027 r.", "OSP", "Pokaz ratownictwa"))),
				"""
						A
						G 2 Bezpieczna wieś
						- Debata w szkole | 2027-33 | Policja
						- Pokaz ratownictwa | 2027-05 | OSP
						""");
	}

	@Test
	void familySupportWithGoalsAboveEachTable() {
		comesOut(new WordFile().paragraph("Załącznik do Uchwały Nr XII/88/2026")
			.paragraph("Rady Gminy Bukowiec z dnia 30 stycznia 2026 r.")
			.styled("Gminny Program Wspierania Rodziny w Gminie Bukowiec na lata 2026–2028", "Tytu")
			.styled("1. Wprowadzenie", "Nagwek1")
			.paragraph("Rodzina jest najważniejsza, o czym wie każdy sołtys.")
			.styled("4. Cele programu", "Nagwek1")
			.paragraph("Cel główny: Rodzina, która radzi sobie sama.")
			.paragraph("Cel szczegółowy 1: Pomoc asystenta")
			.table(List.of(row("Lp.", "Zadanie", "Realizator", "Termin realizacji", "Wskaźniki monitorowania"),
					row("1.", "Zatrudnienie asystenta rodziny", "GOPS", "2026", "liczba asystentów"),
					row("2.", "Spotkania grupy ojców", "GOPS, parafia", "2026–2028", "liczba spotkań")))
			.paragraph("Cel szczegółowy 2: Wolny czas dzieci")
			.table(List.of(row("Lp.", "Zadanie", "Realizator", "Termin realizacji", "Wskaźniki monitorowania"),
					row("1.", "Świetlica w Zagórzu", "GOK", "cały okres programu", "liczba dzieci"))),
				"""
						A Rodzina, która radzi sobie sama.
						G 1 Pomoc asystenta
						- Zatrudnienie asystenta rodziny | 2026 | GOPS
						- Spotkania grupy ojców | 2026/2028 | GOPS, parafia
						G 2 Wolny czas dzieci
						- Świetlica w Zagórzu | ONGOING | GOK
						""", "SocialProgramme");
	}

	@Test
	void violenceProgrammeWithAreasAndDirections() {
		comesOut(new WordFile().styled(
				"Gminny Program Przeciwdziałania Przemocy Domowej i Ochrony Osób Doznających Przemocy Domowej na lata 2026-2030",
				"Tytu")
			.table(List.of(List.of(Cell.across("OBSZAR I. ZAPOBIEGANIE", 4)),
					List.of(Cell.across("Kierunek działań 1. Edukacja", 4)),
					row("Działanie", "Podmioty realizujące", "Wskaźnik", "Termin"),
					row("Ulotki w autobusach", "Zespół Interdyscyplinarny", "liczba ulotek", "2026-2030"),
					row("Lekcje o granicach", "szkoły", "liczba lekcji", "rok szkolny 2026/2027"),
					List.of(Cell.across("Kierunek działań 2. Szkolenia", 4)),
					row("Działanie", "Podmioty realizujące", "Wskaźnik", "Termin"),
					row("Warsztat dla grup diagnostycznych", "GOPS", "liczba osób", "2027"),
					List.of(Cell.across("OBSZAR II. POMOC", 4)),
					List.of(Cell.across("Kierunek działań 1. Schronienie", 4)),
					row("Działanie", "Podmioty realizujące", "Wskaźnik", "Termin"),
					row("Porozumienie z domem w Lipowie", "Wójt", "liczba miejsc", "2026"))),
				"""
						A I ZAPOBIEGANIE
						G 1 Edukacja
						- Ulotki w autobusach | 2026/2030 | Zespół Interdyscyplinarny
						- Lekcje o granicach | 2026-09/2027-08 | szkoły
						G 2 Szkolenia
						- Warsztat dla grup diagnostycznych | 2027 | GOPS
						A II POMOC
						G 1 Schronienie
						- Porozumienie z domem w Lipowie | 2026 | Wójt
						""", "SocialProgramme");
	}

	@Test
	void alcoholProgrammeWithTasksOfTheActAsHeadings() {
		comesOut(new WordFile().styled(
				"Gminny Program Profilaktyki i Rozwiązywania Problemów Alkoholowych oraz Przeciwdziałania Narkomanii na 2027 rok",
				"Tytu")
			.paragraph("Zadanie 1. Zwiększanie dostępności pomocy terapeutycznej")
			.table(List.of(row("Lp.", "Sposób realizacji zadania", "Termin", "Odpowiedzialny", "Koszt w zł"),
					row("1.1", "Dyżury terapeuty", "cały rok", "GKRPA", "14 400"),
					row("1.2", "Dojazd na terapię", "według potrzeb", "GOPS", "2 000,00")))
			.paragraph("Zadanie 2. Pomoc rodzinom")
			.table(List.of(row("Lp.", "Sposób realizacji zadania", "Termin", "Odpowiedzialny", "Koszt w zł"),
					row("2.1", "Kolonie z programem", "lipiec–sierpień 2027", "Urząd Gminy", "18 000"))),
				"""
						A
						G 1 Zwiększanie dostępności pomocy terapeutycznej
						- Dyżury terapeuty | ONGOING | GKRPA | | 14400.00
						- Dojazd na terapię | CONDITIONAL | GOPS | | 2000.00
						G 2 Pomoc rodzinom
						- Kolonie z programem | 2027-07/2027-08 | Urząd Gminy | | 18000.00
						""", "SocialProgramme");
	}

	@Test
	void seniorPolicyWithAddressees() {
		comesOut(new WordFile().styled("Polityka senioralna Gminy Bukowiec na lata 2026–2030", "Tytu")
			.styled("Priorytet 1. Zdrowie i sprawność", "Nagwek1")
			.table(List.of(
					row("Cel szczegółowy", "Zadanie", "Adresaci", "Realizator", "Partnerzy", "Termin", "Finansowanie"),
					List.of(Cell.down("1.1. Ruch na co dzień"), Cell.of("Gimnastyka w remizie"), Cell.of("osoby 60+"),
							Cell.of("GOK"), Cell.of("OSP"), Cell.of("2026–2030"), Cell.of("budżet gminy")),
					List.of(Cell.covered(), Cell.of("Badania słuchu"), Cell.of("osoby 65+"), Cell.of("SPZOZ"),
							Cell.of("–"), Cell.of("2027"), Cell.of("NFZ")))),
				"""
						A 1 Zdrowie i sprawność
						G 1.1 Ruch na co dzień
						- Gimnastyka w remizie | 2026/2030 | GOK + OSP | budżet gminy
						- Badania słuchu | 2027 | SPZOZ | NFZ
						""", "SocialProgramme");
	}

	@Test
	void healthPromotionWithModules() {
		comesOut(new WordFile()
			.styled("Program promocji zdrowia psychicznego w Gminie Bukowiec na lata 2026–2028", "Tytu")
			.table(List.of(row("Lp.", "Nazwa zadania", "Jednostka realizująca", "Harmonogram", "Wskaźnik"),
					List.of(Cell.across("Cel 1. Wiedza o zdrowiu psychicznym", 5)),
					row("1", "Wykłady w bibliotece", "Biblioteka", "II kwartał 2026", "liczba wykładów"),
					row("2", "Broszura", "Urząd Gminy", "2027", "nakład"),
					List.of(Cell.across("Cel 2. Szybka pomoc", 5)),
					row("1", "Psycholog w GOPS", "GOPS", "2026–2028", "liczba godzin"))),
				"""
						A
						G 1 Wiedza o zdrowiu psychicznym
						- Wykłady w bibliotece | 2026-34 | Biblioteka
						- Broszura | 2027 | Urząd Gminy
						G 2 Szybka pomoc
						- Psycholog w GOPS | 2026/2028 | GOPS
						""", "SocialProgramme");
	}

	@Test
	void theTableIsInsideContentControlsAndChangesAreTracked() {
		comesOut(
				strategy()
					.markup("""
							<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/>\
							<w:gridCol w:w="2000"/></w:tblGrid>
							<w:tr><w:tc><w:p><w:r><w:t>Cel</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Zadanie</w:t></w:r></w:p></w:tc>\
							<w:tc><w:p><w:r><w:t>Wykonawca</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Termin</w:t></w:r></w:p></w:tc></w:tr>
							<w:sdt><w:sdtContent><w:tr><w:tc><w:p><w:r><w:t>1. Porządek</w:t></w:r></w:p></w:tc>\
							<w:sdt><w:sdtContent><w:tc><w:p><w:ins w:id="1" w:author="a"><w:r><w:t>Nowe </w:t></w:r></w:ins>\
							<w:del w:id="2" w:author="a"><w:r><w:delText>Stare </w:delText></w:r></w:del><w:r><w:t>kosze</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt>\
							<w:tc><w:p><w:sdt><w:sdtContent><w:r><w:t>Gmina</w:t></w:r></w:sdtContent></w:sdt></w:p></w:tc>\
							<w:tc><w:p><w:r><w:t>20</w:t></w:r><w:r><w:t>27</w:t></w:r></w:p></w:tc></w:tr></w:sdtContent></w:sdt>
							<w:tr><w:trPr><w:del w:id="3" w:author="a"/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p><w:del w:id="4" w:author="a"><w:r><w:delText>Stare ławki</w:delText></w:r></w:del></w:p></w:tc>\
							<w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>
							<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Nowe ławki</w:t></w:r></w:p></w:tc>\
							<w:tc><w:p><w:r><w:t>Gmina</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2028</w:t></w:r></w:p></w:tc></w:tr>
							</w:tbl><w:p/>"""),
				"""
						A
						G 1 Porządek
						- Nowe kosze | 2027 | Gmina
						- Nowe ławki | 2028 | Gmina
						""");
	}

	@Test
	void headingsOfLevelsStandInTextBoxes() {
		comesOut(strategy().markup(textBox("Cel strategiczny 1. Wspólna wieś"))
			.markup(textBox("Cel operacyjny 1.1. Więcej rozmów"))
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Kawiarenka", "KGW", "2026"))), """
					A 1 Wspólna wieś
					G 1.1 Więcej rozmów
					- Kawiarenka | 2026 | KGW
					""");
	}

	@Test
	void hyphenatedAndBrokenHeads() {
		comesOut(strategy().table(List.of(
				List.of(Cell.of("Cel opera-\ncyjny"), Cell.of("Działa-\nnie"), Cell.of("Podmiot odpowie-\ndzialny"),
						Cell.of("Ter-\nmin reali-\nzacji"), Cell.of("Źródło finan-\nsowania")),
				row("1. Sport", "Liga szkolna", "szkoły", "2026", "budżet gminy"))), """
						A
						G 1 Sport
						- Liga szkolna | 2026 | szkoły | budżet gminy
						""");
	}

	@Test
	void columnsHaveTheirNumbersBelowTheHead() {
		comesOut(strategy().table(List.of(row("Lp.", "Cel operacyjny", "Zadanie", "Odpowiedzialny", "Termin"),
				row("1", "2", "3", "4", "5"), row("1.", "Zielona wieś", "Sadzenie lip", "sołtys", "kwiecień 2027"),
				row("2.", "Czysta wieś", "Sprzątanie rowów", "OSP", "co roku w kwietniu"))), """
						A
						G Zielona wieś
						- Sadzenie lip | 2027-04 | sołtys
						G Czysta wieś
						- Sprzątanie rowów | XXXX-04 | OSP
						""");
	}

	@Test
	void swotAndDiagnosisAreLeftAsideWithAnIssue() {
		comesOut(strategy().styled("Diagnoza", "Nagwek1")
			.table(List.of(row("Mocne strony", "Słabe strony"), row("lasy i jeziora", "brak dojazdu")))
			.table(List.of(row("Powód przyznania pomocy", "2023", "2024", "2025"), row("ubóstwo", "41", "39", "36"),
					row("bezrobocie", "22", "18", "17")))
			.styled("Cele", "Nagwek1")
			.table(List.of(row("Cel operacyjny", "Działanie", "Realizator", "Termin"),
					row("1. Dojazd", "Linia do Lipowa", "Urząd Gminy", "2027")))
			.styled("Ramy finansowe", "Nagwek1")
			.table(List.of(row("Źródło", "2026", "2027"), row("budżet gminy", "100 000", "120 000"),
					row("środki zewnętrzne", "20 000", "30 000"))),
				"""
						A
						G 1 Dojazd
						- Linia do Lipowa | 2027 | Urząd Gminy
						""");
	}

	@Test
	void nestedTableOfActionsInACell() {
		comesOut(
				strategy()
					.markup("""
							<w:tbl><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid>
							<w:tr><w:tc><w:p><w:r><w:t>Cel operacyjny 1. Zdrowie</w:t></w:r></w:p></w:tc><w:tc>
							<w:tbl><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="1500"/><w:gridCol w:w="1500"/></w:tblGrid>
							<w:tr><w:tc><w:p><w:r><w:t>Działanie</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Realizator</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Termin</w:t></w:r></w:p></w:tc></w:tr>
							<w:tr><w:tc><w:p><w:r><w:t>Badanie wzroku</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>szkoły</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2026</w:t></w:r></w:p></w:tc></w:tr>
							</w:tbl><w:p/></w:tc></w:tr></w:tbl><w:p/>"""),
				"""
						A
						G 1 Zdrowie
						- Badanie wzroku | 2026 | szkoły
						""");
	}

	@Test
	void numberingByLists() {
		comesOut(
				strategy().styled("Cel strategiczny 1: Kultura blisko", "Nagwek1")
					.table(List
						.of(row("Cel operacyjny", "Działania", "Odpowiedzialni", "Termin"),
								List.of(Cell.of("1. Kino w remizie"),
										new Cell(List.of("Zakup projektora", "Seanse letnie"), 1, WordFile.Merge.NONE,
												5),
										Cell.of("GOK"), Cell.of("2026–2027")),
								List.of(Cell.of("2. Teatr we wsi"),
										new Cell(List.of("Warsztaty lalkarskie"), 1, WordFile.Merge.NONE, 6),
										Cell.of("GOK"), Cell.of("2028")))),
				"""
						A 1 Kultura blisko
						G 1 Kino w remizie
						- Zakup projektora | 2026/2027 | GOK
						- Seanse letnie | 2026/2027 | GOK
						G 2 Teatr we wsi
						- Warsztaty lalkarskie | 2028 | GOK
						""");
	}

	@Test
	void threeLevelsAboveTheActions() {
		comesOut(strategy().styled("Obszar I. Rodzina", "Nagwek1")
			.styled("Cel strategiczny 1. Rodzina bez przemocy", "Nagwek2")
			.styled("Cel operacyjny 1.1. Reagowanie", "Nagwek3")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Punkt konsultacyjny", "GOPS", "2026")))
			.styled("Cel operacyjny 1.2. Edukacja", "Nagwek3")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Pogadanki", "szkoły", "2027")))
			.styled("Obszar II. Starość", "Nagwek1")
			.styled("Cel strategiczny 2. Godna starość", "Nagwek2")
			.styled("Cel operacyjny 2.1. Opieka", "Nagwek3")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Dzienny dom", "GOPS", "2028"))), """
					A 1 Rodzina bez przemocy
					G 1.1 Reagowanie
					- Punkt konsultacyjny | 2026 | GOPS
					G 1.2 Edukacja
					- Pogadanki | 2027 | szkoły
					A 2 Godna starość
					G 2.1 Opieka
					- Dzienny dom | 2028 | GOPS
					""");
	}

	@Test
	void landscapeTableInTwoHalves() {
		comesOut(strategy()
			.table(List.of(row("Cel operacyjny", "Działanie", "Realizator", "Termin"),
					row("1. Opieka", "Usługi opiekuńcze", "GOPS", "2026–2032"), row("", "Teleopieka", "GOPS", "2027")))
			.paragraph("ciąg dalszy tabeli na następnej stronie")
			.table(List.of(row("Cel operacyjny", "Działanie", "Realizator", "Termin"),
					row("1. Opieka (c.d.)", "Wypożyczalnia sprzętu", "Caritas", "2028"),
					row("2. Integracja", "Piknik", "GOK", "lipiec 2027"))),
				"""
						A
						G 1 Opieka
						- Usługi opiekuńcze | 2026/2032 | GOPS
						- Teleopieka | 2027 | GOPS
						- Wypożyczalnia sprzętu | 2028 | Caritas
						G 2 Integracja
						- Piknik | 2027-07 | GOK
						""");
	}

	@Test
	void goalInARowOfTwoCellsWithWordAndText() {
		comesOut(strategy().table(List.of(
				List.of(Cell.across("Cel operacyjny 1", 2), Cell.across("Żadne dziecko głodne", 2)),
				row("Lp.", "Działanie", "Kto realizuje", "Kiedy"), row("1", "Drugie śniadanie", "szkoły", "2026"),
				row("2", "Paczki na ferie", "Caritas", "ferie zimowe"),
				List.of(Cell.across("Cel operacyjny 2", 2), Cell.across("Każdy ma buty", 2)),
				row("Lp.", "Działanie", "Kto realizuje", "Kiedy"), row("1", "Wymiana butów", "KGW", "jesień 2027"))),
				"""
						A
						G 1 Żadne dziecko głodne
						- Drugie śniadanie | 2026 | szkoły
						- Paczki na ferie | UNSPECIFIED | Caritas
						G 2 Każdy ma buty
						- Wymiana butów | UNSPECIFIED | KGW
						""");
	}

	@Test
	void multiLineCellsKeepTheirRow() {
		comesOut(
				strategy().table(List.of(row("Cel", "Działanie", "Partnerzy", "Lider", "Okres", "Źródła"),
						List.of(Cell.of("1. Mieszkania"), cell("Remont dwóch mieszkań\nw dawnej szkole w Zagórzu"),
								cell("PCPR\nCaritas Diecezjalna"), Cell.of("Urząd Gminy"),
								cell("lipiec 2026 –\ngrudzień 2027"), cell("budżet gminy\ndotacja BGK")))),
				"""
						A
						G 1 Mieszkania
						- Remont dwóch mieszkań w dawnej szkole w Zagórzu | 2026-07/2027-12 | Urząd Gminy + PCPR + Caritas Diecezjalna | budżet gminy, dotacja BGK
						""");
	}

	@Test
	void headingsWithColonsAndOddCase() {
		comesOut(strategy().styled("CEL STRATEGICZNY NR 1 „BEZPIECZNY DOM”", "Nagwek1")
			.styled("Cel Operacyjny Nr 1.1 – „Rozmowa zamiast krzyku”", "Nagwek2")
			.table(List.of(row("NAZWA DZIAŁANIA:", "REALIZATOR:", "TERMIN REALIZACJI:", "ŹRÓDŁO FINANSOWANIA:"),
					row("Trening złości", "GOPS", "2026 r. – 2027 r.", "środki własne gminy"))),
				"""
						A 1 „BEZPIECZNY DOM”
						G 1.1 „Rozmowa zamiast krzyku”
						- Trening złości | 2026/2027 | GOPS | środki własne gminy
						""");
	}

	@Test
	void monthsInColumns() {
		comesOut(strategy().styled("Cel operacyjny 1. Rok w świetlicy 2027", "Nagwek1")
			.table(List.of(
					List.of(Cell.down("Działanie"), Cell.down("Odpowiedzialny"),
							Cell.across("Termin realizacji – 2027 r.", 4)),
					List.of(Cell.covered(), Cell.covered(), Cell.of("styczeń"), Cell.of("luty"), Cell.of("marzec"),
							Cell.of("kwiecień")),
					row("Bal karnawałowy", "KGW", "", "x", "", ""), row("Kurs pisanek", "GOK", "", "", "x", "x"))),
				"""
						A
						G 1 Rok w świetlicy 2027
						- Bal karnawałowy | 2027-02 | KGW
						- Kurs pisanek | 2027-03/2027-04 | GOK
						""");
	}

	@Test
	void legacyMergesAndRowsThatStartLater() {
		comesOut(
				strategy()
					.markup("""
							<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>
							<w:tr><w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Cel strategiczny 1. Wieś dla dzieci</w:t></w:r></w:p></w:tc>\
							<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc></w:tr>
							<w:tr><w:tc><w:p><w:r><w:t>Cel operacyjny</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Zadanie</w:t></w:r></w:p></w:tc>\
							<w:tc><w:p><w:r><w:t>Realizator</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Termin</w:t></w:r></w:p></w:tc></w:tr>
							<w:tr><w:tc><w:p><w:r><w:t>1.1. Zabawa</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Plac zabaw</w:t></w:r></w:p></w:tc>\
							<w:tc><w:p><w:r><w:t>Urząd Gminy</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2026</w:t></w:r></w:p></w:tc></w:tr>
							<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p><w:r><w:t>Klub malucha</w:t></w:r></w:p></w:tc>\
							<w:tc><w:p><w:r><w:t>GOK</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2027</w:t></w:r></w:p></w:tc></w:tr>
							</w:tbl><w:p/>"""),
				"""
						A 1 Wieś dla dzieci
						G 1.1 Zabawa
						- Plac zabaw | 2026 | Urząd Gminy
						- Klub malucha | 2027 | GOK
						""");
	}

	@Test
	void directionsBelowGoalsAreRowsWithTasks() {
		comesOut(strategy().styled("Cel strategiczny 1. Ekonomia społeczna", "Nagwek1")
			.table(List.of(row("Kierunek działania", "Zadania", "Odpowiedzialny", "Termin"),
					List.of(Cell.down("1.1. Nowe miejsca pracy"), Cell.of("Zlecenia dla spółdzielni"), Cell.of("UG"),
							Cell.of("2026")),
					List.of(Cell.covered(), Cell.of("Doradztwo"), Cell.of("OWES"), Cell.of("2027")),
					List.of(Cell.of("1.2. Promocja"), Cell.of("Targi"), Cell.of("GOK"), Cell.of("2028")))),
				"""
						A 1 Ekonomia społeczna
						G 1.1 Nowe miejsca pracy
						- Zlecenia dla spółdzielni | 2026 | UG
						- Doradztwo | 2027 | OWES
						G 1.2 Promocja
						- Targi | 2028 | GOK
						""");
	}

	@Test
	void indicatorsOfEachGoalStandInATableOfTheirOwn() {
		PlanProposal proposal = comesOut(strategy().styled("Cel operacyjny 1. Mniej samotności", "Nagwek1")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Telefon zaufania", "GOPS", "2026"),
					row("Odwiedziny", "wolontariusze", "2027")))
			.paragraph("Wskaźniki realizacji celu")
			.table(List.of(row("Wskaźnik", "Wartość bazowa (2025)", "Wartość docelowa (2032)", "Źródło danych"),
					row("liczba rozmów", "0", "400", "rejestr GOPS"), row("liczba wolontariuszy", "3", "12", "umowy"))),
				"""
						A
						G 1 Mniej samotności
						- Telefon zaufania | 2026 | GOPS
						- Odwiedziny | 2027 | wolontariusze
						""");
		assertThat(Accounting.goals(proposal).flatMap((goal) -> goal.indicators().stream()))
			.extracting("name", "baseline", "target")
			.containsExactly(tuple("liczba rozmów", "0", "400"), tuple("liczba wolontariuszy", "3", "12"));
	}

	@Test
	void remarksAndResultsStayWithTheRow() {
		comesOut(strategy().table(List.of(
				row("Cel operacyjny", "Opis działania", "Oczekiwane rezultaty", "Grupa docelowa", "Realizator",
						"Terminarz", "Uwagi"),
				row("1. Cyfrowa wieś", "Kurs smartfona", "seniorzy dzwonią do wnuków", "osoby 60+", "biblioteka",
						"2026 - 2027", "sprzęt z darów"))),
				"""
						A
						G 1 Cyfrowa wieś
						- Kurs smartfona | 2026/2027 | biblioteka
						""");
	}

	@Test
	void theActAndTitleStandInATableOnTheCover() {
		PlanProposal proposal = comesOut(new WordFile()
			.table(List.of(List.of(Cell.of(""), cell(
					"Załącznik\ndo uchwały Nr XXIV/201/2026\nRady Miejskiej w Bukowcu\nz dnia 25 czerwca 2026 r."))))
			.styled("GMINA BUKOWIEC", "")
			.styled("STRATEGIA ROZWIĄZYWANIA PROBLEMÓW SPOŁECZNYCH", "")
			.styled("MIASTA I GMINY BUKOWIEC", "")
			.styled("NA LATA 2026–2032", "")
			.table(List.of(row("Cel operacyjny", "Działanie", "Realizator", "Termin"),
					row("1. Zdrowie", "Joga w parku", "GOK", "2026"))),
				"""
						A
						G 1 Zdrowie
						- Joga w parku | 2026 | GOK
						""");
		assertThat(proposal.act()).isNotNull();
		assertThat(proposal.act().number()).isEqualTo("XXIV/201/2026");
		assertThat(proposal.act().day()).hasToString("2026-06-25");
		assertThat(proposal.titleText()).isEqualToIgnoringCase(
				"STRATEGIA ROZWIĄZYWANIA PROBLEMÓW SPOŁECZNYCH MIASTA I GMINY BUKOWIEC NA LATA 2026–2032");
		assertThat(proposal.period()).isEqualTo("2026–2032");
	}

	@Test
	void oddHeadsOfRealGminas() {
		comesOut(strategy().table(List.of(
				row("Cel szczegółowy", "Planowane przedsięwzięcia", "Instytucja wiodąca", "Instytucje wspierające",
						"Ramy czasowe", "Pochodzenie środków"),
				row("1. Wolontariat", "Giełda wolontariatu", "GOPS", "szkoły, parafia", "2026–2028",
						"budżet gminy, EFS+"),
				row("", "Gala wolontariusza", "GOK", "", "corocznie, grudzień", "sponsorzy"))), """
						A
						G 1 Wolontariat
						- Giełda wolontariatu | 2026/2028 | GOPS + szkoły + parafia | budżet gminy, EFS+
						- Gala wolontariusza | XXXX-12 | GOK | sponsorzy
						""");
	}

	@Test
	void subtasksByLettersAreOneAction() {
		comesOut(strategy().table(List.of(row("Cel operacyjny", "Zadanie", "Realizator", "Termin"),
				List.of(Cell.of("1. Bez nałogu"), cell("Profilaktyka w szkołach, w tym:\na) spektakl,\nb) warsztaty"),
						Cell.of("GKRPA"), Cell.of("2027")))),
				"""
						A
						G 1 Bez nałogu
						- Profilaktyka w szkołach, w tym: a) spektakl, b) warsztaty | 2027 | GKRPA
						""");
	}

	private static String textBox(String text) {
		return """
				<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
				<mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
				<w:txbxContent><w:p><w:r><w:t>%1$s</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>\
				<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>%1$s</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>\
				</mc:AlternateContent></w:r></w:p>"""
			.formatted(text);
	}

}
