package pl.utrwal.kernel.time;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.utrwal.kernel.time.TimeFrame.Form;

import static org.assertj.core.api.Assertions.assertThat;

class TimeFrameTest {

	@ParameterizedTest
	@ValueSource(strings = { "2027–2024", "od 2027 r. do 2024 r.", "w okresie od maja 2027 do maja 2026",
			"2027-03-01 – 2026-12-31", "IV kwartał 2027 – I kwartał 2027", "31.12.2026 - 1.01.2026",
			"wrzesień 2026 — czerwiec 2026", "II półrocze 2027 – I półrocze 2027" })
	void knowsWhatRunsBackwards(String text) {
		assertThat(TimeFrame.parse(text).form()).isEqualTo(Form.UNSPECIFIED);
		assertThat(TimeFrame.runsBackwards(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "2024–2027", "2026-28", "wrzesień–czerwiec", "od września do maja", "2027-03-01",
			"2027", "po nowelizacji ustawy z 2024 r. - do 2020", "zgodnie z harmonogramem 2027 – zob. s. 3" })
	void takesNothingElseForBackwards(String text) {
		assertThat(TimeFrame.runsBackwards(text)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2027+                                       | INTERVAL  | 2027/..
			2027 r. i lata następne                     | INTERVAL  | 2027/..
			2027 i dalej                                | INTERVAL  | 2027/..
			od 2027 do odwołania                        | INTERVAL  | 2027/..
			najpóźniej do 30 września 2027 r.           | INTERVAL  | ../2027-09-30
			nie później niż 30.09.2027                  | INTERVAL  | ../2027-09-30
			do 30 września 2027 r. włącznie             | INTERVAL  | ../2027-09-30
			z końcem 2027 r.                            | INTERVAL  | ../2027
			do połowy 2027 r.                           | INTERVAL  | ../2027-34
			marzec’27                                   | INTERVAL  | 2027-03
			Q1-Q3 2027                                  | INTERVAL  | 2027-33/2027-35
			2027 Q2                                     | INTERVAL  | 2027-34
			4Q 2027                                     | INTERVAL  | 2027-36
			kwartał I 2027                              | INTERVAL  | 2027-33
			01.01.27-31.12.27                           | INTERVAL  | 2027-01-01/2027-12-31
			1.I.2027 - 30.VI.2027                       | INTERVAL  | 2027-01-01/2027-06-30
			2026/2027/2028                              | SEVERAL   | {2026,2027,2028}
			rok szk. 2026/2027                          | INTERVAL  | 2026-09/2027-08
			lata szkolne 2026/2027–2028/2029            | INTERVAL  | 2026-09/2029-08
			jednorazowo w 2027 r.                       | INTERVAL  | 2027
			zadanie wieloletnie 2026-2032               | INTERVAL  | 2026/2032
			w trakcie realizacji programu               | ONGOING   |
			r. 2027                                     | INTERVAL  | 2027
			2004–2014                                   | INTERVAL  | 2004/2014
			w roku szkolnym 2026/27                     | INTERVAL  | 2026-09/2027-08
			wrze\u00adsień 2027                        | INTERVAL  | 2027-09
			pierwszy kwartał 2027                       | INTERVAL  | 2027-33
			druga połowa 2027 r.                        | INTERVAL  | 2027-35/2027-36
			maj/czerwiec 2027                           | INTERVAL  | 2027-05/2027-06
			wakacje 2027                                | INTERVAL  | 2027-07/2027-08
			Etap I (2026-2028)                          | INTERVAL  | 2026/2028
			całorocznie                                 | ONGOING   |
			Zadanie realizowane w trybie ciągłym        | ONGOING   |
			cały okres programu                         | ONGOING   |
			2004-2014                                   | INTERVAL  | 2004/2014
			lata 2004 — 2014                            | INTERVAL  | 2004/2014
			w latach 2004-2014                          | INTERVAL  | 2004/2014
			w okresie od 2004 r. do 2014 r.             | INTERVAL  | 2004/2014
			2024                                        | INTERVAL  | 2024
			2026/2027                                   | INTERVAL  | 2026/2027
			2026÷2028                                   | INTERVAL  | 2026/2028
			2026-28                                     | INTERVAL  | 2026/2028
			rok szkolny 2026/2027                       | INTERVAL  | 2026-09/2027-08
			2027 i następne                             | INTERVAL  | 2027/..
			2027 r. i kolejne lata                      | INTERVAL  | 2027/..
			krótkoterminowy (do 2028)                   | INTERVAL  | ../2028
			30 VI 2027                                  | INTERVAL  | 2027-06-30
			2026 2027 2028                              | SEVERAL   | {2026,2027,2028}
			w 2024 roku                                 | INTERVAL  | 2024
			rok 2024                                    | INTERVAL  | 2024
			IV kwartał 2010                             | INTERVAL  | 2010-36
			IV kwartał  2013                            | INTERVAL  | 2013-36
			II-III kwartał 2011 r.                      | INTERVAL  | 2011-34/2011-35
			od II do III kwartału 2011                  | INTERVAL  | 2011-34/2011-35
			IV kwartał 2010 – II kwartał 2011           | INTERVAL  | 2010-36/2011-34
			I kw. 2027                                  | INTERVAL  | 2027-33
			w I kwartale 2027 r.                        | INTERVAL  | 2027-33
			3 kw. 2027                                  | INTERVAL  | 2027-35
			kwartał III 2027                            | INTERVAL  | 2027-35
			I półrocze 2025                             | INTERVAL  | 2025-33/2025-34
			II półrocze 2024 – I półrocze 2025          | INTERVAL  | 2024-35/2025-34
			Maj-wrzesień 2010r.                         | INTERVAL  | 2010-05/2010-09
			MAJ – WRZESIEŃ 2010                         | INTERVAL  | 2010-05/2010-09
			od maja do września 2010                    | INTERVAL  | 2010-05/2010-09
			od maja 2010 do września                    | INTERVAL  | 2010-05/2010-09
			V–IX 2010                                   | INTERVAL  | 2010-05/2010-09
			w październiku 2025                         | INTERVAL  | 2025-10
			marzec i kwiecień 2025                      | SEVERAL   | {2025-03,2025-04}
			05.2010                                     | INTERVAL  | 2010-05
			wrzesień 2024 – czerwiec 2025               | INTERVAL  | 2024-09/2025-06
			od III kwartału 2022                        | INTERVAL  | 2022-35/..
			od początku 2022 r.                         | INTERVAL  | 2022/..
			do 31.12.2024                               | INTERVAL  | ../2024-12-31
			do dnia 31 grudnia 2024 r.                  | INTERVAL  | ../2024-12-31
			do końca 2024 roku                          | INTERVAL  | ../2024
			13.04.2010                                  | INTERVAL  | 2010-04-13
			13-04-2010                                  | INTERVAL  | 2010-04-13
			2010-04-13                                  | INTERVAL  | 2010-04-13
			1–15 maja 2025                              | INTERVAL  | 2025-05-01/2025-05-15
			1.05 - 15.06.2025                           | INTERVAL  | 2025-05-01/2025-06-15
			2023, 2025, 2027                            | SEVERAL   | {2023,2025,2027}
			2023, 2025 i 2027                           | SEVERAL   | {2023,2025,2027}
			lata 2010; 2012–2014                        | SEVERAL   | {2010,2012..2014}
			II i IV kwartał 2011                        | SEVERAL   | {2011-34,2011-36}
			I i II kwartał 2011                         | SEVERAL   | {2011-33,2011-34}
			maj, czerwiec oraz wrzesień 2010            | SEVERAL   | {2010-05,2010-06,2010-09}
			na bieżąco w latach 2011-2016               | ONGOING   | 2011/2016
			od 2011 – działalność ciągła                | ONGOING   | 2011/..
			2011 – 2016, działalność ciągła             | ONGOING   | 2011/2016
			""")
	void dates(String text, Form form, String edtf) {
		assertThat(TimeFrame.parse(text)).isEqualTo(new TimeFrame(form, text, edtf, null, null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rokrocznie                                  | RECURRING |                         | P1Y
			raz/kwartał                                 | RECURRING |                         | P3M
			pierwszy wtorek miesiąca                    | RECURRING |                         | P1M
			do 31 marca danego roku                     | RECURRING | ../XXXX-03-31           | P1Y
			do dnia 31 marca roku następnego            | RECURRING | ../XXXX-03-31           | P1Y
			wakacje letnie każdego roku                 | RECURRING | XXXX-07/XXXX-08         | P1Y
			raz w roku                                  | RECURRING |                         | P1Y
			co najmniej raz w roku                      | RECURRING |                         | P1Y
			corocznie                                   | RECURRING |                         | P1Y
			2 razy do roku                              | RECURRING |                         | P6M
			od września do czerwca                      | RECURRING | XXXX-09/XXXX-06         | P1Y
			w każdy czwartek                            | RECURRING |                         | P7D
			co roku w maju                              | RECURRING | XXXX-05                 | P1Y
			IX–XII każdego roku                         | RECURRING | XXXX-09/XXXX-12         | P1Y
			II-XI                                       | RECURRING | XXXX-02/XXXX-11         | P1Y
			I–VI, IX–XII                                | RECURRING | {XXXX-01..XXXX-06,XXXX-09..XXXX-12} | P1Y
			I-IV                                        | UNSPECIFIED |                       |
			2 razy w roku                               | RECURRING |                         | P6M
			dwa razy w roku                             | RECURRING |                         | P6M
			2x w roku                                   | RECURRING |                         | P6M
			dwukrotnie w ciągu roku                     | RECURRING |                         | P6M
			5 razy w roku                               | RECURRING |                         | P73D
			dwa razy w miesiącu                         | RECURRING |                         | P15D
			raz na dwa lata                             | RECURRING |                         | P2Y
			co 3 miesiące                               | RECURRING |                         | P3M
			co miesiąc                                  | RECURRING |                         | P1M
			co pół roku                                 | RECURRING |                         | P6M
			raz w tygodniu                              | RECURRING |                         | P7D
			codziennie                                  | RECURRING |                         | P1D
			kwartalnie                                  | RECURRING |                         | P3M
			lipiec–sierpień co roku                     | RECURRING | XXXX-07/XXXX-08         | P1Y
			do 31 maja każdego roku                     | RECURRING | ../XXXX-05-31           | P1Y
			II i IV kwartał każdego roku                | RECURRING | {XXXX-34,XXXX-36}       | P1Y
			raz w roku w latach 2011–2016               | INTERVAL  | 2011/2016               | P1Y
			2011–2016 – raz w roku                      | INTERVAL  | 2011/2016               | P1Y
			2023, 2025 (raz na kwartał)                 | SEVERAL   | {2023,2025}             | P3M
			działalność ciągła, przegląd co kwartał     | ONGOING   |                         | P3M
			""")
	void recurrences(String text, Form form, String edtf, String recurrence) {
		assertThat(TimeFrame.parse(text)).isEqualTo(new TimeFrame(form, text, edtf, recurrence, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Działalność ciągła", "DZIAŁALNOŚĆ CIĄGŁA.", "działanie ciągłe", "na bieżąco",
			"na bieżąco, w miarę potrzeb", "w sposób ciągły", "cały rok", "zadanie stałe",
			"przez cały czas trwania strategii", "w okresie obowiązywania programu" })
	void ongoing(String text) {
		assertThat(TimeFrame.parse(text)).isEqualTo(new TimeFrame(Form.ONGOING, text, null, null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Po nowelizacji „ustawy o domach sąsiedzkich”", "po przyznaniu dotacji",
			"w miarę pozyskania środków", "w ciągu 30 dni od zgłoszenia", "od chwili podpisania umowy",
			"w razie potrzeby", "według bieżących potrzeb" })
	void conditional(String text) {
		assertThat(TimeFrame.parse(text)).isEqualTo(new TimeFrame(Form.CONDITIONAL, text, null, null, text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "zgodnie z harmonogramem programu „Świetlica”", "według odrębnego planu",
			"w terminach określonych w umowie" })
	void delegated(String text) {
		assertThat(TimeFrame.parse(text)).isEqualTo(new TimeFrame(Form.DELEGATED, text, null, null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00a0", "-", "–", "2014–2004", "wrzesień – czerwiec 2025",
			"IV kwartał 2010 – II kwartał 2010", "30 lutego 2024", "V kwartał 2024", "maj", "2010-12", "20.15.2010",
			"po 2010 r.", "maj–wrzesień 2010–2012", "kiedyś", "III", "7", "raz w roku podczas Dni Rodziny", "od do",
			"2010, maj" })
	void whatIsNotUnderstoodStaysInItsWords(String text) {
		assertThat(TimeFrame.parse(text)).isEqualTo(TimeFrame.unspecified(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			II–III kwartał     | 2027-34/2027-35
			do 30.09.          | ../2027-09-30
			grudzień           | 2027-12
			maj 2026           | 2026-05
			""")
	void aTextOfOneYearNeedNotNameIt(String text, String edtf) {
		TimeFrame frame = TimeFrame.parseWithin(text, 2027);
		assertThat(frame.edtf()).isEqualTo(edtf);
		assertThat(frame.source()).isEqualTo(text);
	}

	@Test
	void aYearMakesNoDateOfOtherWords() {
		assertThat(TimeFrame.parseWithin("po wyborach", 2027)).isEqualTo(TimeFrame.parse("po wyborach"));
		assertThat(TimeFrame.parseWithin("jak się uda", 2027).form()).isEqualTo(Form.UNSPECIFIED);
		assertThat(TimeFrame.parseWithin("grudzień", null).form()).isEqualTo(Form.UNSPECIFIED);
	}

	@Test
	void anySpaceAndAnyDashWillDo() {
		assertThat(TimeFrame.parse("\u00a0IV\u00a0kwartał\n2010 \u2212\tI\u202fkwartał 2011\u00a0r. ").edtf())
			.isEqualTo("2010-36/2011-33");
		for (char dash : "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212".toCharArray()) {
			assertThat(TimeFrame.parse("2004" + dash + "2014").edtf()).isEqualTo("2004/2014");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null",
			textBlock = """
					2004                    | 2014           | 2004 – 2014                    | INTERVAL    | 2004/2014  | null
					2004\\n\\n(jeden raz w roku) | 2014      | 2004 (jeden raz w roku) – 2014 | INTERVAL    | 2004/2014  | P1Y
					2004                    | ' '            | 2004 –                         | INTERVAL    | 2004/..    | null
					2004 (raz w roku)       | -              | 2004 (raz w roku) –            | INTERVAL    | 2004/..    | P1Y
					-                       | 2014           | – 2014                         | INTERVAL    | ../2014    | null
					''                      | do 2014        | do 2014                        | INTERVAL    | ../2014    | null
					od 2004                 | ''             | od 2004                        | INTERVAL    | 2004/..    | null
					od 2004                 | do 2014        | od 2004 – do 2014              | INTERVAL    | 2004/2014  | null
					maj                     | wrzesień 2010  | maj – wrzesień 2010            | INTERVAL    | 2010-05/2010-09 | null
					2004–2014               | ''             | 2004–2014                      | INTERVAL    | 2004/2014  | null
					2024                    | nadal          | 2024 – nadal                   | ONGOING     | 2024/..    | null
					działalność ciągła      | ''             | działalność ciągła             | ONGOING     | null       | null
					na bieżąco              | na bieżąco     | na bieżąco – na bieżąco        | ONGOING     | null       | null
					raz w roku              | raz w roku     | raz w roku – raz w roku        | RECURRING   | null       | P1Y
					2010                    | 2010           | 2010 – 2010                    | INTERVAL    | 2010       | null
					2014                    | 2004           | 2014 – 2004                    | UNSPECIFIED | null       | null
					''                      | ''             | ''                             | UNSPECIFIED | null       | null
					""")
	void twoCells(String from, String to, String source, Form form, String edtf, String recurrence) {
		TimeFrame timeFrame = TimeFrame.parse(from.translateEscapes(), to);
		assertThat(timeFrame).isEqualTo(new TimeFrame(form, source, edtf, recurrence, null));
		assertThat(TimeFrame.parse(timeFrame.source())).isEqualTo(timeFrame);
	}

	@Test
	void aMissingTextIsUnspecified() {
		assertThat(TimeFrame.parse(null)).isEqualTo(TimeFrame.unspecified(""));
		assertThat(TimeFrame.parse(null, null)).isEqualTo(TimeFrame.unspecified(""));
	}

	@Test
	void isOverdueFromTheFirstDayAfterItsDueDate() {
		TimeFrame timeFrame = TimeFrame.parse("II–III kwartał 2011");
		assertThat(timeFrame.start()).hasValue(LocalDate.of(2011, 4, 1));
		assertThat(timeFrame.due()).hasValue(LocalDate.of(2011, 9, 30));
		assertThat(timeFrame.overdueOn(LocalDate.of(2011, 9, 30))).isFalse();
		assertThat(timeFrame.overdueOn(LocalDate.of(2011, 10, 1))).isTrue();
	}

	@Test
	void severalAreDueWithTheLast() {
		TimeFrame timeFrame = TimeFrame.parse("2027, 2023, 2025");
		assertThat(timeFrame.start()).hasValue(LocalDate.of(2023, 1, 1));
		assertThat(timeFrame.due()).hasValue(LocalDate.of(2027, 12, 31));
		assertThat(timeFrame.ranges()).containsExactly(
				new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
				new DateRange(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
				new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
	}

	@Test
	void openEndsHaveNoDay() {
		assertThat(TimeFrame.parse("do 31.12.2024").start()).isEmpty();
		assertThat(TimeFrame.parse("do 31.12.2024").due()).hasValue(LocalDate.of(2024, 12, 31));
		assertThat(TimeFrame.parse("od III kwartału 2022").start()).hasValue(LocalDate.of(2022, 7, 1));
		assertThat(TimeFrame.parse("od III kwartału 2022").due()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "na bieżąco w latach 2011–2016", "po przyznaniu dotacji", "raz w roku", "", "wg planu",
			"lipiec co roku" })
	void whatHasNoDueDateIsNeverOverdue(String text) {
		assertThat(TimeFrame.parse(text).due()).isEmpty();
		assertThat(TimeFrame.parse(text).overdueOn(LocalDate.MAX)).isFalse();
	}

	@Test
	void isAsPreciseAsItsFinestBound() {
		assertThat(TimeFrame.parse("2004–2014").precision()).hasValue(Precision.YEAR);
		assertThat(TimeFrame.parse("maj 2004–2014").precision()).hasValue(Precision.MONTH);
		assertThat(TimeFrame.parse("od III kwartału 2022").precision()).hasValue(Precision.QUARTER);
		assertThat(TimeFrame.parse("13.04.2010").precision()).hasValue(Precision.DAY);
		assertThat(TimeFrame.parse("raz w roku").precision()).isEmpty();
		assertThat(TimeFrame.parse("lipiec co roku").precision()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "junk", "2010-99", "2010-37", "{2010,..}", "{2010", "../..", "2010/", "{}", "2014/2004" })
	void datesThatAreNoEdtfOfOursAreNoDates(String edtf) {
		TimeFrame timeFrame = new TimeFrame(Form.INTERVAL, "", edtf, null, null);
		assertThat(timeFrame.ranges()).isEqualTo(List.of());
		assertThat(timeFrame.due()).isEmpty();
	}

}
