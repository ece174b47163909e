package pl.utrwal.plans.importing.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.Sha256;
import pl.utrwal.documents.Document;
import pl.utrwal.documents.Documents;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.PlainText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.OwnKind;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanEvent.IndicatorsNamed;
import pl.utrwal.plans.contract.events.StoredValues.TableReading;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.Corrections;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.NoPlanFound;
import pl.utrwal.plans.importing.OwnKindReading;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.PlanReader;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.importing.read.MappingRepository;
import pl.utrwal.plans.importing.read.PendingImport;
import pl.utrwal.plans.kinds.web.KindService;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.ImportedAuthor;
import pl.utrwal.plans.table.domain.ImportedDocument;
import pl.utrwal.plans.table.domain.PlacedBranch;
import pl.utrwal.plans.table.domain.PlanCommand.DraftPlan;
import pl.utrwal.plans.table.domain.PlanCommand.UndoImport;
import pl.utrwal.plans.table.domain.PlanOutline;
import pl.utrwal.plans.table.read.PlanCounts;
import pl.utrwal.plans.table.web.PlanCommandService;
import pl.utrwal.plans.table.web.PlanQueryService;

/**
 * Takes plans in: what a file is understood to say, and, once accepted, the plan.
 */
@Component
public class ImportService {

	/** Issues whose words have no other place. */
	private static final Set<String> UNPLACED = Set.of("row-not-understood", "table-not-understood",
			"text-outside-tables");

	private final PlanQueryService plans;

	private final List<PlanReader> readers;

	private final PlanKinds kinds;

	private final KindService offered;

	private final MappingRepository mappings;

	private final PlanCommandService commands;

	private final Persons persons;

	private final CommitLog log;

	private final MessageSource messages;

	private final ImportParts parts;

	ImportService(PlanQueryService plans, List<PlanReader> readers, PlanKinds kinds, KindService offered,
			MappingRepository mappings, PlanCommandService commands, Persons persons, CommitLog log,
			MessageSource messages, ImportParts parts) {
		this.offered = offered;
		this.plans = plans;
		this.readers = readers;
		this.kinds = kinds;
		this.mappings = mappings;
		this.commands = commands;
		this.persons = persons;
		this.log = log;
		this.messages = messages;
		this.parts = parts;
	}

	/**
	 * Changes nothing.
	 * @param said what somebody said of the file
	 * @param plan what the plan will be; null if it will be none
	 * @throws pl.utrwal.plans.importing.NoPlanFound if no table of the file was
	 * understood
	 * @throws pl.utrwal.documents.UnreadableDocument if it is no document
	 */
	public Understood understand(Actor actor, byte[] file, Corrections said, PlanId plan) {
		Understood understood = look(actor, file, Documents.read(file), said, plan, (blocks) -> {
		});
		if (!understood.proposal().isPlan()) {
			throw notThisKind(understood.document());
		}
		return understood;
	}

	List<PlanKind> kinds(Actor actor) {
		return this.offered.offered(actor);
	}

	private NoPlanFound notThisKind(Document document) {
		return new NoPlanFound(
				this.readers.stream().flatMap((reader) -> reader.lookedFor().stream()).distinct().toList(), document);
	}

	private PlanReader reader(Document document, PlanKind kind) {
		return this.readers.stream()
			.filter((reader) -> (kind != null) ? reader.kinds().contains(kind) : reader.recognises(document))
			.findFirst()
			.orElseThrow(() -> notThisKind(document));
	}

	/**
	 * As {@link #understand}, but for a file that has any table, for somebody to say what
	 * is in its columns.
	 * @param progress is told how many blocks of the document are read so far
	 */
	Understood look(Actor actor, byte[] file, Document written, Corrections said, PlanId plan, IntConsumer progress) {
		Document document = PlainDocument.of(written);
		PlanKind kind = (said.kind() == null) ? null : this.kinds.find(said.kind(), actor.municipality())
			.orElseThrow(() -> new RuleBroken("kind-unknown", said.kind()));
		PlanProposal proposal = read(document, kind, actor, said, progress);
		Set<Integer> tables = proposal.tables().stream().map(TableColumns::table).collect(Collectors.toSet());
		Stream.concat(said.columns().keySet().stream(), said.shapes().keySet().stream())
			.filter((table) -> !tables.contains(table))
			.findFirst()
			.ifPresent((table) -> {
				throw new RuleBroken("table-unknown", String.valueOf(table));
			});
		List<ImportIssue> issues = new ArrayList<>(proposal.issues());
		if (!document.equals(written)) {
			issues.add(IssueKind.HIDDEN_CHARACTERS.at(null, null, null));
		}
		String sha256 = Sha256.of(file);
		this.plans.all(actor, null)
			.stream()
			.filter((header) -> !header.table().id().equals(plan) && header.table().heading().document() != null
					&& Objects.equals(header.table().heading().document().sha256(), sha256))
			.findFirst()
			.ifPresent((header) -> issues.add(new ImportIssue(ImportIssue.Severity.WARNING, null, null, null,
					"same-file", header.table().title())));
		return new Understood(document, proposal, List.copyOf(issues), sha256, isCorrectable(proposal));
	}

	private boolean isCorrectable(PlanProposal proposal) {
		return !proposal.tables().isEmpty() || this.readers.stream()
			.filter((reader) -> reader.kinds().contains(proposal.kind()))
			.anyMatch(PlanReader::takesCorrections);
	}

	private PlanProposal read(Document document, PlanKind kind, Actor actor, Corrections said, IntConsumer progress) {
		Optional<OwnKind> own = this.kinds.own((kind != null) ? kind.code() : "");
		if (own.isEmpty()) {
			return read(reader(document, kind), document, kind, actor, said, progress);
		}
		PlanKind known = richest();
		PlanReader reader = reader(document, known);
		PlanProposal read = read(reader, document, known, actor, said, progress);
		Corrections told = OwnKindReading.told(read, own.get(), said);
		PlanProposal again = told.equals(said) ? read : read(reader, document, known, actor, told, progress);
		return OwnKindReading.of(again, own.get(), document);
	}

	private PlanProposal read(PlanReader reader, Document document, PlanKind kind, Actor actor, Corrections said,
			IntConsumer progress) {
		return reader.read(document, said.hints(kind, (signature) -> remembered(actor, signature), progress));
	}

	/**
	 * The kind of the program that has most columns, of those whose documents are tables.
	 */
	private PlanKind richest() {
		return this.readers.getLast()
			.kinds()
			.stream()
			.max(Comparator.comparing((kind) -> kind.levels().getLast().columns().size()))
			.orElseThrow();
	}

	private Optional<List<ColumnRole>> remembered(Actor actor, String signature) {
		return this.mappings.columns(actor.municipality(), signature)
			.map((codes) -> codes.stream().map((code) -> ColumnRole.of(code).orElse(ColumnRole.LABEL)).toList());
	}

	/**
	 * Takes a plan in. One with more elements than a commit holds comes in parts.
	 * @param title null or blank for the document's, or the kind's name and the period
	 */
	public Stored accept(Actor actor, Understood understood, PlanId plan, String fileName, String title,
			CommandContext circumstances) {
		Stored begun = begin(actor, understood, plan, fileName, title, circumstances);
		return this.parts.complete(plan).orElse(begun);
	}

	/**
	 * As {@link #accept}, but what does not fit the first commit is stored in the
	 * background. Until then the plan is unfinished.
	 */
	Stored acceptAndGoOn(Actor actor, Understood understood, PlanId plan, String fileName, String title,
			CommandContext circumstances) {
		Stored begun = begin(actor, understood, plan, fileName, title, circumstances);
		this.parts.goOn(plan);
		return begun;
	}

	/**
	 * Undoes an import, also one that is not completed. The name of who drew the document
	 * up is erased.
	 */
	Optional<Stored> undo(Actor actor, PlanTable table) {
		Optional<Stored> stored = this.commands.send(new UndoImport(table.id()), actor, CommandContext.web(null));
		this.parts.stop(table.id());
		if (table.heading().author() != null) {
			this.persons.erase(table.heading().author());
		}
		return stored;
	}

	private Stored begin(Actor actor, Understood understood, PlanId plan, String fileName, String title,
			CommandContext circumstances) {
		PlanOutline outline = outline(actor, plan, understood, fileName, title);
		ImportedAuthor named = outline.document().author();
		if (named == null || this.log.commitOf(plan.value(), 0).isPresent()) {
			return send(outline, actor, circumstances);
		}
		PersonId author = named.person();
		this.persons.keep(author, actor.municipality(), understood.proposal().author().name());
		try {
			return send(outline, actor, circumstances);
		}
		catch (ErrorResponseException unknown) {
			throw unknown;
		}
		catch (RuntimeException refused) {
			this.persons.erase(author);
			throw refused;
		}
	}

	private Stored send(PlanOutline outline, Actor actor, CommandContext circumstances) {
		List<List<PlacedBranch>> parts = ImportParts.parts(outline.branches());
		if (parts.size() <= 1) {
			return this.commands.send(new DraftPlan(outline), actor, circumstances).orElseThrow();
		}
		ImportedDocument whole = outline.document();
		ImportedDocument begun = new ImportedDocument(whole.fileName(), whole.sha256(), whole.author(), whole.signOff(),
				whole.citedAct(), whole.unplaced(), whole.readings(), List.of(),
				parts.stream().mapToInt(List::size).sum());
		PlanOutline empty = new PlanOutline(outline.plan(), outline.municipality(), outline.kind(), outline.title(),
				outline.period(), null, begun, List.of(), outline.footnotes());
		PendingImport pending = new PendingImport(outline.plan(), actor.account(), actor.role().name(),
				actor.municipality(), circumstances.channel(), parts.stream().map(ImportParts::written).toList(),
				whole.indicators());
		return this.parts.begin(pending, new DraftPlan(empty), actor, circumstances);
	}

	private PlanOutline outline(Actor actor, PlanId plan, Understood understood, String fileName, String title) {
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
			.filter((issue) -> UNPLACED.contains(issue.code()) && !isOfATable(issue))
			.map((issue) -> new SourceCell(number(issue.table()), number(issue.row()), number(issue.cell()),
					issue.raw()));
		List<IndicatorsNamed.Named> indicators = new ArrayList<>();
		AtomicInteger number = new AtomicInteger();
		List<Branch> branches = proposal.areas()
			.stream()
			.map((area) -> branch(plan, area, number, indicators))
			.toList();
		ImportedAuthor author = (proposal.author() != null)
				? new ImportedAuthor(author(plan), proposal.author().label()) : null;
		ImportedDocument document = new ImportedDocument(PlainText.cleaned(fileName), understood.sha256(), author,
				(proposal.signOff() != null) ? proposal.signOff().signOff() : null, proposal.act(),
				Stream.of(replaced, left, proposal.unplaced().stream()).flatMap((cells) -> cells).toList(),
				proposal.tables()
					.stream()
					.filter(TableColumns::isRead)
					.map((table) -> new TableReading(table.table(), table.signature(),
							table.roles().stream().map(ColumnRole::code).toList(),
							table.columns().stream().map(TableColumns.TableColumn::heading).toList(),
							table.origin().name().toLowerCase(Locale.ROOT)))
					.toList(),
				indicators, 0);
		return new PlanOutline(plan, actor.municipality(), proposal.kind().code(), name, TimeFrame.parse(period), null,
				document, branches, proposal.footnotes());
	}

	/** Its cells are told by themselves. */
	private static boolean isOfATable(ImportIssue issue) {
		return issue.table() != null && issue.row() == null;
	}

	/** The same for the same plan, so that a second try keeps no second name. */
	private static PersonId author(PlanId plan) {
		return new PersonId(
				UUID.nameUUIDFromBytes(("author:" + plan.value()).getBytes(StandardCharsets.UTF_8)).toString());
	}

	private static int number(Integer number) {
		return (number != null) ? number : 0;
	}

	/**
	 * The same for the same plan, so that what is sent again is known.
	 * @param number of elements so far
	 * @param indicators takes those of the element and of all it holds
	 */
	private static Branch branch(PlanId plan, ProposedElement element, AtomicInteger number,
			List<IndicatorsNamed.Named> indicators) {
		ElementId id = new ElementId(UUID
			.nameUUIDFromBytes(("element:" + plan + ":" + number.getAndIncrement()).getBytes(StandardCharsets.UTF_8))
			.toString());
		element.indicators()
			.forEach((named) -> indicators.add(new IndicatorsNamed.Named(id, element.text(), named.name(),
					named.baseline(), named.baselineYear(), named.target(), named.targetYear(), named.source())));
		return new Branch(id, element.level(), element.number(), element.cells(), element.labels(),
				element.elements().stream().map((inner) -> branch(plan, inner, number, indicators)).toList());
	}

	/**
	 * What a file was understood to say.
	 *
	 * @param sha256 of the file, in hex
	 * @param correctable whether somebody can say what its rows and paragraphs are
	 */
	public record Understood(Document document, PlanProposal proposal, List<ImportIssue> issues, String sha256,
			boolean correctable) {

		public PlanCounts counts() {
			return PlanCounts.of(this.proposal.kind(),
					this.proposal.elements()
						.map((element) -> new PlanCounts.Counted(element.level(), element.cells()))
						.toList());
		}

	}

}
