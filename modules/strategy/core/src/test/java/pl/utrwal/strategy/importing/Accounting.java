package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.SourceCell;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what a document says with what its proposal holds.
 */
final class Accounting {

	private static final Set<String> JOINING_WORDS = Set.of("we", "w", "współpracy", "z", "ze", "i", "oraz");

	private static final Set<IssueKind> LEFT_OVER = Set.of(IssueKind.ROW_NOT_UNDERSTOOD, IssueKind.TABLE_NOT_UNDERSTOOD,
			IssueKind.TEXT_OUTSIDE_TABLES);

	private Accounting() {
	}

	static void everythingIsThereOnce(Document document, StrategyProposal proposal, String description) {
		List<String> taken = new ArrayList<>(sources(proposal).map(Accounting::place).toList());
		leftOver(proposal).map(
				(issue) -> (issue.row() != null) ? new SourceCell(issue.table(), issue.row(), issue.cell(), issue.raw())
						: new SourceCell(0, 0, 0, issue.raw()))
			.map(Accounting::place)
			.forEach(taken::add);
		assertThat(taken).as(description).containsExactlyInAnyOrderElementsOf(places(document));
	}

	static Stream<ImportIssue> leftOver(StrategyProposal proposal) {
		Set<String> codes = LEFT_OVER.stream().map(IssueKind::code).collect(Collectors.toSet());
		return proposal.issues().stream().filter((issue) -> codes.contains(issue.code()));
	}

	static Stream<ProposedGoal> goals(StrategyProposal proposal) {
		return proposal.areas().stream().flatMap((area) -> area.goals().stream());
	}

	static Stream<ProposedAction> actions(StrategyProposal proposal) {
		return goals(proposal).flatMap((goal) -> goal.actions().stream());
	}

	static Stream<SourceCell> sources(StrategyProposal proposal) {
		Stream<List<SourceCell>> areas = proposal.areas()
			.stream()
			.flatMap((area) -> Stream.of(area.source(), area.labels()));
		Stream<List<SourceCell>> goals = goals(proposal).flatMap((goal) -> Stream.of(goal.source(), goal.labels()));
		Stream<List<SourceCell>> actions = actions(proposal).flatMap((action) -> Stream.of(action.textSource(),
				action.timeSource(), action.partySource(), action.fundingSource(), action.labels()));
		return Stream.of(areas, goals, actions).flatMap((lists) -> lists).flatMap(List::stream);
	}

	/** What the values say is what the cells said, letter for letter. */
	static void valuesSayWhatTheCellsSaid(StrategyProposal proposal) {
		proposal.areas().forEach((area) -> sameLetters(area.number() + area.text(), area.source()));
		goals(proposal).forEach((goal) -> sameLetters(goal.number() + goal.text(), goal.source()));
		actions(proposal).forEach((action) -> {
			sameLetters(action.number() + action.text(), action.textSource());
			sameLetters(action.timeFrame().source(), action.timeSource());
			namesMakeUp(action.parties().stream().map((party) -> party.name()).toList(), action.partySource());
			namesMakeUp(action.fundingSources(), action.fundingSource());
		});
	}

	private static void sameLetters(String value, List<SourceCell> source) {
		String raw = source.stream().map(SourceCell::raw).collect(Collectors.joining());
		assertThat(lettersAndDigits(value)).isEqualTo(lettersAndDigits(raw));
	}

	private static void namesMakeUp(List<String> names, List<SourceCell> source) {
		String rest = Words.normal(source.stream().map(SourceCell::raw).collect(Collectors.joining()));
		for (String name : names) {
			int at = rest.indexOf(name);
			assertThat(at).as("%s after the ones before it in %s", name, source).isNotNegative();
			assertOnlyJoins(rest.substring(0, at), source);
			rest = rest.substring(at + name.length());
		}
		assertOnlyJoins(rest, source);
	}

	private static void assertOnlyJoins(String words, List<SourceCell> source) {
		List<String> others = Pattern.compile("[^\\p{L}]+")
			.splitAsStream(words.toLowerCase())
			.filter((word) -> !word.isEmpty() && !JOINING_WORDS.contains(word))
			.toList();
		assertThat(others).as("words of %s that no name holds", source).isEmpty();
	}

	private static String lettersAndDigits(String text) {
		return text.replaceAll("[^\\p{L}\\p{N}]", "");
	}

	private static List<String> places(Document document) {
		List<String> places = new ArrayList<>();
		for (Block block : document.blocks()) {
			switch (block) {
				case Block.Paragraph paragraph -> places.add(place(new SourceCell(0, 0, 0, paragraph.text())));
				case Block.Footnote footnote -> places.add(place(new SourceCell(0, 0, 0, footnote.text())));
				case Block.Table table -> table.rows()
					.forEach((row) -> row.cells()
						.stream()
						.filter((cell) -> !cell.isBlank())
						.map((cell) -> new SourceCell(table.number(), row.number(), cell.number(), cell.raw()))
						.map(Accounting::place)
						.forEach(places::add));
			}
		}
		return places;
	}

	private static String place(SourceCell cell) {
		String text = Words.normal(cell.raw());
		return (cell.row() == 0) ? "paragraph: " + text
				: "%d/%d/%d: %s".formatted(cell.table(), cell.row(), cell.cell(), text);
	}

}
