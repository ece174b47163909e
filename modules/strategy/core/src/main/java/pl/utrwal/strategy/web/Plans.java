package pl.utrwal.strategy.web;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.strategy.read.table.PlanHeader;
import pl.utrwal.strategy.read.table.StrategyPast;
import pl.utrwal.strategy.read.table.StrategyTableProjection;
import pl.utrwal.strategy.read.table.StrategyTables;
import pl.utrwal.webkit.StillUpdating;

/**
 * The plans that an actor may see: those of the actor's municipality.
 */
@Component
public class Plans {

	private final StrategyTables tables;

	private final CommitTokenStore tokens;

	private final StrategyPast past;

	Plans(StrategyTables tables, StrategyPast past, CommitTokenStore tokens) {
		this.tables = tables;
		this.past = past;
		this.tokens = tokens;
	}

	public List<PlanHeader> all(Actor actor, Long after) {
		await(after,
				() -> this.tables.headers(actor.municipality())
					.stream()
					.anyMatch((header) -> header.table().position() >= after));
		return this.tables.headers(actor.municipality());
	}

	/**
	 * @param after null, or a position whose event the tables must have taken in
	 * @throws Unknown if there is no such plan, or not for this actor
	 * @throws StillUpdating if the table is not there yet
	 */
	public PlanTable plan(Actor actor, PlanId id, Long after) {
		await(after, () -> this.tables.table(id).filter((table) -> table.position() >= after).isPresent());
		return this.tables.table(id)
			.filter((table) -> Objects.equals(table.municipality(), actor.municipality()))
			.orElseThrow(() -> new Unknown(id));
	}

	/**
	 * A plan as a change left it; from the events themselves if the read model is late.
	 * @param stored null if nothing had to change
	 */
	public PlanTable after(Actor actor, PlanId plan, Stored stored) {
		if (stored == null) {
			return plan(actor, plan, null);
		}
		try {
			return plan(actor, plan, stored.position());
		}
		catch (StillUpdating late) {
			return this.past.at(plan, stored.version());
		}
	}

	public static Element element(PlanTable table, ElementId id) {
		return table.element(id).orElseThrow(() -> new Unknown(id));
	}

	/** A position of another plan is reached when all events up to it were taken in. */
	private void await(Long after, BooleanSupplier reached) {
		if (after != null && !Await
			.until(() -> reached.getAsBoolean() || this.tokens.position(StrategyTableProjection.PROCESSOR) >= after)) {
			throw new StillUpdating();
		}
	}

}
