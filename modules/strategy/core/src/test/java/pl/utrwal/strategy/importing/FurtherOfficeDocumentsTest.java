package pl.utrwal.strategy.importing;

import java.util.List;

import org.junit.jupiter.api.Test;

import pl.utrwal.documents.WordFile;
import pl.utrwal.documents.WordFile.Cell;
import pl.utrwal.plans.importing.PlanProposal;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.utrwal.strategy.importing.Outlines.cell;
import static pl.utrwal.strategy.importing.Outlines.comesOut;
import static pl.utrwal.strategy.importing.Outlines.row;
import static pl.utrwal.strategy.importing.Outlines.strategy;

/**
 * More of them, each written before the reader was mended for it.
 */
class FurtherOfficeDocumentsTest {

	@Test
	void halvesOfYearsWithTicks() {
		comesOut(strategy().styled("Cel operacyjny 1. Pomoc sąsiedzka", "Nagwek2")
			.table(List.of(
					List.of(Cell.down("Lp."), Cell.down("Zadanie"), Cell.across("2026", 2), Cell.across("2027", 2),
							Cell.down("Realizator")),
					List.of(Cell.covered(), Cell.covered(), Cell.of("I półrocze"), Cell.of("II półrocze"),
							Cell.of("I półrocze"), Cell.of("II półrocze"), Cell.covered()),
					row("1.", "Bank czasu", "", "✓", "✓", "", "GOPS"),
					row("2.", "Punkt wymiany rzeczy", "✓", "", "", "", "KGW"))),
				"""
						A
						G 1 Pomoc sąsiedzka
						- Bank czasu | 2026-35/2027-34 | GOPS
						- Punkt wymiany rzeczy | 2026-33/2026-34 | KGW
						""");
	}

	@Test
	void theGoalIsRepeatedInEachRow() {
		comesOut(strategy().table(List.of(
				row("Cel strategiczny", "Cel operacyjny", "Zadanie", "Podmiot odpowiedzialny", "Czas realizacji"),
				row("1. Aktywni seniorzy", "1.1 Zdrowie", "Rehabilitacja w domu", "SPZOZ", "2026-2028"),
				row("1. Aktywni seniorzy", "1.1 Zdrowie", "Spacerownik", "GOK", "2027"),
				row("1. Aktywni seniorzy", "1.2 Kultura", "Chór", "GOK", "2026-2032"),
				row("2. Młodzież", "2.1 Sport", "Boisko", "Urząd Gminy", "2029"))), """
						A 1 Aktywni seniorzy
						G 1.1 Zdrowie
						- Rehabilitacja w domu | 2026/2028 | SPZOZ
						- Spacerownik | 2027 | GOK
						G 1.2 Kultura
						- Chór | 2026/2032 | GOK
						A 2 Młodzież
						G 2.1 Sport
						- Boisko | 2029 | Urząd Gminy
						""");
	}

	@Test
	void theHeadIsRepeatedInsideTheTable() {
		comesOut(strategy().styled("Cel operacyjny 3. Dostępna gmina", "Nagwek2")
			.table(List.of(row("Nr", "Nazwa działania", "Wykonawca", "Termin wykonania"),
					row("3.1", "Winda w urzędzie", "Wójt", "do końca 2027 r."),
					row("3.2", "Pętla indukcyjna", "Wójt", "31.12.2026 r."),
					row("Nr", "Nazwa działania", "Wykonawca", "Termin wykonania"),
					row("3.3", "Tekst łatwy do czytania", "Sekretarz Gminy", "2028"))),
				"""
						A
						G 3 Dostępna gmina
						- Winda w urzędzie | ../2027 | Wójt
						- Pętla indukcyjna | 2026-12-31 | Wójt
						- Tekst łatwy do czytania | 2028 | Sekretarz Gminy
						""");
	}

	@Test
	void codesOfLevels() {
		comesOut(strategy().table(List.of(row("Kod", "Wyszczególnienie", "Realizatorzy", "Lata"),
				row("CS1", "Gmina przyjazna rodzinie", "", ""), row("CO1.1", "Opieka nad najmłodszymi", "", ""),
				row("D1.1.1", "Żłobek w Bukowcu", "Urząd Gminy", "2026-2028"),
				row("D1.1.2", "Klub malucha w Zagórzu", "GOK", "2027"), row("CO1.2", "Czas wolny", "", ""),
				row("D1.2.1", "Ferie w świetlicy", "GOK", "corocznie"))), """
						A CS1 Gmina przyjazna rodzinie
						G CO1.1 Opieka nad najmłodszymi
						- Żłobek w Bukowcu | 2026/2028 | Urząd Gminy
						- Klub malucha w Zagórzu | 2027 | GOK
						G CO1.2 Czas wolny
						- Ferie w świetlicy | RECURRING | GOK
						""");
	}

	@Test
	void titleLabelAndResultsOfEachGoalInItsTable() {
		comesOut(strategy().styled("Cel strategiczny 1. Bezpieczeństwo socjalne", "Nagwek1")
			.table(List.of(List.of(Cell.of("Cel operacyjny 1.1"), Cell.across("Mieszkania dla potrzebujących", 3)),
					List.of(Cell.of("Lp."), Cell.of("Działania"), Cell.of("Podmiot realizujący"), Cell.of("Termin")),
					row("1.", "Remont pustostanów", "ZGK", "2026–2029"),
					row("2.", "Mieszkanie treningowe", "GOPS", "2028"),
					List.of(Cell.of("Wskaźniki"), Cell.across("liczba mieszkań, liczba osób", 3))))
			.table(List.of(List.of(Cell.of("Cel operacyjny 1.2"), Cell.across("Bez długów", 3)),
					List.of(Cell.of("Lp."), Cell.of("Działania"), Cell.of("Podmiot realizujący"), Cell.of("Termin")),
					row("1.", "Porady finansowe", "CIS", "2027"),
					List.of(Cell.of("Wskaźniki"), Cell.across("liczba porad", 3)))),
				"""
						A 1 Bezpieczeństwo socjalne
						G 1.1 Mieszkania dla potrzebujących
						- Remont pustostanów | 2026/2029 | ZGK
						- Mieszkanie treningowe | 2028 | GOPS
						G 1.2 Bez długów
						- Porady finansowe | 2027 | CIS
						""");
	}

	@Test
	void anEmptyColumnAndEmptyRowsForSpace() {
		comesOut(strategy()
			.table(List.of(row("", "Cel", "", "Działanie", "Realizator", "Termin"), row("", "", "", "", "", ""),
					row("", "1. Rodzina", "", "Piknik rodzinny", "GOK", "czerwiec 2026"), row("", "", "", "", "", ""),
					row("", "", "", "Warsztaty dla ojców", "GOPS", "2027"), row("", "", "", "", "", ""))),
				"""
						A
						G 1 Rodzina
						- Piknik rodzinny | 2026-06 | GOK
						- Warsztaty dla ojców | 2027 | GOPS
						""");
	}

	@Test
	void areasAreBoldParagraphs() {
		comesOut(strategy().markup(bold("OBSZAR STRATEGICZNY 1: RODZINA"))
			.markup(bold("Cel szczegółowy 1.1: Wsparcie rodziców"))
			.table(List.of(row("Zadania", "Realizatorzy", "Okres realizacji"),
					row("Warsztaty umiejętności", "GOPS", "2026-2032")))
			.markup(bold("OBSZAR STRATEGICZNY 2: SENIORZY"))
			.markup(bold("Cel szczegółowy 2.1: Opieka w domu"))
			.table(List.of(row("Zadania", "Realizatorzy", "Okres realizacji"),
					row("Opieka wytchnieniowa", "GOPS", "2027"))),
				"""
						A 1 RODZINA
						G 1.1 Wsparcie rodziców
						- Warsztaty umiejętności | 2026/2032 | GOPS
						A 2 SENIORZY
						G 2.1 Opieka w domu
						- Opieka wytchnieniowa | 2027 | GOPS
						""");
	}

	@Test
	void headingsCountChaptersBeforeTheGoal() {
		comesOut(strategy().styled("5. Część programowa", "Nagwek1")
			.styled("5.1. Cel strategiczny 1 – Zdrowie mieszkańców", "Nagwek2")
			.styled("5.1.1. Cel operacyjny 1.1 – Profilaktyka", "Nagwek3")
			.table(List.of(row("Działania", "Realizatorzy", "Termin"), row("Biała niedziela", "SPZOZ", "2026")))
			.styled("5.1.2. Cel operacyjny 1.2 – Ruch", "Nagwek3")
			.table(List.of(row("Działania", "Realizatorzy", "Termin"), row("Ścieżka zdrowia", "Urząd Gminy", "2027")))
			.styled("5.2. Cel strategiczny 2 – Praca", "Nagwek2")
			.styled("5.2.1. Cel operacyjny 2.1 – Kwalifikacje", "Nagwek3")
			.table(List.of(row("Działania", "Realizatorzy", "Termin"), row("Kurs kosztorysanta", "PUP", "2028")))
			.styled("6. Monitoring i ewaluacja", "Nagwek1")
			.paragraph("Postęp ocenia się raz w roku."), """
					A 1 Zdrowie mieszkańców
					G 1.1 Profilaktyka
					- Biała niedziela | 2026 | SPZOZ
					G 1.2 Ruch
					- Ścieżka zdrowia | 2027 | Urząd Gminy
					A 2 Praca
					G 2.1 Kwalifikacje
					- Kurs kosztorysanta | 2028 | PUP
					""");
	}

	@Test
	void coordinatorsInBracketsAndColons() {
		comesOut(
				strategy().styled("Cel operacyjny 1. Współdziałanie", "Nagwek2")
					.table(List.of(row("Działanie", "Realizatorzy/partnerzy", "Termin"),
							row("Zespół do spraw osób starszych", "GOPS (koordynator), KPP, SPZOZ", "2026"),
							row("Mapa potrzeb", "Koordynator: Urząd Gminy\nWspółrealizatorzy: sołtysi, OSP", "2027"),
							row("Kampania o smogu", "Lider – Urząd Gminy, partnerzy – szkoły, biblioteka", "2028"))),
				"""
						A
						G 1 Współdziałanie
						- Zespół do spraw osób starszych | 2026 | GOPS + KPP + SPZOZ
						- Mapa potrzeb | 2027 | Urząd Gminy + sołtysi + OSP
						- Kampania o smogu | 2028 | Urząd Gminy + szkoły + biblioteka
						""");
	}

	@Test
	void fundingWithSharesAndNone() {
		comesOut(strategy().styled("Cel operacyjny 1. Pieniądze", "Nagwek2")
			.table(List.of(row("Działanie", "Realizator", "Termin", "Źródła finansowania"),
					row("Świetlica", "GOK", "2026", "budżet gminy/ środki UE"),
					row("Kawiarenka", "KGW", "2026", "bez nakładów"),
					row("Zajęcia", "GOK", "2027", "Środki z opłat za korzystanie z zezwoleń (tzw. kapslowe)"),
					row("Dyżury", "GOPS", "2027", "n/d"), row("Program", "GOPS", "2028", "Wojewoda; budżet gminy"))),
				"""
						A
						G 1 Pieniądze
						- Świetlica | 2026 | GOK | budżet gminy, środki UE
						- Kawiarenka | 2026 | KGW | NONE
						- Zajęcia | 2027 | GOK | Środki z opłat za korzystanie z zezwoleń (tzw. kapslowe)
						- Dyżury | 2027 | GOPS | NONE
						- Program | 2028 | GOPS | Wojewoda, budżet gminy
						""");
	}

	@Test
	void termsAsTheyAreSaid() {
		comesOut(strategy().styled("Cel operacyjny 1. Terminy", "Nagwek2")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Jeden", "GOK", "01.2026–12.2027"),
					row("Dwa", "GOK", "od 01.01.2026 r. do 31.12.2028 r."), row("Trzy", "GOK", "od 2026 r."),
					row("Cztery", "GOK", "IV kwartał każdego roku"), row("Pięć", "GOK", "raz na kwartał"),
					row("Sześć", "GOK", "przez cały okres obowiązywania strategii"), row("Siedem", "GOK", "2026/27"),
					row("Osiem", "GOK", "w miarę pozyskania środków"), row("Dziewięć", "GOK", "2026, 2028, 2030"),
					row("Dziesięć", "GOK", "początek 2027 roku"), row("Jedenaście", "GOK", "lata 2027-2029"),
					row("Dwanaście", "GOK", "15 marca 2027 r."),
					row("Trzynaście", "GOK", "najpóźniej do 30 września 2027 r."),
					row("Czternaście", "GOK", "VI–VIII 2027"), row("Piętnaście", "GOK", "co dwa lata"))),
				"""
						A
						G 1 Terminy
						- Jeden | 2026-01/2027-12 | GOK
						- Dwa | 2026-01-01/2028-12-31 | GOK
						- Trzy | 2026/.. | GOK
						- Cztery | XXXX-36 | GOK
						- Pięć | RECURRING | GOK
						- Sześć | ONGOING | GOK
						- Siedem | 2026/2027 | GOK
						- Osiem | CONDITIONAL | GOK
						- Dziewięć | {2026,2028,2030} | GOK
						- Dziesięć | UNSPECIFIED | GOK
						- Jedenaście | 2027/2029 | GOK
						- Dwanaście | 2027-03-15 | GOK
						- Trzynaście | ../2027-09-30 | GOK
						- Czternaście | 2027-06/2027-08 | GOK
						- Piętnaście | RECURRING | GOK
						""");
	}

	@Test
	void aDescriptionBelowEachTitleInACell() {
		comesOut(
				strategy().styled("Cel operacyjny 1. Kultura", "Nagwek2")
					.table(List.of(row("Zadanie wraz z opisem", "Odpowiedzialni", "Okres"),
							List.of(cell("Zadanie 1.1. Kino letnie\nSeanse na boisku w każdą sobotę wakacji."),
									Cell.of("GOK"), Cell.of("lipiec–sierpień 2026")),
							List.of(cell("Zadanie 1.2. Galeria w remizie\nWystawy prac mieszkańców."), Cell.of("OSP"),
									Cell.of("2027")))),
				"""
						A
						G 1 Kultura
						- Kino letnie Seanse na boisku w każdą sobotę wakacji. | 2026-07/2026-08 | GOK
						- Galeria w remizie Wystawy prac mieszkańców. | 2027 | OSP
						""");
	}

	@Test
	void anIndicatorRowBelowEachAction() {
		comesOut(strategy().styled("Cel operacyjny 1. Edukacja", "Nagwek2")
			.table(List.of(row("Lp.", "Działanie", "Realizator", "Termin"),
					row("1.", "Korepetycje sąsiedzkie", "szkoła", "2026"),
					List.of(Cell.across("Wskaźnik: liczba uczniów objętych wsparciem", 4)),
					row("2.", "Stypendia", "Urząd Gminy", "2026-2032"),
					List.of(Cell.across("Wskaźnik: liczba stypendiów", 4)))),
				"""
						A
						G 1 Edukacja
						- Korepetycje sąsiedzkie | 2026 | szkoła
						- Stypendia | 2026/2032 | Urząd Gminy
						""");
	}

	@Test
	void prioritiesAndMeasuresInsteadOfGoals() {
		comesOut(strategy().table(List.of(List.of(Cell.across("Priorytet 1. Włączenie społeczne", 4)),
				row("Cel", "Działania", "Podmioty zaangażowane", "Horyzont czasowy"),
				List.of(Cell.down("1.1. Reintegracja"), Cell.of("Klub integracji"), Cell.of("CIS, GOPS"),
						Cell.of("2026–2028")),
				List.of(Cell.covered(), Cell.of("Prace społecznie użyteczne"), Cell.of("PUP"), Cell.of("corocznie")),
				List.of(Cell.across("Priorytet 2. Usługi", 4)),
				row("Cel", "Działania", "Podmioty zaangażowane", "Horyzont czasowy"),
				List.of(Cell.of("2.1. Opieka"), Cell.of("Teleopieka"), Cell.of("GOPS"), Cell.of("2027+")))), """
						A 1 Włączenie społeczne
						G 1.1 Reintegracja
						- Klub integracji | 2026/2028 | CIS, GOPS
						- Prace społecznie użyteczne | RECURRING | PUP
						A 2 Usługi
						G 2.1 Opieka
						- Teleopieka | 2027/.. | GOPS
						""");
	}

	@Test
	void projectsInTheTableHaveAName() {
		comesOut(strategy().styled("Cel strategiczny 1. Infrastruktura społeczna", "Nagwek1")
			.styled("Cel operacyjny 1.1. Miejsca spotkań", "Nagwek2")
			.table(List.of(
					row("Nazwa projektu / przedsięwzięcia", "Jednostka odpowiedzialna", "Partnerzy projektu",
							"Planowany okres realizacji", "Szacunkowa wartość (zł)", "Planowane źródła finansowania"),
					row("Centrum aktywności", "Urząd Gminy", "KGW, OSP", "2026-2027", "1 200 000,00",
							"FEM, budżet gminy"),
					row("Park kieszonkowy", "ZGK", "", "2028", "85 tys. zł", "fundusz sołecki"))),
				"""
						A 1 Infrastruktura społeczna
						G 1.1 Miejsca spotkań
						- Centrum aktywności | 2026/2027 | Urząd Gminy + KGW + OSP | FEM, budżet gminy | 1200000.00
						- Park kieszonkowy | 2028 | ZGK | fundusz sołecki | 85000.00
						""");
	}

	@Test
	void addictionProgrammeWithTasksInRomanRows() {
		comesOut(new WordFile().styled(
				"Gminny Program Profilaktyki i Rozwiązywania Problemów Alkoholowych oraz Przeciwdziałania Narkomanii na lata 2026-2029",
				"Tytu")
			.table(List.of(row("L.p.", "Zadania i sposób realizacji", "Wskaźniki", "Realizatorzy"),
					List.of(Cell.across("I. Zwiększanie dostępności pomocy terapeutycznej i rehabilitacyjnej", 4)),
					row("1.", "Dyżur terapeuty uzależnień", "liczba porad", "GKRPA"),
					row("2.", "Grupa wsparcia", "liczba spotkań", "GOPS"),
					List.of(Cell.across("II. Udzielanie rodzinom pomocy psychospołecznej i prawnej", 4)),
					row("1.", "Poradnictwo prawne", "liczba porad", "radca prawny"))),
				"""
						A
						G I Zwiększanie dostępności pomocy terapeutycznej i rehabilitacyjnej
						- Dyżur terapeuty uzależnień | | GKRPA
						- Grupa wsparcia | | GOPS
						G II Udzielanie rodzinom pomocy psychospołecznej i prawnej
						- Poradnictwo prawne | | radca prawny
						""", "SocialProgramme");
	}

	@Test
	void taskAndDeadlineOfAnAccessibilityPlan() {
		comesOut(new WordFile().styled(
				"Plan działania na rzecz poprawy zapewniania dostępności osobom ze szczególnymi potrzebami na lata 2026-2027",
				"Tytu")
			.table(List.of(row("Lp.", "Zakres działań", "Osoba odpowiedzialna", "Termin realizacji", "Uwagi"),
					List.of(Cell.across("Dostępność architektoniczna", 5)),
					row("1.", "Oznaczenie schodów", "Kierownik ZGK", "II kwartał 2026 r.", ""),
					row("2.", "Miejsce postojowe", "Kierownik ZGK", "31.08.2026 r.", "przy urzędzie"),
					List.of(Cell.across("Dostępność cyfrowa", 5)),
					row("3.", "Przegląd strony", "informatyk", "na bieżąco", ""))),
				"""
						A
						G Dostępność architektoniczna
						- Oznaczenie schodów | 2026-34 | Kierownik ZGK
						- Miejsce postojowe | 2026-08-31 | Kierownik ZGK
						G Dostępność cyfrowa
						- Przegląd strony | ONGOING | informatyk
						""", "SocialProgramme");
	}

	@Test
	void theTitleStandsOnTheLineBelowItsLevel() {
		comesOut(strategy().styled("Cel strategiczny nr 1", "Nagwek1")
			.paragraph("Poprawa jakości życia rodzin")
			.styled("Cel operacyjny nr 1.1", "Nagwek2")
			.paragraph("Wsparcie rodzin w kryzysie")
			.table(List.of(row("Działania", "Realizatorzy", "Terminy"), row("Asystent rodziny", "GOPS", "2026-2032")))
			.styled("Cel operacyjny nr 1.2", "Nagwek2")
			.paragraph("Promocja rodziny")
			.table(List.of(row("Działania", "Realizatorzy", "Terminy"), row("Karta rodziny", "Urząd Gminy", "2026"))),
				"""
						A 1 Poprawa jakości życia rodzin
						G 1.1 Wsparcie rodzin w kryzysie
						- Asystent rodziny | 2026/2032 | GOPS
						G 1.2 Promocja rodziny
						- Karta rodziny | 2026 | Urząd Gminy
						""");
	}

	@Test
	void proseWithNumberedActionsAndOneRealizer() {
		comesOut(strategy().styled("Cel główny: Poprawa warunków życia", "Nagwek1")
			.styled("Cel szczegółowy 1. Wzrost aktywności zawodowej", "Nagwek2")
			.paragraph("Planowane działania:")
			.paragraph("1) organizacja giełdy pracy;")
			.paragraph("2) doradztwo zawodowe w terenie;")
			.paragraph("3) wsparcie spółdzielni socjalnych.")
			.paragraph("Podmioty odpowiedzialne: GOPS, PUP.")
			.paragraph("Czas realizacji: lata 2026–2030.")
			.paragraph("Wskaźniki: liczba uczestników, liczba porad.")
			.styled("Cel szczegółowy 2. Zapobieganie bezdomności", "Nagwek2")
			.paragraph("Planowane działania:")
			.paragraph("1) streetworking;")
			.paragraph("2) ogrzewalnia.")
			.paragraph("Podmioty odpowiedzialne: GOPS, Policja.")
			.paragraph("Czas realizacji: zadanie ciągłe."), """
					A Poprawa warunków życia
					G 1 Wzrost aktywności zawodowej
					- organizacja giełdy pracy | 2026/2030 | GOPS, PUP
					- doradztwo zawodowe w terenie | 2026/2030 | GOPS, PUP
					- wsparcie spółdzielni socjalnych | 2026/2030 | GOPS, PUP
					G 2 Zapobieganie bezdomności
					- streetworking | ONGOING | GOPS, Policja
					- ogrzewalnia | ONGOING | GOPS, Policja
					""");
	}

	@Test
	void placesAndHoursBesideTheTerm() {
		comesOut(new WordFile().styled("Program Aktywności Lokalnej dla Gminy Bukowiec na lata 2026–2028", "Tytu")
			.styled("Harmonogram działań", "Nagwek1")
			.table(List.of(
					row("Lp.", "Rodzaj działania", "Miejsce", "Termin", "Osoba prowadząca", "Liczba uczestników"),
					row("1.", "Warsztat zielarski", "remiza w Lipowie", "maj 2026", "KGW", "15"),
					row("2.", "Spacer historyczny", "Bukowiec", "2026-2028", "biblioteka", "30"))),
				"""
						A
						G
						- Warsztat zielarski | 2026-05 | KGW
						- Spacer historyczny | 2026/2028 | biblioteka
						""", "SocialProgramme");
	}

	@Test
	void theTypeOfAnActionIsNoTerm() {
		comesOut(strategy().table(
				List.of(row("Cel operacyjny", "Działanie", "Typ działania (ciągłe/jednorazowe)", "Realizator", "Rok"),
						row("1. Seniorzy", "Gala seniora", "jednorazowe", "GOK", "2027"),
						row("", "Klub seniora", "ciągłe", "GOPS", "2026-2032"))),
				"""
						A
						G 1 Seniorzy
						- Gala seniora | 2027 | GOK
						- Klub seniora | 2026/2032 | GOPS
						""");
	}

	@Test
	void theGoalStandsAboveAndBelowTheHead() {
		comesOut(strategy().table(List.of(List.of(Cell.across("CEL STRATEGICZNY I: INTEGRACJA", 5)),
				List.of(Cell.across("CEL OPERACYJNY I.1: WSPÓLNE ŚWIĘTOWANIE", 5)),
				List.of(Cell.down("L.p."), Cell.down("NAZWA ZADANIA"), Cell.across("REALIZACJA", 3)),
				List.of(Cell.covered(), Cell.covered(), Cell.of("kto"), Cell.of("kiedy"), Cell.of("za co")),
				row("1)", "Dożynki", "sołtysi", "wrzesień, każdego roku", "fundusz sołecki"),
				row("2)", "Wigilia dla samotnych", "parafia", "grudzień", "darowizny"),
				List.of(Cell.across("CEL OPERACYJNY I.2: WSPÓLNA PRACA", 5)),
				row("1)", "Czyn społeczny", "OSP", "wiosna 2027", "–"))), """
						A I INTEGRACJA
						G I.1 WSPÓLNE ŚWIĘTOWANIE
						- Dożynki | XXXX-09 | sołtysi | fundusz sołecki
						- Wigilia dla samotnych | UNSPECIFIED | parafia | darowizny
						G I.2 WSPÓLNA PRACA
						- Czyn społeczny | UNSPECIFIED | OSP | NONE
						""");
	}

	@Test
	void beginningAndEndInColumnsOfTheirOwn() {
		comesOut(strategy().styled("Cel operacyjny 1. Remonty", "Nagwek2")
			.table(List.of(row("L.p.", "Zadanie", "Data rozpoczęcia", "Data zakończenia", "Kto odpowiada"),
					row("1", "Dach świetlicy", "01.03.2027", "30.09.2027", "ZGK"),
					row("2", "Podjazd", "III kw. 2027", "I kw. 2028", "Urząd Gminy"),
					row("3", "Ogród", "2028", "", "sołtys"))),
				"""
						A
						G 1 Remonty
						- Dach świetlicy | 2027-03-01/2027-09-30 | ZGK
						- Podjazd | 2027-35/2028-33 | Urząd Gminy
						- Ogród | 2028/.. | sołtys
						""");
	}

	@Test
	void monthsByRomanNumbers() {
		comesOut(strategy().styled("Cel operacyjny 1. Rok 2027", "Nagwek2")
			.table(List.of(
					List.of(Cell.down("Zadanie"), Cell.across("Miesiące 2027 roku", 12), Cell.down("Realizator")),
					List.of(Cell.covered(), Cell.of("I"), Cell.of("II"), Cell.of("III"), Cell.of("IV"), Cell.of("V"),
							Cell.of("VI"), Cell.of("VII"), Cell.of("VIII"), Cell.of("IX"), Cell.of("X"), Cell.of("XI"),
							Cell.of("XII"), Cell.covered()),
					row("Ferie", "", "X", "", "", "", "", "", "", "", "", "", "", "GOK"),
					row("Półkolonie", "", "", "", "", "", "", "X", "X", "", "", "", "", "szkoła"))),
				"""
						A
						G 1 Rok 2027
						- Ferie | 2027-02 | GOK
						- Półkolonie | 2027-07/2027-08 | szkoła
						""");
	}

	@Test
	void theCostOfACardIsCountedOnce() {
		comesOut(strategy().table(List.of(row("Cel operacyjny 1", "Bliżej siebie"),
				List.of(Cell.of("Działania"), cell("1. Klub sąsiada\n2. Festyn\n3. Gazetka")),
				row("Realizatorzy", "GOK"), row("Termin realizacji", "2027"), row("Szacunkowy koszt (tys. zł)", "45"))),
				"""
						A
						G 1 Bliżej siebie
						- Klub sąsiada | 2027 | GOK | | 45000.00
						- Festyn | 2027 | GOK
						- Gazetka | 2027 | GOK
						""");
	}

	@Test
	void aFieldOfFourColumnsIsACard() {
		comesOut(strategy().styled("Cel operacyjny 1. Sąsiedztwo", "Nagwek2")
			.table(List.of(List.of(Cell.of("Nazwa działania"), Cell.across("Ogród społeczny", 3)),
					row("Realizator", "GOK", "Termin", "2027"),
					row("Partnerzy", "KGW, OSP", "Źródło finansowania", "fundusz sołecki"),
					List.of(Cell.of("Opis"), Cell.across("Grządki dla wszystkich.", 3))))
			.table(List.of(List.of(Cell.of("Nazwa działania"), Cell.across("Kino plenerowe", 3)),
					row("Realizator", "GOK", "Termin", "lipiec 2028"),
					row("Partnerzy", "szkoła", "Źródło finansowania", "budżet gminy"),
					List.of(Cell.of("Opis"), Cell.across("Seanse na boisku.", 3)))),
				"""
						A
						G 1 Sąsiedztwo
						- Ogród społeczny | 2027 | GOK + KGW + OSP | fundusz sołecki
						- Kino plenerowe | 2028-07 | GOK + szkoła | budżet gminy
						""");
	}

	@Test
	void oneActionHasTwoRowsOfPartiesAndTerms() {
		comesOut(strategy().styled("Cel operacyjny 1. Zdrowie", "Nagwek2")
			.table(List.of(row("Lp.", "Działanie", "Realizator", "Termin", "Finansowanie"),
					List.of(Cell.down("1."), Cell.down("Badania przesiewowe"), Cell.of("SPZOZ"), Cell.down("2026–2028"),
							Cell.of("NFZ")),
					List.of(Cell.covered(), Cell.covered(), Cell.of("Urząd Gminy"), Cell.covered(),
							Cell.of("budżet gminy")),
					List.of(Cell.of("2."), Cell.of("Szczepienia"), Cell.of("SPZOZ"), Cell.of("2027"),
							Cell.of("budżet gminy")))),
				"""
						A
						G 1 Zdrowie
						- Badania przesiewowe | 2026/2028 | SPZOZ, Urząd Gminy | NFZ, budżet gminy
						- Szczepienia | 2027 | SPZOZ | budżet gminy
						""");
	}

	@Test
	void aBudgetOfAProgrammeBySections() {
		comesOut(new WordFile()
			.styled("Preliminarz wydatków na realizację Gminnego Programu Profilaktyki na rok 2027", "Tytu")
			.table(List.of(row("Lp.", "Nazwa zadania", "Planowana kwota w zł", "Realizator"),
					List.of(Cell.across("Dział 1. Profilaktyka", 4)),
					row("1.", "Spektakl w szkole", "3 500,00", "szkoła"), row("2.", "Półkolonie", "12 000 zł", "GOK"),
					List.of(Cell.across("Dział 2. Pomoc", 4)), row("3.", "Opinie biegłych", "5.000,00", "GKRPA"),
					List.of(Cell.across("RAZEM", 2), Cell.of("20 500,00"), Cell.of("")))),
				"""
						A 1 Profilaktyka
						G
						- Spektakl w szkole | | szkoła | | 3500.00
						- Półkolonie | | GOK | | 12000.00
						A 2 Pomoc
						G
						- Opinie biegłych | | GKRPA | | 5000.00
						""", "SocialProgramme");
	}

	@Test
	void numbersNestInTheFirstColumn() {
		comesOut(strategy().table(List.of(row("Lp.", "Cele i działania", "Realizator", "Termin", "Źródło"),
				row("1.", "Gmina zdrowa", "", "", ""), row("1.1.", "Więcej ruchu", "", "", ""),
				row("1.1.1.", "Siłownia pod chmurką", "Urząd Gminy", "2026", "budżet gminy"),
				row("1.1.2.", "Nordic walking", "GOK", "2026-2032", "bezkosztowo"),
				row("1.2.", "Zdrowe jedzenie", "", "", ""), row("1.2.1.", "Warsztaty kulinarne", "KGW", "2027", "LGD"),
				row("2.", "Gmina bezpieczna", "", "", ""), row("2.1.", "Drogi", "", "", ""),
				row("2.1.1.", "Chodnik do szkoły", "Urząd Gminy", "2028", "budżet gminy"))), """
						A 1 Gmina zdrowa
						G 1.1 Więcej ruchu
						- Siłownia pod chmurką | 2026 | Urząd Gminy | budżet gminy
						- Nordic walking | 2026/2032 | GOK | NONE
						G 1.2 Zdrowe jedzenie
						- Warsztaty kulinarne | 2027 | KGW | LGD
						A 2 Gmina bezpieczna
						G 2.1 Drogi
						- Chodnik do szkoły | 2028 | Urząd Gminy | budżet gminy
						""");
	}

	@Test
	void numbersNestInsideTheText() {
		comesOut(strategy().table(List.of(row("Cel / działanie", "Odpowiedzialny", "Termin"), row("I. Rodzina", "", ""),
				row("I.1. Wsparcie rodziców", "", ""), row("I.1.1. Szkoła dla rodziców", "GOPS", "2026"),
				row("I.2. Czas razem", "", ""), row("I.2.1. Karta rodziny", "Urząd Gminy", "2027"))), """
						A I Rodzina
						G I.1 Wsparcie rodziców
						- Szkoła dla rodziców | 2026 | GOPS
						G I.2 Czas razem
						- Karta rodziny | 2027 | Urząd Gminy
						""");
	}

	@Test
	void letteredAreasAndGoals() {
		comesOut(strategy().styled("Obszar A: Seniorzy", "Nagwek1")
			.styled("Cel A.1: Opieka blisko", "Nagwek2")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("A.1.1 Dzienny dom", "GOPS", "2028"),
					row("A.1.2 Teleopieka", "GOPS", "2027")))
			.styled("Obszar B: Młodzież", "Nagwek1")
			.styled("Cel B.1: Miejsca dla młodych", "Nagwek2")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("B.1.1 Skatepark", "Urząd Gminy", "2029"))),
				"""
						A A Seniorzy
						G A.1 Opieka blisko
						- Dzienny dom | 2028 | GOPS
						- Teleopieka | 2027 | GOPS
						A B Młodzież
						G B.1 Miejsca dla młodych
						- Skatepark | 2029 | Urząd Gminy
						""");
	}

	@Test
	void taskGroupsWithTasksInASecondColumn() {
		comesOut(strategy().table(List.of(
				row("Cel operacyjny", "Kierunek działań", "Zadania szczegółowe", "Realizatorzy", "Termin realizacji"),
				List.of(Cell.down("1. Aktywizacja"), Cell.down("1.1. Praca"), Cell.of("Kursy"), Cell.of("PUP"),
						Cell.of("2026")),
				List.of(Cell.covered(), Cell.covered(), Cell.of("Staże"), Cell.of("PUP"), Cell.of("2027")),
				List.of(Cell.covered(), Cell.of("1.2. Wolontariat"), Cell.of("Giełda"), Cell.of("GOPS"),
						Cell.of("2028")))),
				"""
						A
						G 1 Aktywizacja
						- Kursy | 2026 | PUP
						- Staże | 2027 | PUP
						- Giełda | 2028 | GOPS
						""");
	}

	@Test
	void mainGoalAndDetailedGoalsAboveOneTable() {
		comesOut(new WordFile().styled("Gminny Program Wspierania Rodziny na lata 2026-2028", "Tytu")
			.paragraph("Cel główny: Wsparcie rodzin przeżywających trudności.")
			.paragraph("Cele szczegółowe:")
			.table(List.of(row("Cel szczegółowy", "Działania", "Wskaźnik", "Realizator", "Termin"),
					List.of(Cell.down("1. Profilaktyka"), Cell.of("Asystent rodziny"), Cell.of("liczba rodzin"),
							Cell.of("GOPS"), Cell.of("2026-2028")),
					List.of(Cell.covered(), Cell.of("Konsultacje"), Cell.of("liczba porad"), Cell.of("PCPR"),
							Cell.of("na bieżąco")),
					List.of(Cell.of("2. Piecza"), Cell.of("Rodziny wspierające"), Cell.of("liczba rodzin"),
							Cell.of("GOPS"), Cell.of("2027")))),
				"""
						A Wsparcie rodzin przeżywających trudności.
						G 1 Profilaktyka
						- Asystent rodziny | 2026/2028 | GOPS
						- Konsultacje | ONGOING | PCPR
						G 2 Piecza
						- Rodziny wspierające | 2027 | GOPS
						""", "SocialProgramme");
	}

	@Test
	void theHeadHasFootnotesAndUnits() {
		comesOut(strategy().styled("Cel operacyjny 1. Koszty", "Nagwek2")
			.table(List.of(
					row("Lp.", "Zadanie*", "Realizator (jednostka)", "Termin (rok)", "Koszt [zł]",
							"Źródło finansowania**"),
					row("1", "Remont", "ZGK", "2027", "120 000", "budżet gminy"),
					row("2", "Kurs", "GOPS", "2028", "b.k.", "–")))
			.paragraph("* zadania obowiązkowe")
			.paragraph("** planowane"), """
					A
					G 1 Koszty
					- Remont | 2027 | ZGK | budżet gminy | 120000.00
					- Kurs | 2028 | GOPS | NONE
					""");
	}

	@Test
	void statusAndContactColumnsAreKeptBeside() {
		comesOut(strategy().styled("Cel operacyjny 1. Kontakt", "Nagwek2")
			.table(List.of(
					row("Nr działania", "Działanie", "Status (nowe/kontynuacja)", "Instytucja odpowiedzialna",
							"Osoba do kontaktu", "Rok realizacji"),
					row("1.1", "Telefon zaufania", "kontynuacja", "GOPS", "pokój 12", "2026-2032"),
					row("1.2", "Czat", "nowe", "GOPS", "pokój 13", "2027"))),
				"""
						A
						G 1 Kontakt
						- Telefon zaufania | 2026/2032 | GOPS
						- Czat | 2027 | GOPS
						""");
	}

	@Test
	void deadlinesOfUndertakingsWithoutAGoal() {
		comesOut(new WordFile().styled("Plan działań na rzecz osób starszych w Gminie Bukowiec na 2027 rok", "Tytu")
			.table(List.of(row("Lp.", "Działanie", "Odpowiedzialni", "Termin"),
					row("1.", "Dzień seniora", "GOK", "październik 2027"),
					row("2.", "Koperta życia", "GOPS, OSP", "do 31.03.2027"))),
				"""
						A
						G
						- Dzień seniora | 2027-10 | GOK
						- Koperta życia | ../2027-03-31 | GOPS, OSP
						""", "SocialProgramme");
	}

	@Test
	void theTableTurnsOverToLandscapeWithAnotherOrder() {
		comesOut(strategy().styled("Cel operacyjny 1. Pierwszy", "Nagwek2")
			.table(List.of(row("Działanie", "Termin", "Realizator"), row("Raz", "2026", "GOPS")))
			.styled("Cel operacyjny 2. Drugi", "Nagwek2")
			.table(List.of(row("Realizator", "Działanie", "Źródło finansowania", "Termin"),
					row("GOK", "Dwa", "budżet gminy", "2027"))),
				"""
						A
						G 1 Pierwszy
						- Raz | 2026 | GOPS
						G 2 Drugi
						- Dwa | 2027 | GOK | budżet gminy
						""");
	}

	@Test
	void goalsOfASummaryAreNotCountedTwice() {
		comesOut(strategy().styled("Cele strategii", "Nagwek1")
			.table(List.of(row("Cel strategiczny", "Cele operacyjne"),
					row("1. Rodzina", "1.1. Wsparcie\n1.2. Promocja"), row("2. Praca", "2.1. Szkolenia")))
			.styled("Harmonogram", "Nagwek1")
			.styled("Cel strategiczny 1. Rodzina", "Nagwek2")
			.styled("Cel operacyjny 1.1. Wsparcie", "Nagwek3")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Asystent", "GOPS", "2026")))
			.styled("Cel operacyjny 1.2. Promocja", "Nagwek3")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Piknik", "GOK", "2027")))
			.styled("Cel strategiczny 2. Praca", "Nagwek2")
			.styled("Cel operacyjny 2.1. Szkolenia", "Nagwek3")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Kurs", "PUP", "2028"))), """
					A 1 Rodzina
					G 1.1 Wsparcie
					- Asystent | 2026 | GOPS
					G 1.2 Promocja
					- Piknik | 2027 | GOK
					A 2 Praca
					G 2.1 Szkolenia
					- Kurs | 2028 | PUP
					""");
	}

	@Test
	void aListOfGoalsInProseComesBeforeTheTables() {
		comesOut(strategy().styled("Cel strategiczny 1. Zdrowie", "Nagwek1")
			.paragraph("Cele operacyjne:")
			.paragraph("1.1. Profilaktyka")
			.paragraph("1.2. Rehabilitacja")
			.paragraph("Cel operacyjny 1.1. Profilaktyka")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Badania", "SPZOZ", "2026")))
			.paragraph("Cel operacyjny 1.2. Rehabilitacja")
			.table(List.of(row("Działanie", "Realizator", "Termin"), row("Gabinet", "SPZOZ", "2027"))), """
					A 1 Zdrowie
					G 1.1 Profilaktyka
					- Badania | 2026 | SPZOZ
					G 1.2 Rehabilitacja
					- Gabinet | 2027 | SPZOZ
					""");
	}

	@Test
	void actionsAreVerbsWithoutAHeadingForThem() {
		comesOut(strategy().styled("Cel operacyjny 1. Bezpieczeństwo", "Nagwek2")
			.table(List.of(
					row("Co robimy?", "Kto?", "Kiedy?", "Za jakie pieniądze?", "Skąd będziemy wiedzieć, że się udało?"),
					row("Uczymy pierwszej pomocy", "OSP", "co roku", "budżet gminy", "80 osób rocznie"),
					row("Rozdajemy odblaski", "Policja", "wrzesień 2027", "sponsorzy", "500 odblasków"))),
				"""
						A
						G 1 Bezpieczeństwo
						- Uczymy pierwszej pomocy | RECURRING | OSP | budżet gminy
						- Rozdajemy odblaski | 2027-09 | Policja | sponsorzy
						""");
	}

	@Test
	void proseWithTitlesOnTheLineBelowTheirLevel() {
		comesOut(strategy().styled("Cel strategiczny 1", "Nagwek2")
			.styled("Poprawa sytuacji osób starszych", "Nagwek3")
			.markup(bold("Cel operacyjny 1.1. Rozwój usług opiekuńczych"))
			.paragraph("Działania:")
			.paragraph("1. Zwiększenie liczby opiekunek.")
			.paragraph("2. Uruchomienie teleopieki.")
			.paragraph("Odpowiedzialni: GOPS, Urząd Gminy")
			.paragraph("Termin: 2027–2032")
			.paragraph("Szacunkowy koszt (zł): 90 000")
			.paragraph("Wskaźniki: liczba osób objętych usługami")
			.styled("Cel strategiczny 2", "Nagwek2")
			.styled("Wsparcie rodzin", "Nagwek3")
			.markup(bold("Cel operacyjny 2.1. Pomoc w kryzysie"))
			.paragraph("Działania:")
			.paragraph("1. Asystent rodziny.")
			.paragraph("Odpowiedzialni: GOPS"), """
					A 1 Poprawa sytuacji osób starszych
					G 1.1 Rozwój usług opiekuńczych
					- Zwiększenie liczby opiekunek | 2027/2032 | GOPS, Urząd Gminy | | 90000.00
					- Uruchomienie teleopieki | 2027/2032 | GOPS, Urząd Gminy
					A 2 Wsparcie rodzin
					G 2.1 Pomoc w kryzysie
					- Asystent rodziny | | GOPS
					""");
	}

	@Test
	void listItemsSayInBracketsWhoAndWhen() {
		comesOut(strategy().paragraph("1. OBSZAR – UBÓSTWO")
			.paragraph("Cel: Ograniczenie ubóstwa")
			.paragraph("Zadania:")
			.paragraph("- dożywianie uczniów (realizator: GOPS, termin: 2027-2030),")
			.paragraph("- prace społecznie użyteczne (realizator: PUP, GOPS; termin: corocznie).")
			.paragraph("2. OBSZAR – PRZEMOC")
			.paragraph("Cel: Bezpieczny dom")
			.paragraph("Zadania:")
			.paragraph("- kampanie (termin: listopad każdego roku, realizator: szkoły)."), """
					A 1 UBÓSTWO
					G Ograniczenie ubóstwa
					- dożywianie uczniów | 2027/2030 | GOPS
					- prace społecznie użyteczne | RECURRING | PUP, GOPS
					A 2 PRZEMOC
					G Bezpieczny dom
					- kampanie | XXXX-11 | szkoły
					""");
	}

	@Test
	void oneHeadingSaysThatThoseBelowAreGoals() {
		comesOut(strategy().styled("Cel główny", "Nagwek1")
			.paragraph("Wzrost jakości życia mieszkańców gminy")
			.styled("Cele szczegółowe", "Nagwek1")
			.styled("1. Aktywna integracja", "Nagwek2")
			.table(List.of(row("Zadania do realizacji", "Podmiot realizujący", "Termin"),
					row("Klub pracy", "GOPS", "2027"), row("Warsztaty", "CIS", "2028")))
			.styled("2. Bezpieczeństwo publiczne", "Nagwek2")
			.table(List.of(row("Zadania do realizacji", "Podmiot realizujący", "Termin"),
					row("Debaty", "Policja", "raz w roku"))),
				"""
						A Wzrost jakości życia mieszkańców gminy
						G 1 Aktywna integracja
						- Klub pracy | 2027 | GOPS
						- Warsztaty | 2028 | CIS
						G 2 Bezpieczeństwo publiczne
						- Debaty | RECURRING | Policja
						""");
	}

	@Test
	void quartersWithTheirYearAndSquaresForMarks() {
		comesOut(strategy().table(List.of(
				row("Lp.", "Nazwa zadania", "Jednostka", "I kw. 2027", "II kw. 2027", "III kw. 2027", "IV kw. 2027",
						"Koszt (tys. zł)"),
				List.of(Cell.across("Cel 1. Integracja mieszkańców rynku", 8)),
				row("1", "Festyn", "GOK", "", "■", "", "", "12,5"),
				row("2", "Kawiarnia społeczna", "CIS", "■", "■", "■", "■", "120"))), """
						A
						G 1 Integracja mieszkańców rynku
						- Festyn | 2027-34 | GOK | | 12500.00
						- Kawiarnia społeczna | 2027-33/2027-36 | CIS | | 120000.00
						""");
	}

	@Test
	void aCardNamesItsActionAndDescribesIt() {
		comesOut(strategy().styled("Cel operacyjny 1.1. Wolontariat", "Nagwek2")
			.table(List.of(row("Działanie 1.1.1", "Centrum wolontariatu"),
					row("Opis działania", "Powołanie centrum przy GOPS."), row("Podmiot odpowiedzialny", "GOPS"),
					row("Okres realizacji", "2027–2028"), row("Koszt", "30 000 zł"),
					row("Działanie 1.1.2", "Gala wolontariatu"), row("Opis działania", "Coroczna gala."),
					row("Podmiot odpowiedzialny", "GOK"), row("Okres realizacji", "corocznie w grudniu"),
					row("Koszt", "5 000 zł rocznie"))),
				"""
						A
						G 1.1 Wolontariat
						- Centrum wolontariatu | 2027/2028 | GOPS | | 30000.00
						- Gala wolontariatu | XXXX-12 | GOK | | 5000.00
						""");
	}

	@Test
	void goalsAndActionsAreListsWhoseNumbersNest() {
		comesOut(strategy().paragraph("Cel strategiczny nr 1 – Lepsze życie osób starszych.")
			.paragraph("Cele operacyjne:")
			.paragraph("1.1 Usługi w miejscu zamieszkania.")
			.paragraph("1.2 Likwidacja barier.")
			.paragraph("1.3 Wiedza o starości.")
			.paragraph("Kierunki działań:")
			.paragraph("1.1.1 Usługi opiekuńcze – GOPS – zadanie ciągłe.")
			.paragraph("1.1.2 Transport indywidualny – Urząd Gminy – od 2028.")
			.paragraph("1.2.1 Audyt dostępności – Urząd Gminy – 2027."), """
					A 1 Lepsze życie osób starszych.
					G 1.1 Usługi w miejscu zamieszkania
					- Usługi opiekuńcze | ONGOING | GOPS
					- Transport indywidualny | 2028/.. | Urząd Gminy
					G 1.2 Likwidacja barier
					- Audyt dostępności | 2027 | Urząd Gminy
					G 1.3 Wiedza o starości
					""");
	}

	@Test
	void aPlanOfOneYearNeedNotNameIt() {
		comesOut(new WordFile().styled("Program pomocy osobom starszym na rok 2027", "Tytu")
			.table(List.of(List.of(Cell.across("Cel operacyjny 1.1: Zdrowy senior", 4)),
					row("Lp", "Zadanie do wykonania w 2027 r.", "Odpowiedzialny", "Termin"),
					row("1", "Badania profilaktyczne", "SPZOZ", "II-III kwartał"),
					row("2", "Wyjazd do sanatorium", "GOPS", "do 30.09."), row("3", "Wigilia", "KGW", "grudzień"))),
				"""
						A
						G 1.1 Zdrowy senior
						- Badania profilaktyczne | 2027-34/2027-35 | SPZOZ
						- Wyjazd do sanatorium | ../2027-09-30 | GOPS
						- Wigilia | 2027-12 | KGW
						""", "SocialProgramme");
	}

	@Test
	void levelsAndBulletsShareOneColumn() {
		comesOut(strategy().table(List.of(row("Obszar / Cel / Działanie", "Podmiot odpowiedzialny", "Termin"),
				row("OBSZAR 1. UBÓSTWO", "", ""), row("Cel 1.1. Mniej osób ubogich", "", ""),
				row("- wypłata zasiłków", "GOPS", "stale"),
				row("- prace społecznie użyteczne", "GOPS/PUP", "corocznie"), row("OBSZAR 2. STAROŚĆ", "", ""),
				row("Cel 2.1. Opieka", "", ""), row("- usługi sąsiedzkie", "GOPS", "od 2028 r."))), """
						A 1 UBÓSTWO
						G 1.1 Mniej osób ubogich
						- wypłata zasiłków | ONGOING | GOPS
						- prace społecznie użyteczne | RECURRING | GOPS, PUP
						A 2 STAROŚĆ
						G 2.1 Opieka
						- usługi sąsiedzkie | 2028/.. | GOPS
						""");
	}

	private static String bold(String text) {
		return "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r></w:p>".formatted(text);
	}

	@Test
	void aHeadOverTheNumberToo() {
		comesOut(strategy().styled("Cel operacyjny 1. Seniorzy nie są sami", "Nagwek2")
			.table(List.of(List.of(Cell.across("Zadanie", 2), Cell.of("Termin"), Cell.of("Realizator")),
					row("1.", "Klub seniora", "2027", "GOPS"), row("2.", "Telefon życzliwości", "2028", "GOK"))),
				"""
						A
						G 1 Seniorzy nie są sami
						- Klub seniora | 2027 | GOPS
						- Telefon życzliwości | 2028 | GOK
						""");
	}

	@Test
	void aHeadOfGoalsOverTheirNumbersToo() {
		comesOut(strategy().table(List.of(
				List.of(Cell.across("Cel operacyjny", 2), Cell.across("Działanie", 2), Cell.of("Termin"),
						Cell.of("Realizator")),
				row("1.", "Seniorzy nie są sami", "1.1", "Klub seniora", "2027", "GOPS"),
				row("", "", "1.2", "Telefon życzliwości", "2028", "GOK"),
				row("2.", "Dzieci bezpieczne", "2.1", "Świetlica", "2027-2030", "GOK"))), """
						A
						G 1 Seniorzy nie są sami
						- Klub seniora | 2027 | GOPS
						- Telefon życzliwości | 2028 | GOK
						G 2 Dzieci bezpieczne
						- Świetlica | 2027/2030 | GOK
						""");
	}

	@Test
	void quartersBelowTheirWordAndAPlannedBudget() {
		comesOut(
				new WordFile().styled("Harmonogram realizacji Strategii na rok 2027", "Tytu")
					.table(List.of(
							row("Lp", "Cel/działanie", "Jednostka odpowiedzialna", "Kwartał realizacji",
									"Planowany budżet"),
							List.of(Cell.across("Cel 1. Ograniczenie ubóstwa", 5)),
							row("1.", "Paczki na święta", "GOPS", "IV kwartał", "8 tys. zł"),
							row("2.", "Bank żywności", "Caritas", "I-IV", "0 zł"),
							row("3.", "Dowóz na zajęcia", "Urząd Gminy", "I–II kw.", "30 tys. zł"))),
				"""
						A
						G 1 Ograniczenie ubóstwa
						- Paczki na święta | 2027-36 | GOPS | | 8000.00
						- Bank żywności | 2027-33/2027-36 | Caritas
						- Dowóz na zajęcia | 2027-33/2027-34 | Urząd Gminy | | 30000.00
						""");
	}

	@Test
	void horizonsInWordsAndCodesOfLevels() {
		comesOut(strategy().table(List.of(
				row("Priorytet", "Cel szczegółowy", "Kierunek działania", "Odpowiedzialność", "Horyzont czasowy"),
				row("PRIORYTET 1 Zdrowie", "C1. Bliżej do lekarza", "K1.1 Gabinet w szkole", "Gmina",
						"średni (do 2029)"),
				row("PRIORYTET 1 Zdrowie", "C2. Ruch", "K2.1 Ścieżka zdrowia", "Gmina", "krótki (do 2027)"))), """
						A 1 Zdrowie
						G C1 Bliżej do lekarza
						- Gabinet w szkole | ../2029 | Gmina
						G C2 Ruch
						- Ścieżka zdrowia | ../2027 | Gmina
						""");
	}

	@Test
	void yearsOfBeginningAndEnd() {
		comesOut(strategy().styled("Cel operacyjny 1.1 Pomoc w kryzysie", "Nagwek2")
			.table(List.of(row("Nr", "Nazwa zadania", "Podmiot odpowiedzialny", "Rok rozpoczęcia", "Rok zakończenia"),
					row("1.1.1", "Mieszkanie chronione", "MGOPS", "2026", "2028"),
					row("1.1.2", "Punkt pomocy", "PCPR", "2027", "2030"))),
				"""
						A
						G 1.1 Pomoc w kryzysie
						- Mieszkanie chronione | 2026/2028 | MGOPS
						- Punkt pomocy | 2027/2030 | PCPR
						""");
	}

	@Test
	void levelsInRowsOfTheirOwnAboveTheirNames() {
		comesOut(strategy().table(List.of(List.of(Cell.across("Cel strategiczny nr 1", 3)),
				List.of(Cell.across("Bezpieczni mieszkańcy", 3)), List.of(Cell.across("Cel operacyjny nr 1.1", 3)),
				List.of(Cell.across("Mniej ubóstwa", 3)), row("Działania", "Realizatorzy", "Czas"),
				row("posiłki dla dzieci", "GOPS", "2026-2031"), List.of(Cell.across("Cel operacyjny nr 1.2", 3)),
				List.of(Cell.across("Mieszkania", 3)), row("Działania", "Realizatorzy", "Czas"),
				row("remont zasobu", "Gmina", "do 2029"))), """
						A 1 Bezpieczni mieszkańcy
						G 1.1 Mniej ubóstwa
						- posiłki dla dzieci | 2026/2031 | GOPS
						G 1.2 Mieszkania
						- remont zasobu | ../2029 | Gmina
						""");
	}

	@Test
	void numberedTasksInProseWithLinesOfWhoAndWhen() {
		comesOut(new WordFile().styled("Gminny Program Profilaktyki Uzależnień na rok 2027", "Tytu")
			.paragraph("Rozdział III. Zadania")
			.paragraph("1. Łatwiejszy dostęp do terapii")
			.paragraph("a) punkt konsultacyjny,")
			.paragraph("b) zwrot kosztów dojazdu.")
			.paragraph("Realizator: GKRPA. Termin: cały rok. Koszt: 24 000 zł.")
			.paragraph("2. Pomoc rodzinom")
			.paragraph("a) dyżury psychologa,")
			.paragraph("b) grupa wsparcia.")
			.paragraph("Realizator: GOPS. Termin: II–XII. Koszt: 18 000 zł."), """
					A
					G 1 Łatwiejszy dostęp do terapii
					- punkt konsultacyjny | ONGOING | GKRPA | | 24000.00
					- zwrot kosztów dojazdu | ONGOING | GKRPA
					G 2 Pomoc rodzinom
					- dyżury psychologa | 2027-02/2027-12 | GOPS | | 18000.00
					- grupa wsparcia | 2027-02/2027-12 | GOPS
					""", "SocialProgramme");
	}

	@Test
	void rolesByTheirFirstLetters() {
		comesOut(strategy().styled("Cel szczegółowy 1: Profilaktyka", "Nagwek2")
			.table(List.of(row("Działanie", "Realizatorzy i partnerzy", "Okres realizacji"),
					List.of(Cell.of("Kampanie"), cell("R: GOPS\nP: szkoły, GOK"), Cell.of("2027-2030")),
					List.of(Cell.of("Szkolenia służb"), cell("R: ZI\nP: Policja"), Cell.of("2 edycje rocznie")))),
				"""
						A
						G 1 Profilaktyka
						- Kampanie | 2027/2030 | GOPS + szkoły + GOK
						- Szkolenia służb | RECURRING | ZI + Policja
						""");
	}

	@Test
	void aLevelMoreThanAPlanHasAndAListOfOne() {
		comesOut(strategy().table(List.of(List.of(Cell.across("Obszar: Starzenie się", 4)),
				List.of(Cell.across("Cel strategiczny: Lepsze życie seniorów", 4)),
				row("Cele operacyjne", "Zadania", "Odpowiedzialni", "Terminy"),
				List.of(Cell.of("1. Aktywność"), cell("1. Uniwersytet\n2. Rada Seniorów"), cell("1. GOK\n2. Wójt"),
						cell("1. 2027-2033\n2. 2028")),
				row("2. Opieka", "1. Teleopieka", "1. GOPS", "1. od 2027"))), """
						A Lepsze życie seniorów
						G 1 Aktywność
						- Uniwersytet | 2027/2033 | GOK
						- Rada Seniorów | 2028 | Wójt
						G 2 Opieka
						- Teleopieka | 2027/.. | GOPS
						""");
	}

	@Test
	void aCardWithItsAreaAboveIt() {
		comesOut(strategy().table(List.of(List.of(Cell.across("Cel strategiczny 1. Usługi", 2)),
				row("CEL OPERACYJNY 1.1", "Usługi w domu"),
				List.of(Cell.of("DZIAŁANIA"), cell("1.1.1 Opieka wytchnieniowa\n1.1.2 Asystent")),
				row("REALIZATORZY", "GOPS"), row("PARTNERZY", "PCPR"), row("TERMIN REALIZACJI", "2027–2032"),
				row("ŹRÓDŁA FINANSOWANIA", "EFS+"))), """
						A 1 Usługi
						G 1.1 Usługi w domu
						- Opieka wytchnieniowa | 2027/2032 | GOPS + PCPR | EFS+
						- Asystent | 2027/2032 | GOPS + PCPR | EFS+
						""");
	}

	@Test
	void anEstimateNeedsNoGoals() {
		comesOut(new WordFile().styled("Gminny Program Profilaktyki Uzależnień na rok 2027", "Tytu")
			.table(List.of(row("Rozdział", "§", "Nazwa zadania", "Realizator", "Plan na 2027 r."),
					row("85154", "4300", "Dyżury w punkcie", "GKRPA", "24 000,00 zł"),
					row("85153", "4210", "Warsztaty w szkole", "Szkoła", "5 000,00 zł"),
					row("Razem", "", "", "", "29 000,00 zł"))),
				"""
						A
						G
						- Dyżury w punkcie | 2027 | GKRPA | | 24000.00
						- Warsztaty w szkole | 2027 | Szkoła | | 5000.00
						""", "SocialProgramme");
	}

	@Test
	void challengesAnswersAndThoseWhoHelp() {
		comesOut(strategy().table(List.of(row("Wyzwanie", "Działanie miasta", "Kto?", "Z kim?", "Do kiedy?"),
				row("Samotność", "Sieć sąsiadów", "MOPS", "parafie", "2028"),
				row("", "Telefon zaufania", "MOPS", "NGO", "2027"))), """
						A Samotność
						G
						- Sieć sąsiadów | ../2028 | MOPS + parafie
						- Telefon zaufania | ../2027 | MOPS + NGO
						""");
	}

	@Test
	void linesOverTheTableAndBelowItSayItOfAll() {
		comesOut(strategy().styled("Cel strategiczny 1. Integracja", "Nagwek1")
			.table(List.of(row("Cele operacyjne:", "Kierunki działania:", "Realizatorzy:"),
					List.of(Cell.of("1.1 Aktywność"), cell("1.1.1 Budżet sołecki\n1.1.2 Wspólna praca"),
							Cell.of("sołtysi")),
					row("1.2 Rozmowa", "1.2.1 Konsultacje", "Wójt"),
					List.of(Cell.across("Ramy czasowe: 2027–2032", 3))))
			.paragraph("Źródła finansowania: budżet gminy")
			.paragraph("Źródło: opracowanie własne"), """
					A 1 Integracja
					G 1.1 Aktywność
					- Budżet sołecki | 2027/2032 | sołtysi | budżet gminy
					- Wspólna praca | 2027/2032 | sołtysi | budżet gminy
					G 1.2 Rozmowa
					- Konsultacje | 2027/2032 | Wójt | budżet gminy
					""");
	}

	@Test
	void theWholeBudgetAndWhoWhenBehindADash() {
		comesOut(strategy().styled("Cel operacyjny 1. Opieka", "Nagwek2")
			.table(List.of(row("Zadanie", "Odpowiedzialny", "W jakim czasie", "Budżet łączny", "Budżet gminy"),
					row("Teleopieka", "GOPS", "od 2028 na stałe", "140 000", "100 000"))),
				"""
						A
						G 1 Opieka
						- Teleopieka | 2028/.. | GOPS | | 140000.00
						""");
		comesOut(new WordFile().styled("Gminny Program Opieki nad Rodziną na lata 2027-2029", "Tytu")
			.paragraph("1. Cel operacyjny: Silni rodzice")
			.paragraph("Działania:")
			.paragraph("a) szkoła dla rodziców – realizator: PPP, termin: 2027-2029,")
			.paragraph("b) asystent rodziny – realizator: GOPS, termin: na bieżąco."), """
					A
					G Silni rodzice
					- szkoła dla rodziców | 2027/2029 | PPP
					- asystent rodziny | ONGOING | GOPS
					""", "SocialProgramme");
	}

	@Test
	void actionsInCardsBelowTheirTitles() {
		comesOut(new WordFile().styled("Program Pomocy Osobom Bezdomnym na lata 2027–2029", "Tytu")
			.table(List.of(List.of(Cell.across("Działanie 1. Schronienie", 2)), row("Realizator:", "GOPS"),
					row("Współpraca:", "Brat Albert"), row("Termin:", "2027–2029"), row("Środki:", "40 000 zł"),
					List.of(Cell.across("Działanie 2. Ciepły posiłek", 2)), row("Realizator:", "Caritas"),
					row("Współpraca:", "GOPS"), row("Termin:", "2028"), row("Środki:", "5 000 zł"))),
				"""
						A
						G
						- Schronienie | 2027/2029 | GOPS + Brat Albert | | 40000.00
						- Ciepły posiłek | 2028 | Caritas + GOPS | | 5000.00
						""", "SocialProgramme");
	}

	@Test
	void actionsInProseWithoutGoals() {
		comesOut(new WordFile().styled("Gminny Program Wspierania Rodziny na lata 2027-2029", "Tytu")
			.paragraph("Zadanie 1. Praca z rodziną")
			.paragraph("Realizator: GOPS")
			.paragraph("Termin: 2027-2029")
			.paragraph("Zadanie 2. Świetlica")
			.paragraph("Realizator: Urząd Gminy, GOK")
			.paragraph("Termin: do końca 2028 r."), """
					A
					G
					- Praca z rodziną | 2027/2029 | GOPS
					- Świetlica | ../2028 | Urząd Gminy, GOK
					""", "SocialProgramme");
		comesOut(new WordFile().styled("Program Profilaktyki Zdrowotnej na 2027 r.", "Tytu")
			.paragraph("Zadanie: Szczepienia")
			.paragraph("Realizator: SPZOZ")
			.paragraph("Koszt: 15 000 zł")
			.paragraph("Zadanie: Badania słuchu")
			.paragraph("Realizator: PPP")
			.paragraph("Koszt: 4 500 zł"), """
					A
					G
					- Szczepienia | | SPZOZ | | 15000.00
					- Badania słuchu | | PPP | | 4500.00
					""", "SocialProgramme");
	}

	@Test
	void yearsThatTellWhatIsDoneInEach() {
		PlanProposal plan = comesOut(new WordFile().styled("PLAN ROZWOJU USŁUG SPOŁECZNYCH", "Tytu")
			.paragraph("na lata 2027–2029")
			.table(List.of(row("Działanie", "Rok 2027", "Rok 2028", "Rok 2029", "Realizator", "Koszt całkowity"),
					row("Klub seniora", "otwarcie", "działa", "działa", "GOK", "60 000,00"),
					row("Wypożyczalnia", "zakup sprzętu", "działa", "", "GOPS", "25 000,00"))),
				"""
						A
						G
						- Klub seniora | 2027/2029 | GOK | | 60000.00
						- Wypożyczalnia | 2027/2028 | GOPS | | 25000.00
						""", "SocialProgramme");
		assertThat(plan.period()).isEqualTo("2027–2029");
	}

	@Test
	void goalsAboveTablesOfDirections() {
		comesOut(strategy().styled("Cel 1: Aktywni mieszkańcy", "Nagwek2")
			.table(List.of(row("Kierunek interwencji", "Przykładowe działania", "Odpowiedzialność", "Źródła"),
					row("1.1 Organizacje", "- szkolenia", "Urząd Gminy", "FIO"),
					row("1.2 Nauka", "- kursy", "Biblioteka", "EFS+"))),
				"""
						A 1 Aktywni mieszkańcy
						G 1.1 Organizacje
						- szkolenia | | Urząd Gminy | FIO
						G 1.2 Nauka
						- kursy | | Biblioteka | EFS+
						""");
	}

	@Test
	void whenAndWhoInBracketsWithoutLabels() {
		comesOut(strategy().paragraph("Cel strategiczny 1: Usługi")
			.paragraph("Cel operacyjny 1.1: Usługi w domu")
			.paragraph("• Działanie 1.1.1: Teleopieka (2027–2030, GOPS)")
			.paragraph("• Działanie 1.1.2: Opieka sąsiedzka (od 2028, GOPS, KGW)"), """
					A 1 Usługi
					G 1.1 Usługi w domu
					- Teleopieka | 2027/2030 | GOPS
					- Opieka sąsiedzka | 2028/.. | GOPS, KGW
					""");
	}

	@Test
	void resultsThatAreKept() {
		comesOut(new WordFile().styled("PLAN UTRZYMANIA REZULTATÓW PROJEKTU", "Tytu")
			.paragraph("Okres trwałości: 01.01.2027 – 31.12.2031")
			.table(List.of(row("Lp.", "Rezultat projektu", "Sposób utrzymania", "Odpowiedzialny", "Termin"),
					row("1.", "Klub seniora", "zajęcia dwa razy w tygodniu", "GOPS", "2027–2031"),
					row("2.", "Przeszkoleni opiekunowie", "szkolenia", "ROPS", "co dwa lata"))),
				"""
						A
						G
						- Klub seniora | 2027/2031 | GOPS
						- Przeszkoleni opiekunowie | RECURRING | ROPS
						""", "SocialProgramme");
	}

	@Test
	void whatGoesOnAfterAProgramme() {
		comesOut(new WordFile().styled("Plan kontynuacji działań po zakończeniu programu", "Tytu")
			.table(List.of(row("Działanie", "Kto", "Kiedy", "Za co"),
					row("Telefon życzliwości", "GOPS", "od stycznia 2027", "budżet gminy"),
					row("Opaski", "OSP", "do 31.12.2028", "środki własne"))),
				"""
						A
						G
						- Telefon życzliwości | 2027-01/.. | GOPS | budżet gminy
						- Opaski | ../2028-12-31 | OSP | środki własne
						""", "SocialProgramme");
	}

}
