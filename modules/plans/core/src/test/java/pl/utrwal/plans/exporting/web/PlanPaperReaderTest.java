package pl.utrwal.plans.exporting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.PlanView;
import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;
import pl.utrwal.documents.out.DocxPaper;
import pl.utrwal.identity.contract.Municipalities;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.plans.PlanTables;
import pl.utrwal.plans.Strategies;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a plan is written as is read as the same plan, and nothing else is.
 */
class PlanPaperReaderTest {

	private final RowWords words = new RowWords(PlanTables.formatter(), PlanTables.messages());

	private final PlanPaperReader reader = new PlanPaperReader(List.of(Strategies.SCHEDULE, Strategies.STRATEGY),
			this.words);

	@Test
	void aPlanIsReadAsItWasWritten() throws IOException {
		PlanTable plan = PlanTables.small();
		Document document = written(plan);
		assertThat(this.reader.recognises(document)).isTrue();
		PlanProposal read = this.reader.read(document, ReadingHints.NONE);
		assertThat(read.kind()).isEqualTo(Strategies.STRATEGY);
		assertThat(read.titleText()).isEqualTo("Strategia");
		assertThat(read.areas()).hasSameSizeAs(plan.sections());
		for (int index = 0; index < plan.sections().size(); index++) {
			same(plan.sections().get(index), read.areas().get(index));
		}
	}

	@Test
	void anotherDocumentIsLeftToOtherReaders() {
		assertThat(this.reader
			.recognises(Documents.read("Strategia\n\nObszar 1. Rodziny\n".getBytes(StandardCharsets.UTF_8)))).isFalse();
	}

	private static void same(Element element, ProposedElement read) {
		assertThat(read.number()).isEqualTo(element.number());
		element.cells().forEach((column, cell) -> assertThat(value(read.cells(), column)).isEqualTo(cell.value()));
		List<? extends Element> inner = (element instanceof Section section) ? section.children() : List.of();
		assertThat(read.elements()).hasSameSizeAs(inner);
		for (int index = 0; index < inner.size(); index++) {
			same(inner.get(index), read.elements().get(index));
		}
	}

	private static CellValue value(Map<String, Cell> cells, String column) {
		return cells.get(column).value();
	}

	private Document written(PlanTable plan) throws IOException {
		PlanPaper paper = new PlanPaper(PlanTables.formatter(), this.words, null, null, new Municipalities() {

			@Override
			public Optional<String> name(MunicipalityId id) {
				return Optional.of("Gmina");
			}

			@Override
			public List<MunicipalityId> all() {
				return List.of();
			}

		}, PlanTables.messages());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocxPaper.write(out, paper.of(new PlanView(plan, new AsOf(null, null, null), LocalDate.of(2026, 5, 1), null),
				new ExportOptions(false, false, false), Locale.forLanguageTag("pl")));
		return Documents.read(out.toByteArray());
	}

}
