package pl.utrwal.plans.table.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.CommandSender;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.domain.PlanCommand.ChangeCells.CellChange;
import pl.utrwal.plans.table.read.ElementPlace;
import pl.utrwal.plans.table.read.PlanHistory;

/**
 * Sends what pages and the API ask for, in the name of an actor.
 */
@Component
public class PlanCommandService {

	private final CommandSender sender;

	private final PlanHistory history;

	PlanCommandService(CommandSender sender, PlanHistory history) {
		this.sender = sender;
		this.history = history;
	}

	/**
	 * @return empty if nothing had to change
	 */
	public Optional<Stored> send(PlanCommand command, Actor actor, CommandContext circumstances) {
		return this.sender.send(command, command.plan(), actor, circumstances);
	}

	/**
	 * The command that puts a slip in the words of an element right: from the owner of
	 * the plan a correction, from anybody else a proposal.
	 * @throws RuleBroken if it is not words
	 */
	public static PlanCommand correct(Actor actor, PlanId plan, ElementId element, long expectedVersion, String column,
			CellValue value) {
		if (!(value instanceof CellValue.Words words)) {
			throw new RuleBroken("correction-of-words");
		}
		return (actor.role() == Role.OWNER) ? new CorrectElement(plan, element, expectedVersion, column, words.text())
				: new ProposeCorrection(plan, element, expectedVersion, column, words.text());
	}

	/**
	 * The command that takes back the newest change of an element; empty if that change
	 * cannot be taken back, as an element's beginning, what a trigger made of it and what
	 * waits for the owner cannot.
	 */
	public Optional<PlanCommand> undo(Actor actor, PlanTable table, Element element) {
		PlanTable before = this.history.before(table.id(), element.version());
		DomainEvent newest = this.history.event(table.id(), element.version());
		return switch (newest) {
			case ElementCorrected e -> takeBack(actor, table, element, e.column(), e.before());
			case CorrectionAccepted e -> takeBack(actor, table, element, e.column(), e.before());
			case CorrectionProposed e -> Optional.empty();
			case CorrectionDeclined e -> Optional.empty();
			case ElementDated e -> Optional.empty();
			case ElementUndated e -> Optional.empty();
			default -> before.element(element.id())
				.flatMap((known) -> difference(table.id(), element, known).or(() -> moved(table, element, before)));
		};
	}

	/**
	 * What takes back a change of the actor's, whole: of an element's cells, number,
	 * place or being there. What somebody changed again since stays.
	 * @param version of the plan, to which the change brought it
	 * @throws RuleBroken if it is not the actor's, was changed again since, or is of a
	 * kind that cannot be taken back
	 */
	public Undo undo(Actor actor, PlanTable table, long version) {
		if (!this.history.change(table.id().value(), version).by().equals(actor.account())) {
			throw new RuleBroken("undo-impossible");
		}
		PlanTable before = this.history.before(table.id(), version);
		PlanTable after = this.history.at(table.id(), version);
		List<Element> changed = after.elements()
			.filter((element) -> before.element(element.id())
				.filter((was) -> was.version() == element.version())
				.isEmpty())
			.toList();
		if (changed.isEmpty()) {
			throw new RuleBroken("undo-impossible");
		}
		List<CellChange> cells = new ArrayList<>();
		List<ChangeCells.Standing> standing = new ArrayList<>();
		for (Element element : changed) {
			Element now = table.element(element.id()).orElseThrow(() -> new RuleBroken("undo-changed-since"));
			Optional<Element> was = before.element(element.id());
			boolean gone = was.map(Element::withdrawn).orElse(true);
			if (gone != element.withdrawn()) {
				verifySame(element.withdrawn(), now.withdrawn());
				standing.add(new ChangeCells.Standing(now.id(), now.version(), gone));
			}
			was.ifPresent((known) -> element.cells().forEach((column, cell) -> {
				CellValue value = known.cells().get(column).value();
				if (!cell.value().equals(value)) {
					verifySame(cell.value(), now.cells().get(column).value());
					cells.add(new CellChange(now.id(), now.version(), column, value));
				}
			}));
		}
		Element first = table.element(changed.getFirst().id()).orElseThrow();
		PlanCommand command = (cells.isEmpty() && standing.isEmpty())
				? undoOne(table, first, changed.getFirst(), after, before)
				: new ChangeCells(table.id(), cells, List.of(), standing);
		return new Undo(command, first.id(), first.text());
	}

	private static PlanCommand undoOne(PlanTable table, Element now, Element changed, PlanTable after,
			PlanTable before) {
		String number = before.element(now.id()).orElseThrow().number();
		if (!changed.number().equals(number)) {
			verifySame(changed.number(), now.number());
			return new RenumberElement(table.id(), now.id(), now.version(), number);
		}
		ElementPlace old = ElementPlace.of(before, now.id());
		if (old.equals(ElementPlace.of(after, now.id()))) {
			throw new RuleBroken("undo-impossible");
		}
		verifySame(ElementPlace.of(after, now.id()), ElementPlace.of(table, now.id()));
		return move(table.id(), now.id(), now.version(), old.within(table, now.id()));
	}

	private static void verifySame(Object left, Object found) {
		if (!left.equals(found)) {
			throw new RuleBroken("undo-changed-since");
		}
	}

	/**
	 * @param element one that it changes, and its text
	 */
	public record Undo(PlanCommand command, ElementId element, String text) {
	}

	private static Optional<PlanCommand> takeBack(Actor actor, PlanTable table, Element element, String column,
			String before) {
		return Optional
			.of(correct(actor, table.id(), element.id(), element.version(), column, new CellValue.Words(before)));
	}

	private static Optional<PlanCommand> difference(PlanId plan, Element now, Element before) {
		if (now.withdrawn() != before.withdrawn()) {
			return Optional.of(before.withdrawn() ? new WithdrawElement(plan, now.id(), now.version())
					: new RestoreElement(plan, now.id(), now.version()));
		}
		if (!now.number().equals(before.number())) {
			return Optional.of(new RenumberElement(plan, now.id(), now.version(), before.number()));
		}
		return now.cells()
			.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().value().equals(before.cells().get(entry.getKey()).value()))
			.<PlanCommand>map((entry) -> new ChangeCell(plan, now.id(), now.version(), entry.getKey(),
					before.cells().get(entry.getKey()).value()))
			.findFirst();
	}

	/**
	 * Back to its old parent, at its old place or as near to it as there are siblings.
	 */
	private Optional<PlanCommand> moved(PlanTable table, Element element, PlanTable before) {
		ElementPlace old = ElementPlace.of(before, element.id());
		if (old.equals(ElementPlace.of(this.history.at(table.id(), element.version()), element.id()))) {
			return Optional.empty();
		}
		return Optional.of(move(table.id(), element.id(), element.version(), old.within(table, element.id())));
	}

	/**
	 * The command that puts an element at a place.
	 */
	public static MoveElement move(PlanId plan, ElementId element, long expectedVersion, ElementPlace place) {
		return new MoveElement(plan, element, expectedVersion, place.parent(), place.index());
	}

}
