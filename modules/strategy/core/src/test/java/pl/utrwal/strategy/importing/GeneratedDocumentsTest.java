package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.kernel.time.TimeFrame.Form;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.strategy.importing.GeneratedPlan.*;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents in the shapes that offices use, drawn at random from a seed. To run one
 * again: {@code -Dutrwal.seed=17 -Dutrwal.documents=1}.
 */
class GeneratedDocumentsTest {

	private static final int DOCUMENTS = Integer.getInteger("utrwal.documents", 500);

	private static final long FIRST_SEED = Long.getLong("utrwal.seed", 1);

	private static final double SHARE = 0.95;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	static List<LongFunction<Generated>> shapes() {
		return List.of(GeneratedDocument::new, GeneratedOddDocument::new);
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void comeOutWithoutACorrection(LongFunction<Generated> shape) {
		Map<Long, String> wrong = new LinkedHashMap<>();
		for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS; seed++) {
			Generated generated = shape.apply(seed);
			byte[] bytes = generated.bytes();
			String told = difference(generated, read(Documents.read(bytes)));
			if (told != null) {
				wrong.put(seed, told + "  [" + generated + "]");
			}
		}
		String report = wrong.entrySet()
			.stream()
			.map((entry) -> "seed " + entry.getKey() + ": " + entry.getValue())
			.collect(Collectors.joining("\n"));
		System.out.printf("GeneratedDocumentsTest: of %d, %d came out wrong%n%s%n", DOCUMENTS, wrong.size(), report);
		assertThat(wrong.size()).as("of %d, %d came out wrong:\n%s", DOCUMENTS, wrong.size(), report)
			.isLessThanOrEqualTo((int) ((1 - SHARE) * DOCUMENTS));
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void noneLosesAWord(LongFunction<Generated> shape) {
		for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS; seed++) {
			Document document = Documents.read(shape.apply(seed).bytes());
			assertThat(lost(document, read(document))).as("words lost from seed %d", seed).isEmpty();
		}
	}

	private static PlanProposal read(Document document) {
		return new StrategyReader().read(document, ReadingHints.NONE);
	}

	/** Words that are neither in the plan, nor under a row, nor named by an issue. */
	static List<String> lost(Document document, PlanProposal proposal) {
		String kept = Stream
			.concat(Accounting.sources(proposal).map(SourceCell::raw), proposal.issues().stream().map(ImportIssue::raw))
			.collect(Collectors.joining(" "));
		List<String> words = new ArrayList<>(words(kept));
		return document.blocks().stream().flatMap((block) -> switch (block) {
			case Block.Paragraph paragraph -> Stream.of(paragraph.text());
			case Block.Footnote footnote -> Stream.of(footnote.text());
			case Block.Table table -> table.rows().stream().flatMap((row) -> row.cells().stream()).map(Block.Cell::raw);
		}).flatMap((text) -> words(text).stream()).filter((word) -> !words.contains(word)).toList();
	}

	private static List<String> words(String text) {
		return WORD.matcher(text).results().map((word) -> word.group()).toList();
	}

	/**
	 * @return null if there is none
	 */
	private static String difference(Generated generated, PlanProposal proposal) {
		GeneratedPlan plan = generated.plan();
		if (!plan.title().equalsIgnoreCase(proposal.titleText())) {
			return "title " + proposal.titleText();
		}
		if (!plan.period().equals(proposal.period())) {
			return "period " + proposal.period();
		}
		String act = (proposal.act() != null) ? proposal.act().number() : null;
		if (!Objects.equals(plan.act(), act)) {
			return "act " + act;
		}
		List<String> areas = generated.hasAreas() ? plan.areas().stream().map(Area::text).toList() : List.of("");
		List<String> foundAreas = proposal.areas().stream().map(ProposedElement::text).toList();
		if (!areas.equals(foundAreas)) {
			return "areas " + foundAreas;
		}
		List<String> goals = Accounting.goals(proposal).map(ProposedElement::text).toList();
		if (!plan.goals().stream().map(Goal::text).toList().equals(goals)) {
			return "goals " + goals;
		}
		List<List<String>> inGoals = Accounting.goals(proposal)
			.map((goal) -> goal.elements().stream().map(ProposedElement::text).toList())
			.toList();
		if (!plan.goals()
			.stream()
			.map((goal) -> goal.actions().stream().map(Action::text).toList())
			.toList()
			.equals(inGoals)) {
			return "actions " + inGoals;
		}
		List<ProposedElement> rows = Accounting.actions(proposal).toList();
		return IntStream.range(0, rows.size())
			.mapToObj((i) -> difference(generated, plan.actions().get(i), rows.get(i)))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static String difference(Generated generated, Action action, ProposedElement row) {
		List<Party> parties = Stream
			.concat(action.leads().stream().map((name) -> new Party(name, PartyRole.LEAD)),
					action.partners().stream().map((name) -> new Party(name, PartyRole.PARTNER)))
			.toList();
		if (!parties.equals(Accounting.parties(row))) {
			return "parties of " + action + " are " + Accounting.parties(row);
		}
		TimeFrame frame = Accounting.timeFrame(row);
		String meant = generated.hasTerms() ? action.term().meant() : Form.UNSPECIFIED.name();
		if (!meant.equals((frame.edtf() != null) ? frame.edtf() : frame.form().name())) {
			return "term of " + action + " is " + frame;
		}
		List<String> sources = generated.hasFunding() ? action.sources() : List.of();
		FundingKind kind = generated.hasFunding() ? FundingKind.SOURCES : FundingKind.UNKNOWN;
		return (Accounting.funding(row).kind() == kind && Accounting.funding(row).sources().equals(sources)) ? null
				: "funding of " + action + " is " + Accounting.funding(row);
	}

}
