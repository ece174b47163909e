package pl.utrwal.strategy.web.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.documents.TextDocument;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.strategy.importing.ImportIssue;
import pl.utrwal.strategy.importing.ProposedAction;
import pl.utrwal.strategy.importing.ProposedArea;
import pl.utrwal.strategy.importing.ProposedGoal;
import pl.utrwal.strategy.importing.StrategyProposal;
import pl.utrwal.strategy.importing.StrategyReader;
import pl.utrwal.strategy.read.table.Counts;
import pl.utrwal.strategy.web.Circumstances;
import pl.utrwal.strategy.web.Edits;
import pl.utrwal.strategy.web.Plans;
import pl.utrwal.strategy.web.Sha256;
import pl.utrwal.strategy.write.strategy.Branch;
import pl.utrwal.strategy.write.strategy.ImportStrategy;

/**
 * Takes plans in: what a file is understood to say, and, once accepted, the plan.
 */
@Component
public class Imports {

	/** Issues whose words have no other place. */
	private static final Set<String> UNPLACED = Set.of("row-not-understood", "table-not-understood",
			"text-outside-tables");

	private final Plans plans;

	private final Edits edits;

	private final MessageSource messages;

	Imports(Plans plans, Edits edits, MessageSource messages) {
		this.plans = plans;
		this.edits = edits;
		this.messages = messages;
	}

	/**
	 * Changes nothing.
	 * @param plan what the plan will be
	 * @throws pl.utrwal.strategy.importing.NotThisKind if the file is no such plan
	 */
	public Understood understand(Actor actor, byte[] file, PlanId plan) {
		StrategyProposal proposal = StrategyReader.read(TextDocument.read(file));
		List<ImportIssue> issues = new ArrayList<>(proposal.issues());
		String sha256 = Sha256.of(file);
		this.plans.all(actor, null)
			.stream()
			.filter((header) -> !header.table().id().equals(plan) && header.table().heading().document() != null
					&& Objects.equals(header.table().heading().document().sha256(), sha256))
			.findFirst()
			.ifPresent((header) -> issues.add(new ImportIssue(ImportIssue.Severity.WARNING, null, null, null,
					"same-file", header.table().title())));
		return new Understood(proposal, List.copyOf(issues), sha256);
	}

	/**
	 * @param title null or blank for the kind's name and the period
	 */
	public Stored accept(Actor actor, Understood understood, PlanId plan, String fileName, String title,
			Circumstances circumstances) {
		return this.edits.send(command(actor, plan, understood, fileName, title), actor, circumstances).orElseThrow();
	}

	private ImportStrategy command(Actor actor, PlanId plan, Understood understood, String fileName, String title) {
		StrategyProposal proposal = understood.proposal();
		String period = (proposal.period() != null) ? proposal.period() : "";
		String name = (title != null && !title.isBlank()) ? title.strip()
				: (this.messages.getMessage("kind." + proposal.kind(), null, Locale.forLanguageTag("pl")) + " "
						+ period)
					.strip();
		List<SourceCell> unplaced = understood.issues()
			.stream()
			.filter((issue) -> UNPLACED.contains(issue.code()))
			.map((issue) -> new SourceCell(number(issue.table()), number(issue.row()), number(issue.cell()),
					issue.raw()))
			.toList();
		return new ImportStrategy(plan, actor.municipality(), proposal.kind(), name, TimeFrame.parse(period), fileName,
				understood.sha256(), proposal.areas().stream().map(Imports::area).toList(), List.of(), null, unplaced,
				List.of());
	}

	private static int number(Integer number) {
		return (number != null) ? number : 0;
	}

	private static Branch area(ProposedArea area) {
		return new Branch(id(), area.number(), Map.of(Column.TEXT, words(area.text(), area.source())), area.labels(),
				area.goals().stream().map(Imports::goal).toList());
	}

	private static Branch goal(ProposedGoal goal) {
		return new Branch(id(), goal.number(), Map.of(Column.TEXT, words(goal.text(), goal.source())), goal.labels(),
				goal.actions().stream().map(Imports::action).toList());
	}

	private static Branch action(ProposedAction action) {
		return new Branch(id(), action.number(), Map.of(Column.TEXT, words(action.text(), action.textSource()),
				Column.TIME_FRAME, new Cell(new CellValue.When(action.timeFrame()), List.of(), action.timeSource()),
				Column.PARTIES, new Cell(new CellValue.Parties(action.parties()), List.of(), action.partySource()),
				Column.FUNDING, new Cell(new CellValue.Funding(action.fundingKind(), action.fundingSources()),
						List.of(), action.fundingSource())),
				action.labels(), List.of());
	}

	private static Cell words(String text, List<SourceCell> source) {
		return new Cell(new CellValue.Words(text), List.of(), source);
	}

	private static ElementId id() {
		return new ElementId(UUID.randomUUID().toString());
	}

	/**
	 * What a file was understood to say.
	 *
	 * @param sha256 of the file, in hex
	 */
	public record Understood(StrategyProposal proposal, List<ImportIssue> issues, String sha256) {

		public Counts counts() {
			List<ProposedGoal> goals = this.proposal.areas().stream().flatMap((area) -> area.goals().stream()).toList();
			return new Counts(this.proposal.areas().size(), goals.size(),
					goals.stream().mapToLong((goal) -> goal.actions().size()).sum());
		}

	}

}
