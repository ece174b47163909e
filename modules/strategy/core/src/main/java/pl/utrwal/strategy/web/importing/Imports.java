package pl.utrwal.strategy.web.importing;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;
import pl.utrwal.eventstore.CommitLog;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.strategy.contract.PlanKind;
import pl.utrwal.strategy.contract.events.TableReading;
import pl.utrwal.strategy.importing.ColumnRole;
import pl.utrwal.strategy.importing.ImportIssue;
import pl.utrwal.strategy.importing.PlanProposal;
import pl.utrwal.strategy.importing.PlanReader;
import pl.utrwal.strategy.importing.ProposedElement;
import pl.utrwal.strategy.importing.TableColumns;
import pl.utrwal.strategy.importing.Wishes;
import pl.utrwal.strategy.read.mapping.Mappings;
import pl.utrwal.strategy.read.table.Counts;
import pl.utrwal.strategy.web.Circumstances;
import pl.utrwal.strategy.web.Edits;
import pl.utrwal.strategy.web.Plans;
import pl.utrwal.strategy.web.Sha256;
import pl.utrwal.strategy.write.strategy.Branch;
import pl.utrwal.strategy.write.strategy.ImportStrategy;
import pl.utrwal.strategy.write.strategy.NewAuthor;

/**
 * Takes plans in: what a file is understood to say, and, once accepted, the plan.
 */
@Component
public class Imports {

	/** Issues whose words have no other place. */
	private static final Set<String> UNPLACED = Set.of("row-not-understood", "table-not-understood",
			"text-outside-tables");

	private final Plans plans;

	private final Mappings mappings;

	private final Edits edits;

	private final Persons persons;

	private final CommitLog log;

	private final MessageSource messages;

	Imports(Plans plans, Mappings mappings, Edits edits, Persons persons, CommitLog log, MessageSource messages) {
		this.plans = plans;
		this.mappings = mappings;
		this.edits = edits;
		this.persons = persons;
		this.log = log;
		this.messages = messages;
	}

	/**
	 * Changes nothing.
	 * @param hints what somebody said of the file
	 * @param plan what the plan will be; null if it will be none
	 * @throws pl.utrwal.strategy.importing.NotThisKind if no table of the file was
	 * understood
	 * @throws pl.utrwal.documents.UnreadableDocument if it is no document
	 */
	public Understood understand(Actor actor, byte[] file, Hints hints, PlanId plan) {
		Document document = Documents.read(file);
		Understood understood = understand(actor, file, document, hints, plan);
		PlanReader.refuseOthers(document, understood.proposal());
		return understood;
	}

	/**
	 * As {@link #understand}, but for a file that has any table, for somebody to say what
	 * is in its columns.
	 */
	Understood look(Actor actor, byte[] file, Hints hints, PlanId plan) {
		return understand(actor, file, Documents.read(file), hints, plan);
	}

	private Understood understand(Actor actor, byte[] file, Document document, Hints hints, PlanId plan) {
		PlanProposal proposal = PlanReader.read(document,
				new Wishes(hints.planKind(), hints.roles(), (signature) -> remembered(actor, signature)));
		hints.columns()
			.keySet()
			.stream()
			.filter((table) -> proposal.tables().stream().noneMatch((read) -> read.table() == table))
			.findFirst()
			.ifPresent((table) -> {
				throw new RuleBroken("table-unknown", String.valueOf(table));
			});
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

	private Optional<List<ColumnRole>> remembered(Actor actor, String signature) {
		return this.mappings.columns(actor.municipality(), signature)
			.map((codes) -> codes.stream().map((code) -> ColumnRole.of(code).orElse(ColumnRole.LABEL)).toList());
	}

	/**
	 * @param title null or blank for the document's, or the kind's name and the period
	 */
	public Stored accept(Actor actor, Understood understood, PlanId plan, String fileName, String title,
			Circumstances circumstances) {
		ImportStrategy command = command(actor, plan, understood, fileName, title);
		if (command.author() == null || this.log.commitOf(plan.value(), 0).isPresent()) {
			return this.edits.send(command, actor, circumstances).orElseThrow();
		}
		PersonId author = command.author().person();
		this.persons.keep(author, actor.municipality(), understood.proposal().author().name());
		try {
			return this.edits.send(command, actor, circumstances).orElseThrow();
		}
		catch (ErrorResponseException unknown) {
			throw unknown;
		}
		catch (RuntimeException refused) {
			this.persons.erase(author);
			throw refused;
		}
	}

	private ImportStrategy command(Actor actor, PlanId plan, Understood understood, String fileName, String title) {
		PlanProposal proposal = understood.proposal();
		String period = (proposal.period() != null) ? proposal.period() : "";
		String kind = this.messages.getMessage("kind." + proposal.kind().code(), null, Locale.forLanguageTag("pl"));
		String written = proposal.titleText();
		String name = (title != null && !title.isBlank()) ? title.strip()
				: (written != null) ? written : (kind + " " + period).strip();
		Stream<SourceCell> replaced = (written != null && !written.equals(name)) ? Stream.of(proposal.title())
				: Stream.empty();
		Stream<SourceCell> left = understood.issues()
			.stream()
			.filter((issue) -> UNPLACED.contains(issue.code()))
			.map((issue) -> new SourceCell(number(issue.table()), number(issue.row()), number(issue.cell()),
					issue.raw()));
		NewAuthor author = (proposal.author() != null) ? new NewAuthor(author(plan), proposal.author().label()) : null;
		return new ImportStrategy(plan, actor.municipality(), proposal.kind().code(), name, TimeFrame.parse(period),
				fileName, understood.sha256(), proposal.areas().stream().map(Imports::branch).toList(),
				proposal.footnotes(), author, Stream.concat(replaced, left).toList(),
				proposal.tables()
					.stream()
					.filter(TableColumns::isRead)
					.map((table) -> new TableReading(table.table(), table.signature(),
							table.roles().stream().map(ColumnRole::code).toList()))
					.toList());
	}

	/** The same for the same plan, so that a second try keeps no second name. */
	private static PersonId author(PlanId plan) {
		return new PersonId(
				UUID.nameUUIDFromBytes(("author:" + plan.value()).getBytes(StandardCharsets.UTF_8)).toString());
	}

	private static int number(Integer number) {
		return (number != null) ? number : 0;
	}

	private static Branch branch(ProposedElement element) {
		return new Branch(new ElementId(UUID.randomUUID().toString()), element.number(), element.cells(),
				element.labels(), element.elements().stream().map(Imports::branch).toList());
	}

	/**
	 * What a file was understood to say.
	 *
	 * @param sha256 of the file, in hex
	 */
	public record Understood(PlanProposal proposal, List<ImportIssue> issues, String sha256) {

		public Counts counts() {
			List<ProposedElement> goals = this.proposal.areas()
				.stream()
				.flatMap((area) -> area.elements().stream())
				.toList();
			return new Counts(this.proposal.areas().size(), goals.size(),
					goals.stream().mapToLong((goal) -> goal.elements().size()).sum());
		}

	}

	/**
	 * What somebody said of a file.
	 *
	 * @param kind a code of a kind; null to guess it
	 * @param columns codes of what columns hold, by number of the table
	 */
	public record Hints(String kind, Map<Integer, List<String>> columns) implements Serializable {

		private static final int WIDEST = 63;

		public static final Hints NONE = new Hints(null, Map.of());

		PlanKind planKind() {
			return (this.kind == null) ? null
					: PlanKind.of(this.kind).orElseThrow(() -> new RuleBroken("kind-unknown", this.kind));
		}

		Map<Integer, List<ColumnRole>> roles() {
			return this.columns.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey,
						(entry) -> entry.getValue().stream().limit(WIDEST).map(Hints::role).toList()));
		}

		private static ColumnRole role(String code) {
			return ColumnRole.of(code).orElseThrow(() -> new RuleBroken("column-unknown", code));
		}

	}

}
