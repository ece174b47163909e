package pl.utrwal.partnerships.programmes.importing;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.partnerships.contract.CooperationKinds;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.PlanReader;
import pl.utrwal.plans.importing.ReadingHints;

/**
 * Reads programmes of cooperation with organisations: chapters of paragraphs on goals and
 * forms, and a table of the tasks that are to be commissioned.
 */
@Component
@Order(0)
class CooperationReader implements PlanReader {

	/** Such a document says early what it is. */
	private static final int PARAGRAPHS = 40;

	@Override
	public List<PlanKind> kinds() {
		return List.of(CooperationKinds.COOPERATION_PROGRAMME);
	}

	@Override
	public List<String> lookedFor() {
		return List.of("cooperation-programme");
	}

	@Override
	public boolean recognises(Document document) {
		String letters = document.blocks()
			.stream()
			.filter(Block.Paragraph.class::isInstance)
			.limit(PARAGRAPHS)
			.map((block) -> FoldedText.letters(((Block.Paragraph) block).text()))
			.reduce("", String::concat);
		int programme = letters.indexOf("programwspółpracy");
		return programme >= 0 && letters.indexOf("organizacjamipozarządowymi", programme) > 0
				&& !letters.contains("sprawozdaniezrealizacji");
	}

	@Override
	public PlanProposal read(Document document, ReadingHints wishes) {
		return new CooperationChapters(wishes).read(document);
	}

}
