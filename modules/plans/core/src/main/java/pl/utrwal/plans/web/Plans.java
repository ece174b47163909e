package pl.utrwal.plans.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Lifecycle;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanState;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.read.table.Counts;
import pl.utrwal.plans.read.table.PlanHeader;
import pl.utrwal.plans.read.table.PlanPast;
import pl.utrwal.plans.read.table.PlanStore;
import pl.utrwal.plans.read.table.PlanTableProjection;
import pl.utrwal.plans.read.table.Texts;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.Refusal;
import pl.utrwal.webkit.StillUpdating;

/**
 * The plans that an actor may see: those of the actor's municipality.
 */
@Component
public class Plans {

	private final PlanStore tables;

	private final PlanPast past;

	private final CommitLog log;

	private final CommitTokenStore tokens;

	private final PlanKinds kinds;

	private final Clock clock;

	Plans(PlanStore tables, PlanPast past, CommitLog log, CommitTokenStore tokens, PlanKinds kinds, Clock clock) {
		this.log = log;
		this.kinds = kinds;
		this.tables = tables;
		this.past = past;
		this.tokens = tokens;
		this.clock = clock;
	}

	public List<PlanHeader> all(Actor actor, Long after) {
		return all(actor, after, AsKnown.NOW);
	}

	/**
	 * Those that had begun at a moment.
	 */
	public List<PlanHeader> all(Actor actor, Long after, AsKnown asked) {
		await(awaited(asked, after));
		return this.tables.headers(actor.municipality(), asked.known());
	}

	/**
	 * Up to which position read models are waited for.
	 * @param after null, or a position that is waited for in any case
	 * @throws Refusal with status 400 if a day and a position are asked for, with 404 if
	 * nothing is stored at that position yet
	 */
	public Long awaited(AsKnown asked, Long after) {
		return asked.verify(this.log::isReached).awaited(after);
	}

	/**
	 * The day for which a plan is told of, now or once.
	 */
	public LocalDate day(PlanTable table, AsKnown asked) {
		return asked.known().toldFor(today(), table.position(), this.log::recordedAt);
	}

	/**
	 * Another plan at the moment for which one is shown; empty if it had not begun, or is
	 * not for this actor.
	 */
	public Optional<PlanTable> beside(Actor actor, PlanId id, AsKnown asked) {
		return this.tables.table(id, asked.known())
			.filter((table) -> Objects.equals(table.municipality(), actor.municipality()));
	}

	/**
	 * @param after null, or a position whose event the tables must have taken in
	 * @throws Unknown if there is no such plan, or not for this actor
	 * @throws StillUpdating if the table is not there yet
	 */
	public PlanTable plan(Actor actor, PlanId id, Long after) {
		await(after);
		return this.tables.table(id)
			.filter((table) -> Objects.equals(table.municipality(), actor.municipality()))
			.orElseThrow(() -> new Unknown(id));
	}

	/**
	 * A plan as its last event left it, before or after a change; from the events
	 * themselves if the read model is late.
	 * @throws Unknown if there is no such plan, or not for this actor
	 */
	public PlanTable current(Actor actor, PlanId id) {
		long version = this.past.newestAfter(id, this.tables.version(id));
		Await.until(() -> this.tables.version(id) >= version);
		return this.tables.table(id)
			.filter((table) -> table.version() >= version)
			.or(() -> Optional.of(this.past.at(id, version)))
			.filter((table) -> Objects.equals(table.municipality(), actor.municipality()))
			.orElseThrow(() -> new Unknown(id));
	}

	/**
	 * A plan now or once.
	 * @throws Refusal with status 400 if a day and a position are asked for, with 404 if
	 * the plan had not begun, nothing is stored at that position yet, or no text was in
	 * force
	 */
	public View view(Actor actor, PlanId id, Long after, AsOf asked) {
		PlanTable now = plan(actor, id, awaited(asked.asKnown(), after));
		LocalDate today = today();
		if (asked.isNow()) {
			return new View(now, asked, today, null);
		}
		long version = this.past.version(id, asked.known())
			.orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "plan-not-begun"));
		Instant at = this.past.change(id, version).at();
		if (asked.inForceOn() != null) {
			return inForce(id, version, asked, new View.Then(asked.inForceOn(), at, false, false, null));
		}
		PlanTable then = this.tables.at(id, version);
		boolean future = asked.knownOn() != null && asked.knownOn().isAfter(today);
		boolean current = version == this.past.newestAfter(id, version);
		return new View(then, asked, today, new View.Then(day(then, asked.asKnown()), at, future, current, null));
	}

	private View inForce(PlanId id, long version, AsOf asked, View.Then then) {
		Texts texts = this.past.texts(id, version, then.day());
		Lifecycle life = texts.working().heading().lifecycle();
		String day = then.day().toString();
		Act act = life.inForce(then.day())
			.orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND,
					life.adopted()
							? ((life.on(then.day()) == PlanState.REPEALED || life.on(then.day()) == PlanState.SUCCEEDED)
									? "force-ended" : "not-in-force-yet")
							: "never-adopted",
					day));
		return new View(texts.adopted(), asked, today(), new View.Then(then.day(), then.at(), false, false, act));
	}

	/** In Poland's time. */
	public LocalDate today() {
		return Poland.today(this.clock);
	}

	/**
	 * What is in a plan.
	 */
	public Counts counts(PlanTable table) {
		return Counts.of(kind(table), table);
	}

	public List<PlanKind> kinds() {
		return this.kinds.all();
	}

	public PlanKind kind(PlanTable table) {
		return this.kinds.find(table.kind()).orElseThrow();
	}

	public static Element element(PlanTable table, ElementId id) {
		return table.element(id).orElseThrow(() -> new Unknown(id));
	}

	private void await(Long after) {
		if (after != null && !Await.until(() -> this.tokens.position(PlanTableProjection.PROCESSOR) >= after)) {
			throw new StillUpdating();
		}
	}

}
