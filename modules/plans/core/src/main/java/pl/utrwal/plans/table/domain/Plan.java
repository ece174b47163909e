package pl.utrwal.plans.table.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.ColumnKind;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.domain.PlanRules.*;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

/**
 * A plan of whatever kind: a tree of elements on the levels that its kind has.
 */
public class Plan {

	public static final int LONGEST_TEXT = 4000;

	static final int LONGEST_NAME = 300;

	@AggregateIdentifier
	private PlanId id;

	private PlanKind kind;

	private String title;

	private TimeFrame period;

	private final Map<ElementId, PlanElement> elements = new HashMap<>();

	/** Those of the highest tier under the key null; then by parent, in their order. */
	private final Map<ElementId, List<ElementId>> children = new HashMap<>();

	/** What triggers made of time frames. */
	private final Map<ElementId, Map<TriggerId, Dating>> datings = new HashMap<>();

	/** The newest that gave it its text; null before it was adopted. */
	private Resolution act;

	/** Whether something was changed that no act has taken over. */
	private boolean pending;

	private boolean ended;

	private boolean consulting;

	private boolean imported;

	/** Whether parts of its document are still to come. */
	private boolean importing;

	/**
	 * How tables of its document were read: what stands above the columns, by signature.
	 */
	private final Map<String, List<String>> readings = new HashMap<>();

	Plan() {
	}

	/**
	 * A plan begins, with all that it begins with. Nothing that is applied here has been
	 * evolved when the next decision is made.
	 */
	@CommandHandler
	Plan(DraftPlan command, PlanKinds kinds) {
		PlanOutline outline = command.outline();
		new HasText(outline.title(), LONGEST_TEXT).verify();
		PlanKind kind = kinds.find(outline.kind(), outline.municipality())
			.orElseThrow(() -> new RuleBroken("kind-unknown", String.valueOf(outline.kind())));
		new FitsOneCommit(outline.branches()).verify();
		apply(new PlanDrafted(kind.drafted(), outline.plan(), outline.municipality(), kind.code(),
				outline.title().strip(), Frame.of(outline.period()), outline.predecessor()));
		ImportedDocument document = outline.document();
		if (document != null) {
			apply(new DocumentImported(outline.plan(), document.fileName(), document.sha256(),
					Source.of(document.unplaced()), document.readings()));
			if (document.citedAct() != null) {
				apply(ActCited.of(outline.plan(), document.citedAct()));
			}
			if (document.author() != null) {
				apply(new AuthorNamed(outline.plan(), document.author().person(), document.author().label()));
			}
			if (document.signOff() != null) {
				apply(new PlanSignedOff(outline.plan(), document.signOff().place(), document.signOff().day()));
			}
		}
		if (document != null && document.elements() > 0) {
			apply(new ImportBegun(outline.plan(), document.elements()));
		}
		outline.footnotes()
			.forEach((footnote) -> apply(
					new FootnoteAdded(outline.plan(), footnote.mark(), footnote.text(), Source.of(footnote.source()))));
		outline.branches().forEach((branch) -> grow(outline.plan(), kind, null, null, branch));
		if (document != null && !document.indicators().isEmpty()) {
			apply(new IndicatorsNamed(outline.plan(), document.indicators()));
		}
	}

	private void grow(PlanId plan, PlanKind kind, ElementId parent, Integer index, Branch branch) {
		apply(ElementAdded.of(plan, parent, branch.id(), index, kind.level(branch.level()), branch.number(),
				branch.cells(), branch.labels()));
		branch.branches().forEach((inner) -> grow(plan, kind, branch.id(), null, inner));
	}

	@CommandHandler
	void decide(RetitlePlan command, @MetaDataValue(Provenance.REASON) String reason) {
		new HasText(command.title(), LONGEST_TEXT).verify();
		String title = command.title().strip();
		if (!title.equals(this.title)) {
			change(reason, new PlanRetitled(this.id, this.title, title));
		}
		if (!command.period().equals(this.period)) {
			change(reason, new PlanPeriodChanged(this.id, Frame.of(this.period), Frame.of(command.period())));
		}
	}

	@CommandHandler
	void decide(AddElement command, @MetaDataValue(Provenance.REASON) String reason) {
		Branch branch = command.branch().on(levelUnder(command.parent(), command.branch().level()));
		new PlaceExists(command.index(), childrenOf(command.parent()).size()).verify();
		new FitsOneCommit(List.of(branch)).verify();
		new NewBranch(this.kind, branch, this.elements.keySet()).verify();
		verifyChange(true, reason);
		grow(this.id, this.kind, command.parent(), command.index(), branch.stripped());
	}

	@CommandHandler
	void decide(AddImported command) {
		new Importing(this.importing).verify();
		new FitsOneCommit(command.elements().stream().map(PlacedBranch::element).toList()).verify();
		command.elements()
			.stream()
			.filter((placed) -> !this.elements.containsKey(placed.element().id()))
			.forEach((placed) -> grow(this.id, this.kind, placed.parent(), null, placed.element()));
	}

	@CommandHandler
	void decide(CompleteImport command) {
		new Importing(this.importing).verify();
		if (!command.indicators().isEmpty()) {
			apply(new IndicatorsNamed(this.id, command.indicators()));
		}
		apply(new ImportCompleted(this.id));
	}

	@CommandHandler
	void decide(UndoImport command) {
		new Imported(this.imported).verify();
		new NotAdopted(this.act != null).verify();
		if (!this.ended) {
			apply(new ImportUndone(this.id));
		}
	}

	/** Of what was taken from a document more is to be undone. */
	@CommandHandler
	void decide(DiscardPlan command) {
		new WrittenHere(this.imported).verify();
		new NotAdopted(this.act != null).verify();
		if (!this.ended) {
			apply(new PlanDiscarded(this.id));
		}
	}

	@CommandHandler
	void decide(ForgetReading command) {
		List<String> heads = this.readings.get(command.signature());
		if (heads != null) {
			apply(new ReadingForgotten(this.id, command.signature(), heads));
		}
	}

	@CommandHandler
	void decide(ChangeCell command, @MetaDataValue(Provenance.REASON) String reason) {
		changeable(command.element(), command.expectedVersion());
		give(reason, command.element(), command.column(), command.value());
	}

	@CommandHandler
	void decide(ChangeCells command, @MetaDataValue(Provenance.REASON) String reason) {
		new FewEnough(command.cells().size() + command.rows().size(), ChangeCells.MOST).verify();
		command.standing().forEach((one) -> {
			if (one.withdrawn()) {
				decide(new WithdrawElement(this.id, one.element(), one.expectedVersion()), reason);
			}
			else {
				decide(new RestoreElement(this.id, one.element(), one.expectedVersion()), reason);
			}
		});
		command.cells().forEach((cell) -> changeable(cell.element(), cell.expectedVersion()));
		command.cells().forEach((cell) -> give(reason, cell.element(), cell.column(), cell.value()));
		command.rows().forEach((row) -> decide(new AddElement(this.id, row.parent(), null, row.element()), reason));
	}

	private void give(String reason, ElementId id, String key, CellValue value) {
		PlanElement element = known(id);
		Optional<Column> column = element.level().column(key);
		new OfLevel(column.filter((found) -> found.kind().holds(value)).isPresent()).verify();
		CellValue before = element.values().get(key);
		switch (value) {
			case CellValue.Words words -> changeWords(reason, id, element, key, words.text());
			case CellValue.When when -> reschedule(reason, id, element.timeFrame(), when.timeFrame());
			case CellValue.Parties parties -> assign(reason, id, element.parties(), parties.parties());
			case CellValue.Funding funding -> {
				new FundingSaysWho(funding).verify();
				if (!funding.equals(before)) {
					change(reason,
							new ElementFunded(this.id, id, Funds.of((CellValue.Funding) before), Funds.of(funding)));
				}
			}
			case CellValue.Cost cost -> {
				new WordsFit(cost.source()).verify();
				if (!cost.equals(before)) {
					change(reason,
							new ElementCosted(this.id, id, Estimate.of((CellValue.Cost) before), Estimate.of(cost)));
				}
			}
			case CellValue.Quantities quantities -> {
				new WordsFit(quantities.source()).verify();
				if (!quantities.equals(before)) {
					change(reason, new ElementQuantified(this.id, id, Amounts.of((CellValue.Quantities) before),
							Amounts.of(quantities)));
				}
			}
			case CellValue.References references -> {
				new ReferencesMeanOneThing(references).verify();
				if (!references.equals(before)) {
					change(reason, new ElementReferred(this.id, id, Link.of((CellValue.References) before),
							Link.of(references)));
				}
			}
		}
	}

	private void changeWords(String reason, ElementId id, PlanElement element, String column, String words) {
		String before = element.words(column);
		String after = words.strip();
		if (column.equals(Column.TEXT)) {
			new HasText(words, LONGEST_TEXT).verify();
			if (!after.equals(before)) {
				change(reason, new ElementReworded(this.id, id, before, after));
			}
		}
		else {
			new WordsFit(words).verify();
			if (!after.equals(before)) {
				change(reason, new ElementDescribed(this.id, id, element.level().name(), column, before, after));
			}
		}
	}

	private void reschedule(String reason, ElementId id, TimeFrame before, TimeFrame after) {
		boolean sameWords = before.isFulfilled() && after.source().strip().equals(before.source().strip());
		if (!sameWords && !after.equals(before)) {
			change(reason, new ElementRescheduled(this.id, id, Frame.of(before), Frame.of(after)));
		}
	}

	private void assign(String reason, ElementId id, List<Party> before, List<Party> after) {
		new PartiesDiffer(after).verify();
		for (Party party : before) {
			if (!after.contains(party)) {
				change(reason, new PartyUnassigned(this.id, id, Assignment.of(party)));
			}
		}
		for (Party party : after) {
			if (!before.contains(party)) {
				change(reason, new PartyAssigned(this.id, id, Assignment.of(party)));
			}
		}
	}

	/**
	 * Nobody waits for the answer: where there is nothing to date, nothing happens. A
	 * trigger dates a row that waits, and again one that stands as the same trigger left
	 * it.
	 */
	@CommandHandler
	void decide(DateElement command) {
		PlanElement element = this.elements.get(command.element());
		if (!isDatable(element)) {
			return;
		}
		TimeFrame before = element.timeFrame();
		TimeFrame after = before.since(command.day());
		if (isDatedBy(command, before) && !after.equals(before)) {
			apply(new ElementDated(this.id, command.element(), command.trigger(), command.revision(), command.name(),
					command.day(), Frame.of(before), Frame.of(after)));
		}
	}

	private boolean isDatedBy(DateElement command, TimeFrame frame) {
		Dating earlier = this.datings.getOrDefault(command.element(), Map.of()).get(command.trigger());
		return (earlier == null) ? frame.form() == TimeFrame.Form.CONDITIONAL
				: earlier.isLeftTo(command.revision(), frame);
	}

	/**
	 * Nobody waits for the answer: only a row that stands as the trigger left it waits
	 * again.
	 */
	@CommandHandler
	void decide(UndateElement command) {
		PlanElement element = this.elements.get(command.element());
		Dating dating = this.datings.getOrDefault(command.element(), Map.of()).get(command.trigger());
		if (isDatable(element) && dating != null && dating.isLeftTo(command.revision(), element.timeFrame())) {
			apply(new ElementUndated(this.id, command.element(), command.trigger(), command.revision(), command.name(),
					Frame.of(dating.frame()), Frame.of(dating.waited())));
		}
	}

	private boolean isDatable(PlanElement element) {
		return !this.ended && element != null && !element.withdrawn()
				&& has(element, Column.TIME_FRAME, ColumnKind.TIME_FRAME);
	}

	@CommandHandler
	void decide(ResolveReference command) {
		PlanElement element = changeable(command.element(), command.expectedVersion());
		new OfLevel(has(element, Column.REFERENCES, ColumnKind.REFERENCES)).verify();
		List<Reference> references = element.references();
		new SameReference(references, command.index(), command.resolved()).verify();
		new ReferenceMeansOneThing(command.resolved()).verify();
		Reference before = references.get(command.index());
		if (!command.resolved().equals(before)) {
			apply(new ReferenceResolved(this.id, command.element(), command.index(), Link.of(before),
					Link.of(command.resolved())));
		}
	}

	@CommandHandler
	void decide(NoteElement command) {
		changeable(command.element(), command.expectedVersion());
		new HasText(command.note(), LONGEST_TEXT).verify();
		apply(new ElementNoted(this.id, command.element(), command.note().strip()));
	}

	@CommandHandler
	void decide(TakeNoteBack command) {
		PlanElement element = changeable(command.element(), command.expectedVersion());
		new NoteStands(element.notes(), command.note()).verify();
		apply(new NoteTakenBack(this.id, command.element(), command.note()));
	}

	@CommandHandler
	void decide(RenumberElement command, @MetaDataValue(Provenance.REASON) String reason) {
		PlanElement element = changeable(command.element(), command.expectedVersion());
		new NumberFits(command.number()).verify();
		if (!command.number().equals(element.number())) {
			change(reason, new ElementRenumbered(this.id, command.element(), element.number(), command.number()));
		}
	}

	@CommandHandler
	void decide(MoveElement command, @MetaDataValue(Provenance.REASON) String reason) {
		PlanElement element = changeable(command.element(), command.expectedVersion());
		levelUnder(command.parent(), element.level().name());
		int fromIndex = this.children.get(element.parent()).indexOf(command.element());
		int others = childrenOf(command.parent()).size() - (Objects.equals(element.parent(), command.parent()) ? 1 : 0);
		new PlaceExists(command.index(), others).verify();
		if (fromIndex != command.index() || !Objects.equals(element.parent(), command.parent())) {
			change(reason, new ElementMoved(this.id, command.element(), element.parent(), fromIndex, command.parent(),
					command.index()));
		}
	}

	@CommandHandler
	void decide(WithdrawElement command, @MetaDataValue(Provenance.REASON) String reason) {
		PlanElement element = current(command.element(), command.expectedVersion());
		if (!element.withdrawn()) {
			change(reason, new ElementWithdrawn(this.id, command.element()));
		}
	}

	@CommandHandler
	void decide(RestoreElement command, @MetaDataValue(Provenance.REASON) String reason) {
		PlanElement element = current(command.element(), command.expectedVersion());
		if (element.withdrawn()) {
			change(reason, new ElementRestored(this.id, command.element()));
		}
	}

	@CommandHandler
	void decide(RemoveElement command) {
		new NotAdopted(this.act != null).verify();
		new NotImporting(this.importing).verify();
		PlanElement element = current(command.element(), command.expectedVersion());
		apply(new ElementRemoved(this.id, command.element(), element.level().name(), element.number(),
				element.words(Column.TEXT), (int) within(command.element()).count() - 1));
	}

	@CommandHandler
	void decide(CorrectElement command, @MetaDataValue(Provenance.REASON) String reason) {
		PlanElement element = correctable(command.element(), command.expectedVersion(), command.column());
		String before = element.words(command.column());
		String after = slip(element, command.column(), command.text(), reason);
		if (!after.equals(before)) {
			apply(new ElementCorrected(this.id, command.element(), element.level().name(), command.column(), before,
					after));
		}
	}

	@CommandHandler
	void decide(ProposeCorrection command, @MetaDataValue(Provenance.REASON) String reason) {
		PlanElement element = correctable(command.element(), command.expectedVersion(), command.column());
		String before = element.words(command.column());
		String after = slip(element, command.column(), command.text(), reason);
		if (!after.equals(before)) {
			apply(new CorrectionProposed(this.id, command.element(), element.level().name(), command.column(), before,
					after));
		}
	}

	@CommandHandler
	void decide(AcceptCorrection command) {
		PlanElement element = changeable(command.element(), command.expectedVersion());
		String after = proposed(element, command.column());
		apply(new CorrectionAccepted(this.id, command.element(), element.level().name(), command.column(),
				element.words(command.column()), after));
	}

	@CommandHandler
	void decide(DeclineCorrection command, @MetaDataValue(Provenance.REASON) String reason) {
		PlanElement element = current(command.element(), command.expectedVersion());
		String after = proposed(element, command.column());
		new ReasonGiven(true, reason).verify();
		apply(new CorrectionDeclined(this.id, command.element(), element.level().name(), command.column(),
				element.words(command.column()), after));
	}

	private PlanElement correctable(ElementId id, long expectedVersion, String column) {
		PlanElement element = changeable(id, expectedVersion);
		new OfLevel(has(element, column, ColumnKind.WORDS)).verify();
		new WordsAdopted(element.adopted().get(column)).verify();
		new NoneProposed(element.proposed().get(column)).verify();
		return element;
	}

	/** The words with a slip put right, measured against those of the act. */
	private static String slip(PlanElement element, String column, String text, String reason) {
		new HasText(text, LONGEST_TEXT).verify();
		String after = text.strip();
		new SpellingSlip(element.adopted().get(column), after).verify();
		new ReasonGiven(!after.equals(element.words(column)), reason).verify();
		return after;
	}

	private static String proposed(PlanElement element, String column) {
		String proposed = element.proposed().get(column);
		new OneProposed(proposed).verify();
		return proposed;
	}

	@CommandHandler
	void decide(OpenConsultation command) {
		new NotAdopted(this.act != null).verify();
		new NotConsulting(this.consulting).verify();
		new DaysInOrder(command.from(), command.to()).verify();
		apply(new ConsultationOpened(this.id, command.from(), command.to()));
	}

	@CommandHandler
	void decide(CloseConsultation command) {
		new Consulting(this.consulting).verify();
		new HasText(command.outcome(), LONGEST_TEXT).verify();
		apply(new ConsultationClosed(this.id, command.day(), command.outcome().strip()));
	}

	@CommandHandler
	void decide(AdoptPlan command) {
		new NotAdopted(this.act != null).verify();
		new NotImporting(this.importing).verify();
		verifyVersion(command.expectedVersion());
		apply(new PlanAdopted(this.id, acceptable(command.act())));
	}

	@CommandHandler
	void decide(AmendPlan command) {
		new Adopted(this.act != null).verify();
		new NotEnded(this.ended).verify();
		new HasChanges(this.pending).verify();
		verifyVersion(command.expectedVersion());
		apply(new PlanAmended(this.id, acceptable(command.act())));
	}

	@CommandHandler
	void decide(RepealPlan command) {
		new Adopted(this.act != null).verify();
		new NotEnded(this.ended).verify();
		apply(new PlanRepealed(this.id, acceptable(command.act())));
	}

	@CommandHandler
	void decide(SucceedPlan command) {
		new Adopted(this.act != null).verify();
		new NotEnded(this.ended).verify();
		new OtherPlan(this.id, command.successor()).verify();
		new DaysInOrder(this.act.inForceFrom(), command.from()).verify();
		apply(new PlanSucceeded(this.id, command.successor(), command.from()));
	}

	@EventSourcingHandler
	void evolve(PlanEvent event, @SequenceNumber long version, PlanKinds kinds) {
		this.pending |= event.needsAct();
		switch (event) {
			case PlanDrafted e -> {
				this.id = e.plan();
				this.kind = kinds.find(e.kind()).orElseThrow();
				this.title = e.title();
				this.period = e.period().timeFrame();
				this.children.put(null, new ArrayList<>());
			}
			case ElementAdded e -> {
				this.elements.put(e.element(),
						PlanElement.of(this.kind.level(e.level()), e.parent(), e.number(), e.contents(), version));
				List<ElementId> siblings = childrenOf(e.parent());
				siblings.add((e.index() != null) ? e.index() : siblings.size(), e.element());
			}
			case PlanRetitled e -> this.title = e.after();
			case PlanPeriodChanged e -> this.period = e.after().timeFrame();
			case DocumentImported e -> {
				this.imported = true;
				e.readings().forEach((reading) -> this.readings.put(reading.signature(), reading.heads()));
			}
			case ImportBegun e -> this.importing = true;
			case ImportCompleted e -> this.importing = false;
			case ImportUndone e -> end();
			case PlanDiscarded e -> end();
			case ReadingForgotten e -> this.readings.remove(e.signature());
			case ActCited e -> {
			}
			case IndicatorsNamed e -> {
			}
			case AuthorNamed e -> {
			}
			case PlanSignedOff e -> {
			}
			case FootnoteAdded e -> {
			}
			case ElementReworded e ->
				change(e.element(), version, (element) -> element.with(Column.TEXT, new CellValue.Words(e.after())));
			case ElementDescribed e ->
				change(e.element(), version, (element) -> element.with(e.column(), new CellValue.Words(e.after())));
			case ElementRescheduled e -> change(e.element(), version,
					(element) -> element.with(Column.TIME_FRAME, new CellValue.When(e.after().timeFrame())));
			case ElementDated e -> {
				TimeFrame before = e.before().timeFrame();
				TimeFrame after = e.after().timeFrame();
				this.datings.computeIfAbsent(e.element(), (key) -> new HashMap<>())
					.merge(e.trigger(), new Dating(e.revision(), after, before),
							(earlier, later) -> new Dating(later.revision(), later.frame(), earlier.waited()));
				change(e.element(), version, (element) -> element.with(Column.TIME_FRAME, new CellValue.When(after)));
			}
			case ElementUndated e -> {
				TimeFrame after = e.after().timeFrame();
				this.datings.get(e.element()).put(e.trigger(), new Dating(e.revision(), after, after));
				change(e.element(), version, (element) -> element.with(Column.TIME_FRAME, new CellValue.When(after)));
			}
			case PartyAssigned e -> change(e.element(), version, (element) -> element.with(e.party().party()));
			case PartyUnassigned e -> change(e.element(), version, (element) -> element.without(e.party().party()));
			case ElementFunded e ->
				change(e.element(), version, (element) -> element.with(Column.FUNDING, e.after().funding()));
			case ElementCosted e ->
				change(e.element(), version, (element) -> element.with(Column.COST, e.after().cost()));
			case ElementQuantified e ->
				change(e.element(), version, (element) -> element.with(Column.QUANTITIES, e.after().quantities()));
			case ElementReferred e ->
				change(e.element(), version, (element) -> element.with(Column.REFERENCES, Link.references(e.after())));
			case ReferenceResolved e ->
				change(e.element(), version, (element) -> element.with(e.index(), e.after().reference()));
			case ElementNoted e -> change(e.element(), version, (element) -> element.noted(e.note()));
			case NoteTakenBack e -> change(e.element(), version, (element) -> element.unnoted(e.note()));
			case ElementRenumbered e -> change(e.element(), version, (element) -> element.renumbered(e.after()));
			case ElementMoved e -> {
				childrenOf(e.fromParent()).remove(e.element());
				childrenOf(e.toParent()).add(e.toIndex(), e.element());
				change(e.element(), version, (element) -> element.under(e.toParent()));
			}
			case ElementCorrected e ->
				change(e.element(), version, (element) -> element.corrected(e.column(), e.after()));
			case CorrectionProposed e ->
				change(e.element(), version, (element) -> element.proposed(e.column(), e.after()));
			case CorrectionAccepted e ->
				change(e.element(), version, (element) -> element.corrected(e.column(), e.after()));
			case CorrectionDeclined e -> change(e.element(), version, (element) -> element.proposed(e.column(), null));
			case ElementWithdrawn e -> change(e.element(), version, (element) -> element.withdrawn(true));
			case ElementRemoved e -> {
				List<ElementId> gone = within(e.element()).toList();
				childrenOf(this.elements.get(e.element()).parent()).remove(e.element());
				gone.forEach(this.elements::remove);
				gone.forEach(this.children::remove);
				gone.forEach(this.datings::remove);
			}
			case ElementRestored e -> change(e.element(), version, (element) -> element.withdrawn(false));
			case ConsultationOpened e -> this.consulting = true;
			case ConsultationClosed e -> this.consulting = false;
			case PlanAdopted e -> acted(e.act());
			case PlanAmended e -> acted(e.act());
			case PlanRepealed e -> this.ended = true;
			case PlanSucceeded e -> this.ended = true;
		}
	}

	private void acted(Resolution act) {
		this.act = act;
		this.elements.replaceAll((id, element) -> element.adoptedAsItStands());
		this.pending = false;
		this.consulting = false;
	}

	private void change(String reason, PlanEvent event) {
		verifyChange(event.needsAct(), reason);
		apply(event);
	}

	private void verifyChange(boolean needsAct, String reason) {
		new NotEnded(needsAct && this.ended).verify();
		new ReasonGiven(needsAct && this.act != null, reason).verify();
	}

	private void verifyVersion(long expected) {
		if (getVersion() != expected) {
			throw new Conflict(this.id, expected, getVersion());
		}
	}

	private Resolution acceptable(Resolution act) {
		ActComplete complete = new ActComplete(act, this.act);
		complete.verify();
		return complete.stripped();
	}

	private void end() {
		this.elements.clear();
		this.children.clear();
		this.readings.clear();
		this.importing = false;
		this.ended = true;
	}

	private List<ElementId> childrenOf(ElementId parent) {
		return this.children.computeIfAbsent(parent, (key) -> new ArrayList<>());
	}

	/** An element, and all that it holds. */
	private Stream<ElementId> within(ElementId id) {
		return Stream.concat(Stream.of(id), this.children.getOrDefault(id, List.of()).stream().flatMap(this::within));
	}

	private void change(ElementId id, long version, UnaryOperator<PlanElement> change) {
		this.elements.computeIfPresent(id, (key, element) -> change.apply(element).at(version));
	}

	private PlanElement known(ElementId id) {
		PlanElement element = this.elements.get(id);
		if (element == null) {
			throw new Unknown(id);
		}
		return element;
	}

	private PlanElement current(ElementId id, long expectedVersion) {
		PlanElement element = known(id);
		if (element.version() != expectedVersion) {
			throw new Conflict(this.id, id, expectedVersion, element.version());
		}
		return element;
	}

	private PlanElement changeable(ElementId id, long expectedVersion) {
		PlanElement element = current(id, expectedVersion);
		new NotWithdrawn(element.withdrawn()).verify();
		return element;
	}

	private static boolean has(PlanElement element, String column, ColumnKind kind) {
		return element.level().column(column).filter((found) -> found.kind() == kind).isPresent();
	}

	/**
	 * @param name null for the first that fits
	 */
	private Level levelUnder(ElementId parent, String name) {
		Optional<Level> found = this.kind.levelsUnder((parent != null) ? known(parent).level() : null)
			.stream()
			.filter((below) -> name == null || below.name().equals(name))
			.findFirst();
		new OfLevel(found.isPresent()).verify();
		if (parent != null) {
			new NotWithdrawn(known(parent).withdrawn()).verify();
		}
		return found.orElseThrow();
	}

	/**
	 * @param revision of the trigger
	 * @param frame as it left it
	 * @param waited as it was before it
	 */
	private record Dating(long revision, TimeFrame frame, TimeFrame waited) {

		/** Whether a revision is news, and nobody has decided on the row since. */
		boolean isLeftTo(long revision, TimeFrame now) {
			return revision > this.revision && now.equals(this.frame);
		}

	}

}
