package pl.utrwal.kernel.table;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			zadanie 4 strona 31                        | DOCUMENT
			str. 12 diagnozy                           | DOCUMENT
			tabela 1                                   | OWN_TABLE
			cel 2 GSRPS                                | STRATEGY
			ustawa o pomocy społecznej                 | ACT
			rozmowa z sołtysem                         | OTHER
			""")
	void itsWordsSayWhatItIsTo(String words, ReferenceKind kind) {
		assertThat(ReferenceKind.of(words)).isEqualTo(kind);
	}

	@Test
	void isOpenUntilSomebodySaysWhatItMeans() {
		Reference open = Reference.open("tabela 1", ReferenceKind.OWN_TABLE);
		PlanId plan = new PlanId("0c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f11");
		ElementId element = new ElementId("5b1d8b0e-53f1-4c1b-8a58-0f6f1a7e2c01");
		assertThat(open.isOpen()).isTrue();
		assertThat(open.to(plan, element, "Cel 2").isOpen()).isFalse();
		assertThat(open.to(plan, element, "Cel 2").to("Strategia, s. 4"))
			.isEqualTo(new Reference("tabela 1", ReferenceKind.OWN_TABLE, null, null, "Strategia, s. 4"));
	}

}
