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
import org.axonframework.modelling.command.AggregateIdentifier;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.strategy.contract.events.ActionAdded;
import pl.utrwal.strategy.contract.events.ActionFunded;
import pl.utrwal.strategy.contract.events.ActionRescheduled;
import pl.utrwal.strategy.contract.events.ActionSource;
import pl.utrwal.strategy.contract.events.AreaAdded;
import pl.utrwal.strategy.contract.events.Assignment;
import pl.utrwal.strategy.contract.events.DocumentImported;
import pl.utrwal.strategy.contract.events.ElementMoved;
import pl.utrwal.strategy.contract.events.ElementNoted;
import pl.utrwal.strategy.contract.events.ElementRenumbered;
import pl.utrwal.strategy.contract.events.ElementRestored;
import pl.utrwal.strategy.contract.events.ElementReworded;
import pl.utrwal.strategy.contract.events.ElementWithdrawn;
import pl.utrwal.strategy.contract.events.Frame;
import pl.utrwal.strategy.contract.events.Funds;
import pl.utrwal.strategy.contract.events.GoalAdded;
import pl.utrwal.strategy.contract.events.PartyAssigned;
import pl.utrwal.strategy.contract.events.PartyUnassigned;
import pl.utrwal.strategy.contract.events.Source;
import pl.utrwal.strategy.contract.events.StrategyDrafted;
import pl.utrwal.strategy.contract.events.StrategyEvent;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * A plan that is a tree: areas of goals of actions.
 */
public class Strategy {

	static final int LONGEST_TEXT = 4000;

	static final int LONGEST_NAME = 300;

	static final int LONGEST_NUMBER = 20;

	@AggregateIdentifier
	private PlanId id;

	private final Map<ElementId, Element> elements = new HashMap<>();

	/** The areas, under the key null; then children by parent, in their order. */
	private final Map<ElementId, List<ElementId>> children = new HashMap<>();

	Strategy() {
	}

	@CommandHandler
	Strategy(DraftStrategy command) {
		new HasText(command.title(), LONGEST_TEXT).verify();
		new KnownKind(command.kind()).verify();
		apply(new StrategyDrafted(command.plan(), command.municipality(), command.kind(), command.title(),
				Frame.of(command.period())));
	}

	@CommandHandler
	Strategy(ImportStrategy command) {
		new FitsOneCommit(command.areas()).verify();
		new HasText(command.title(), LONGEST_TEXT).verify();
		new KnownKind(command.kind()).verify();
		apply(new StrategyDrafted(command.plan(), command.municipality(), command.kind(), command.title(),
				Frame.of(command.period())));
		apply(new DocumentImported(command.plan(), command.fileName(), command.sha256(),
				Source.of(command.unplaced())));
		for (NewArea area : command.areas()) {
			apply(new AreaAdded(command.plan(), area.id(), area.number(), area.text(), Source.of(area.source()),
					Source.of(area.labels())));
			for (NewArea.NewGoal goal : area.goals()) {
				apply(new GoalAdded(command.plan(), area.id(), goal.id(), goal.number(), goal.text(),
						Source.of(goal.source()), Source.of(goal.labels())));
				for (NewArea.NewAction action : goal.actions()) {
					apply(new ActionAdded(command.plan(), goal.id(), action.id(), action.number(), action.text(),
							Frame.of(action.timeFrame()), action.parties().stream().map(Assignment::of).toList(),
							Funds.of(action.funding()),
							new ActionSource(Source.of(action.textSource()), Source.of(action.timeSource()),
									Source.of(action.partySource()), Source.of(action.fundingSource()),
									Source.of(action.labels()))));
				}
			}
		}
	}

	@CommandHandler
	void decide(AddArea command) {
		new NewElement(this.elements.containsKey(command.area())).verify();
		verifyTexts(command.number(), command.text());
		apply(new AreaAdded(this.id, command.area(), command.number(), command.text().strip(), List.of(), List.of()));
	}

	@CommandHandler
	void decide(AddGoal command) {
		new NewElement(this.elements.containsKey(command.goal())).verify();
		verifyParent(command.area(), Level.GOAL);
		verifyTexts(command.number(), command.text());
		apply(new GoalAdded(this.id, command.area(), command.goal(), command.number(), command.text().strip(),
				List.of(), List.of()));
	}

	@CommandHandler
	void decide(AddAction command) {
		new NewElement(this.elements.containsKey(command.action())).verify();
		verifyParent(command.goal(), Level.ACTION);
		verifyTexts(command.number(), command.text());
		new PartiesDiffer(command.parties()).verify();
		new FundingSaysWho(command.funding()).verify();
		apply(new ActionAdded(this.id, command.goal(), command.action(), command.number(), command.text().strip(),
				Frame.of(command.timeFrame()), command.parties().stream().map(Assignment::of).toList(),
				Funds.of(command.funding()), ActionSource.NONE));
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
		new FundingSaysWho(command.funding()).verify();
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
		if (command.index() < 0 || command.index() > others) {
			throw new RuleBroken("place-unknown");
		}
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
				this.children.put(null, new ArrayList<>());
			}
			case DocumentImported e -> {
			}
			case AreaAdded e -> add(e.area(), Element.of(Level.AREA, null, e.number(), e.text()), version);
			case GoalAdded e -> add(e.goal(), Element.of(Level.GOAL, e.area(), e.number(), e.text()), version);
			case ActionAdded e -> add(e.action(),
					Element.of(Level.ACTION, e.goal(), e.number(), e.text())
						.scheduled(e.timeFrame().timeFrame())
						.assigned(e.parties().stream().map(Assignment::party).toList())
						.funded(e.funding().funding()),
					version);
			case ElementReworded e -> change(e.element(), version, (element) -> element.reworded(e.after()));
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

	private void add(ElementId id, Element element, long version) {
		this.elements.put(id, element.at(version));
		childrenOf(element.parent()).add(id);
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
