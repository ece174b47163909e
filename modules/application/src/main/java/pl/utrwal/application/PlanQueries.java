package pl.utrwal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.RecordedChange;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.StillUpdating;

/**
 * The plans that an actor may see: those of the actor's municipality.
 */
public interface PlanQueries {

	/**
	 * All of them, without their rows.
	 */
	List<PlanTable> headers(Actor actor);

	/**
	 * @param after null, or a position whose event the tables must have taken in
	 * @throws Unknown if there is no such plan, or not for this actor
	 * @throws StillUpdating if the table is not there yet
	 */
	PlanTable plan(Actor actor, PlanId id, Long after);

	/**
	 * A plan as its last event left it, before or after a change; from the events
	 * themselves if the read model is late.
	 * @throws Unknown if there is no such plan, or not for this actor
	 */
	PlanTable current(Actor actor, PlanId id);

	/**
	 * A plan now or once.
	 * @throws RequestRefused with status 400 if a day and a position are asked for, with
	 * 404 if the plan had not begun, nothing is stored at that position yet, or no text
	 * was in force
	 */
	PlanView view(Actor actor, PlanId id, Long after, AsOf asked);

	/**
	 * Another plan at the moment for which one is shown; empty if it had not begun, or is
	 * not for this actor.
	 */
	Optional<PlanTable> beside(Actor actor, PlanId id, AsKnown asked);

	/**
	 * Up to which position read models are waited for.
	 * @param after null, or a position that is waited for in any case
	 * @throws RequestRefused with status 400 if a day and a position are asked for, with
	 * 404 if nothing is stored at that position yet
	 */
	Long awaited(AsKnown asked, Long after);

	/**
	 * The change that brought a plan, or something beside it, to a version.
	 * @param subject the id of its aggregate
	 */
	RecordedChange change(String subject, long version);

	/** In Poland's time. */
	LocalDate today();

	/**
	 * @throws Unknown if there is no such element
	 */
	static Element element(PlanTable table, ElementId id) {
		return table.element(id).orElseThrow(() -> new Unknown(id));
	}

}
