package pl.utrwal.strategy.importing;

import java.util.List;

import org.springframework.stereotype.Component;

import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.PlanReader;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * Reads local activity programmes: chapters numbered in Roman, of prose and lists.
 */
@Component
public class ProgrammeReader implements PlanReader {

	private static final int LETTERS_OF_A_TITLE = 200;

	@Override
	public List<PlanKind> kinds() {
		return List.of(StrategyKinds.LOCAL_ACTIVITY_PROGRAMME);
	}

	@Override
	public List<String> lookedFor() {
		return List.of("programme-chapters");
	}

	@Override
	public boolean recognises(Document document) {
		boolean named = ProgrammeChapters.lines(document)
			.takeWhile((line) -> !ProgrammeChapters.isChapter(line))
			.filter((line) -> line.length() <= LETTERS_OF_A_TITLE)
			.map(FoldedText::letters)
			.anyMatch((letters) -> letters.matches("(?:gminny|lokalny|miejski)*program.*")
					&& letters.contains("aktywnościlokalnej"));
		return named && ProgrammeChapters.hasChapters(document);
	}

	@Override
	public PlanProposal read(Document document, ReadingHints wishes) {
		return new ProgrammeChapters().read(document);
	}

}
