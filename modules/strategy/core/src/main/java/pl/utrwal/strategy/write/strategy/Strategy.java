package pl.utrwal.strategy.write.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.strategy.contract.PlanKind;
import pl.utrwal.strategy.contract.events.ActionAdded;
import pl.utrwal.strategy.contract.events.ActionFunded;
import pl.utrwal.strategy.contract.events.ActionRescheduled;
import pl.utrwal.strategy.contract.events.ActionSource;
import pl.utrwal.strategy.contract.events.Anchor;
import pl.utrwal.strategy.contract.events.AreaAdded;
import pl.utrwal.strategy.contract.events.Assignment;
import pl.utrwal.strategy.contract.events.AuthorNamed;
import pl.utrwal.strategy.contract.events.DocumentImported;
import pl.utrwal.strategy.contract.events.ElementMoved;
import pl.utrwal.strategy.contract.events.ElementNoted;
import pl.utrwal.strategy.contract.events.ElementRenumbered;
import pl.utrwal.strategy.contract.events.ElementRestored;
import pl.utrwal.strategy.contract.events.ElementReworded;
import pl.utrwal.strategy.contract.events.ElementWithdrawn;
import pl.utrwal.strategy.contract.events.FootnoteAdded;
import pl.utrwal.strategy.contract.events.Frame;
import pl.utrwal.strategy.contract.events.Funds;
import pl.utrwal.strategy.contract.events.GoalAdded;
import pl.utrwal.strategy.contract.events.GoalTargeted;
import pl.utrwal.strategy.contract.events.PartyAssigned;
import pl.utrwal.strategy.contract.events.PartyUnassigned;
import pl.utrwal.strategy.contract.events.PlanPeriodChanged;
import pl.utrwal.strategy.contract.events.PlanRetitled;
import pl.utrwal.strategy.contract.events.Source;
import pl.utrwal.strategy.contract.events.StrategyDrafted;
import pl.utrwal.strategy.contract.events.StrategyEvent;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * A plan that is a tree: areas of goals of actions, or as its kind calls these.
 */
public class Strategy {

	static final int LONGEST_TEXT = 4000;

	static final int LONGEST_NAME = 300;

	static final int LONGEST_NUMBER = 20;

	private static final CellValue.Funding NOTHING_SAID = new CellValue.Funding(FundingKind.UNKNOWN, List.of());

	@AggregateIdentifier
	private PlanId id;

	private PlanKind kind;

	private String title;

	private TimeFrame period;

	private final Map<ElementId, Element> elements = new HashMap<>();

	/** The areas, under the key null; then children by parent, in their order. */
	private final Map<ElementId, List<ElementId>> children = new HashMap<>();

	Strategy() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.ALWAYS)
	void decide(DraftStrategy command) {
		draft(command.plan(), command.municipality(), command.kind(), command.title(), command.period(), null);
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.ALWAYS)
	void decide(DraftSuccessor command) {
		new FitsOneCommit(command.areas()).verify();
		draft(command.plan(), command.municipality(), command.kind(), command.title(), command.period(),
				command.predecessor());
		addAll(command.footnotes(), command.areas());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.ALWAYS)
	void decide(ImportStrategy command) {
		new FitsOneCommit(command.areas()).verify();
		draft(command.plan(), command.municipality(), command.kind(), command.title(), command.period(), null);
		apply(new DocumentImported(this.id, command.fileName(), command.sha256(), Source.of(command.unplaced()),
				command.readings()));
		if (command.author() != null) {
			apply(new AuthorNamed(this.id, command.author().person(), command.author().label()));
		}
		addAll(command.footnotes(), command.areas());
	}

	private void draft(PlanId plan, MunicipalityId municipality, String kind, String title, TimeFrame period,
			PlanId predecessor) {
		new HasText(title, LONGEST_TEXT).verify();
		new KnownKind(kind).verify();
		apply(new StrategyDrafted(plan, municipality, kind, title.strip(), Frame.of(period), predecessor));
	}

	private void addAll(List<Footnote> footnotes, List<Branch> areas) {
		footnotes.forEach((footnote) -> apply(
				new FootnoteAdded(this.id, footnote.mark(), footnote.text(), Source.of(footnote.source()))));
		for (Branch area : areas) {
			apply(new AreaAdded(this.id, area.id(), null, levelName(Level.AREA), area.number(), text(area, Column.TEXT),
					source(area, Column.TEXT), Source.of(area.labels())));
			for (Branch goal : area.branches()) {
				apply(new GoalAdded(this.id, area.id(), goal.id(), null, goal.number(), text(goal, Column.TEXT),
						text(goal, Column.TARGET_GROUP), source(goal, Column.TEXT), source(goal, Column.TARGET_GROUP),
						Source.of(goal.labels())));
				goal.branches().forEach((action) -> apply(actionAdded(goal.id(), action)));
			}
		}
	}

	private ActionAdded actionAdded(ElementId goal, Branch action) {
		TimeFrame timeFrame = action.cell(Column.TIME_FRAME)
			.map((cell) -> ((CellValue.When) cell.value()).timeFrame())
			.findFirst()
			.orElseGet(() -> TimeFrame.unspecified(""));
		List<Assignment> parties = action.cell(Column.PARTIES)
			.flatMap((cell) -> ((CellValue.Parties) cell.value()).parties().stream())
			.map(Assignment::of)
			.toList();
		CellValue.Funding funding = action.cell(Column.FUNDING)
			.map((cell) -> (CellValue.Funding) cell.value())
			.findFirst()
			.orElse(NOTHING_SAID);
		List<Anchor> anchors = action.cells()
			.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().footnotes().stream().map((mark) -> new Anchor(entry.getKey(), mark)))
			.toList();
		return new ActionAdded(this.id, goal, action.id(), null, levelName(Level.ACTION), action.number(),
				text(action, Column.TEXT), Frame.of(timeFrame), parties, Funds.of(funding), anchors,
				new ActionSource(source(action, Column.TEXT), source(action, Column.TIME_FRAME),
						source(action, Column.PARTIES), source(action, Column.FUNDING), Source.of(action.labels())));
	}

	private static String text(Branch branch, String column) {
		return branch.cell(column).map((cell) -> ((CellValue.Words) cell.value()).text()).findFirst().orElse("");
	}

	private static List<Source> source(Branch branch, String column) {
		return Source.of(branch.cell(column).flatMap((cell) -> cell.source().stream()).toList());
	}

	private String levelName(Level level) {
		return this.kind.levels().get(level.ordinal()).name();
	}

	@CommandHandler
	void decide(RetitlePlan command) {
		new HasText(command.title(), LONGEST_TEXT).verify();
		String title = command.title().strip();
		if (!title.equals(this.title)) {
			apply(new PlanRetitled(this.id, this.title, title));
		}
		if (!command.period().equals(this.period)) {
			apply(new PlanPeriodChanged(this.id, Frame.of(this.period), Frame.of(command.period())));
		}
	}

	@CommandHandler
	void decide(AddArea command) {
		verifyNew(command.area(), null, Level.AREA, command.index());
		verifyTexts(command.number(), command.text());
		apply(new AreaAdded(this.id, command.area(), command.index(), levelName(Level.AREA), command.number(),
				command.text().strip(), List.of(), List.of()));
	}

	@CommandHandler
	void decide(AddGoal command) {
		verifyNew(command.goal(), command.area(), Level.GOAL, command.index());
		verifyTexts(command.number(), command.text());
		verifyTargetGroup(command.targetGroup());
		apply(new GoalAdded(this.id, command.area(), command.goal(), command.index(), command.number(),
				command.text().strip(), command.targetGroup().strip(), List.of(), List.of(), List.of()));
	}

	@CommandHandler
	void decide(AddAction command) {
		verifyNew(command.action(), command.goal(), Level.ACTION, command.index());
		verifyTexts(command.number(), command.text());
		new PartiesDiffer(command.parties()).verify();
		verifyFunding(command.funding());
		apply(new ActionAdded(this.id, command.goal(), command.action(), command.index(), levelName(Level.ACTION),
				command.number(), command.text().strip(), Frame.of(command.timeFrame()),
				command.parties().stream().map(Assignment::of).toList(), Funds.of(command.funding()), List.of(),
				ActionSource.NONE));
	}

	@CommandHandler
	void decide(RewordElement command) {
		Element element = changeable(command.element(), command.expectedVersion());
		new HasText(command.text(), LONGEST_TEXT).verify();
		String text = command.text().strip();
		if (!text.equals(element.text())) {
			apply(new ElementReworded(this.id, command.element(), element.text(), text));
		}
	}

	@CommandHandler
	void decide(TargetGoal command) {
		Element goal = changeable(command.goal(), command.expectedVersion());
		new OfLevel(goal.level() == Level.GOAL).verify();
		verifyTargetGroup(command.targetGroup());
		String targetGroup = command.targetGroup().strip();
		if (!targetGroup.equals(goal.targetGroup())) {
			apply(new GoalTargeted(this.id, command.goal(), goal.targetGroup(), targetGroup));
		}
	}

	@CommandHandler
	void decide(RescheduleAction command) {
		Element action = changeableAction(command.action(), command.expectedVersion());
		if (!command.timeFrame().equals(action.timeFrame())) {
			apply(new ActionRescheduled(this.id, command.action(), Frame.of(action.timeFrame()),
					Frame.of(command.timeFrame())));
		}
	}

	@CommandHandler
	void decide(AssignParties command) {
		Element action = changeableAction(command.action(), command.expectedVersion());
		new PartiesDiffer(command.parties()).verify();
		List<Party> before = action.parties();
		for (Party party : before) {
			if (!command.parties().contains(party)) {
				apply(new PartyUnassigned(this.id, command.action(), Assignment.of(party)));
			}
		}
		for (Party party : command.parties()) {
			if (!before.contains(party)) {
				apply(new PartyAssigned(this.id, command.action(), Assignment.of(party)));
			}
		}
	}

	@CommandHandler
	void decide(FundAction command) {
		Element action = changeableAction(command.action(), command.expectedVersion());
		verifyFunding(command.funding());
		if (!command.funding().equals(action.funding())) {
			apply(new ActionFunded(this.id, command.action(), Funds.of(action.funding()), Funds.of(command.funding())));
		}
	}

	@CommandHandler
	void decide(NoteElement command) {
		changeable(command.element(), command.expectedVersion());
		new HasText(command.note(), LONGEST_TEXT).verify();
		apply(new ElementNoted(this.id, command.element(), command.note().strip()));
	}

	@CommandHandler
	void decide(RenumberElement command) {
		Element element = changeable(command.element(), command.expectedVersion());
		verifyNumber(command.number());
		if (!command.number().equals(element.number())) {
			apply(new ElementRenumbered(this.id, command.element(), element.number(), command.number()));
		}
	}

	@CommandHandler
	void decide(MoveElement command) {
		Element element = changeable(command.element(), command.expectedVersion());
		verifyParent(command.parent(), element.level());
		int fromIndex = this.children.get(element.parent()).indexOf(command.element());
		int others = childrenOf(command.parent()).size() - (Objects.equals(element.parent(), command.parent()) ? 1 : 0);
		new PlaceExists(command.index(), others).verify();
		if (fromIndex != command.index() || !Objects.equals(element.parent(), command.parent())) {
			apply(new ElementMoved(this.id, command.element(), element.parent(), fromIndex, command.parent(),
					command.index()));
		}
	}

	@CommandHandler
	void decide(WithdrawElement command) {
		Element element = current(command.element(), command.expectedVersion());
		if (!element.withdrawn()) {
			apply(new ElementWithdrawn(this.id, command.element()));
		}
	}

	@CommandHandler
	void decide(RestoreElement command) {
		Element element = current(command.element(), command.expectedVersion());
		if (element.withdrawn()) {
			apply(new ElementRestored(this.id, command.element()));
		}
	}

	@EventSourcingHandler
	void evolve(StrategyEvent event, @SequenceNumber long version) {
		switch (event) {
			case StrategyDrafted e -> {
				this.id = e.plan();
				this.kind = PlanKind.of(e.kind()).orElseThrow();
				this.title = e.title();
				this.period = e.period().timeFrame();
				this.children.put(null, new ArrayList<>());
			}
			case PlanRetitled e -> this.title = e.after();
			case PlanPeriodChanged e -> this.period = e.after().timeFrame();
			case DocumentImported e -> {
			}
			case AuthorNamed e -> {
			}
			case FootnoteAdded e -> {
			}
			case AreaAdded e -> add(e.area(), e.index(), Element.of(Level.AREA, null, e.number(), e.text()), version);
			case GoalAdded e -> add(e.goal(), e.index(),
					Element.of(Level.GOAL, e.area(), e.number(), e.text()).targeted(e.targetGroup()), version);
			case ActionAdded e -> add(e.action(), e.index(),
					Element.of(Level.ACTION, e.goal(), e.number(), e.text())
						.scheduled(e.timeFrame().timeFrame())
						.assigned(e.parties().stream().map(Assignment::party).toList())
						.funded(e.funding().funding()),
					version);
			case ElementReworded e -> change(e.element(), version, (element) -> element.reworded(e.after()));
			case GoalTargeted e -> change(e.goal(), version, (goal) -> goal.targeted(e.after()));
			case ActionRescheduled e ->
				change(e.action(), version, (action) -> action.scheduled(e.after().timeFrame()));
			case PartyAssigned e -> change(e.action(), version, (action) -> action.with(e.party().party()));
			case PartyUnassigned e -> change(e.action(), version, (action) -> action.without(e.party().party()));
			case ActionFunded e -> change(e.action(), version, (action) -> action.funded(e.after().funding()));
			case ElementNoted e -> change(e.element(), version, (element) -> element);
			case ElementRenumbered e -> change(e.element(), version, (element) -> element.renumbered(e.after()));
			case ElementMoved e -> {
				childrenOf(e.fromParent()).remove(e.element());
				childrenOf(e.toParent()).add(e.toIndex(), e.element());
				change(e.element(), version, (element) -> element.under(e.toParent()));
			}
			case ElementWithdrawn e -> change(e.element(), version, (element) -> element.withdrawn(true));
			case ElementRestored e -> change(e.element(), version, (element) -> element.withdrawn(false));
		}
	}

	private void add(ElementId id, Integer index, Element element, long version) {
		this.elements.put(id, element.at(version));
		List<ElementId> siblings = childrenOf(element.parent());
		siblings.add((index != null) ? index : siblings.size(), id);
	}

	private List<ElementId> childrenOf(ElementId parent) {
		return this.children.computeIfAbsent(parent, (key) -> new ArrayList<>());
	}

	private void change(ElementId id, long version, UnaryOperator<Element> change) {
		this.elements.computeIfPresent(id, (key, element) -> change.apply(element).at(version));
	}

	private Element known(ElementId id) {
		Element element = this.elements.get(id);
		if (element == null) {
			throw new Unknown(id);
		}
		return element;
	}

	private Element current(ElementId id, long expectedVersion) {
		Element element = known(id);
		if (element.version() != expectedVersion) {
			throw new Conflict(this.id, id, expectedVersion, element.version());
		}
		return element;
	}

	private Element changeable(ElementId id, long expectedVersion) {
		Element element = current(id, expectedVersion);
		new NotWithdrawn(element.withdrawn()).verify();
		return element;
	}

	private Element changeableAction(ElementId id, long expectedVersion) {
		Element element = changeable(id, expectedVersion);
		new OfLevel(element.level() == Level.ACTION).verify();
		return element;
	}

	private void verifyNew(ElementId id, ElementId parent, Level level, Integer index) {
		new NotThereYet(this.elements.containsKey(id)).verify();
		verifyParent(parent, level);
		new PlaceExists(index, childrenOf(parent).size()).verify();
	}

	private void verifyTargetGroup(String targetGroup) {
		if (!targetGroup.isBlank()) {
			new OfLevel(this.kind.has(Level.GOAL.ordinal(), Column.TARGET_GROUP)).verify();
			new HasText(targetGroup, LONGEST_TEXT).verify();
		}
	}

	private void verifyFunding(CellValue.Funding funding) {
		new OfLevel(funding.equals(NOTHING_SAID) || this.kind.has(Level.ACTION.ordinal(), Column.FUNDING)).verify();
		new FundingSaysWho(funding).verify();
	}

	private void verifyParent(ElementId parent, Level level) {
		Level above = (parent != null) ? known(parent).level() : null;
		new OfLevel(level.belongsUnder(above)).verify();
		if (parent != null) {
			new NotWithdrawn(known(parent).withdrawn()).verify();
		}
	}

	private static void verifyTexts(String number, String text) {
		verifyNumber(number);
		new HasText(text, LONGEST_TEXT).verify();
	}

	private static void verifyNumber(String number) {
		if (number == null || number.length() > LONGEST_NUMBER) {
			throw new RuleBroken("number-too-long", String.valueOf(LONGEST_NUMBER));
		}
	}

}
