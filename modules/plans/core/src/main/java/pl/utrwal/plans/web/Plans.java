package pl.utrwal.plans.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
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
import pl.utrwal.plans.read.table.Life;
import pl.utrwal.plans.read.table.PlanHeader;
import pl.utrwal.plans.read.table.PlanPast;
import pl.utrwal.plans.read.table.PlanStore;
import pl.utrwal.plans.read.table.PlanTableProjection;
import pl.utrwal.plans.read.table.Texts;
import pl.utrwal.webkit.Refusal;
import pl.utrwal.webkit.StillUpdating;

/**
 * The plans that an actor may see: those of the actor's municipality.
 */
@Component
public class Plans {

	private final PlanStore tables;

	private final PlanPast past;

	private final CommitTokenStore tokens;

	private final PlanKinds kinds;

	private final Clock clock;

	Plans(PlanStore tables, PlanPast past, CommitTokenStore tokens, PlanKinds kinds, Clock clock) {
		this.kinds = kinds;
		this.tables = tables;
		this.past = past;
		this.tokens = tokens;
		this.clock = clock;
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
	 * A plan as its last event left it, before or after a change; from the events
	 * themselves if the read model is late.
	 * @throws Unknown if there is no such plan, or not for this actor
	 */
	public PlanTable current(Actor actor, PlanId id) {
		long version = this.past.life(id).version();
		Await.until(() -> version < 0 || isAt(id, version));
		return this.tables.table(id)
			.filter((table) -> table.version() >= version)
			.or(() -> this.past.now(id))
			.filter((table) -> Objects.equals(table.municipality(), actor.municipality()))
			.orElseThrow(() -> new Unknown(id));
	}

	private boolean isAt(PlanId id, long version) {
		return this.tables.table(id).filter((table) -> table.version() >= version).isPresent();
	}

	/**
	 * A plan now or once.
	 * @throws Refusal with status 400 if a day and a position are asked for, with 404 if
	 * the plan had not begun, nothing is stored at that position yet, or no text was in
	 * force
	 */
	public View view(Actor actor, PlanId id, Long after, AsOf asked) {
		PlanTable now = plan(actor, id, after);
		LocalDate today = today();
		if (asked.isNow()) {
			return new View(now, asked, today, null);
		}
		if (asked.position() != null && asked.knownOn() != null) {
			throw new Refusal(HttpStatus.BAD_REQUEST, "day-and-position");
		}
		boolean future = asked.knownOn() != null && asked.knownOn().isAfter(today);
		Life life = this.past.life(id);
		long version = version(life, id, asked, future);
		Instant at = this.past.change(id, version).at();
		if (asked.inForceOn() != null) {
			return inForce(id, version, asked, new View.Then(asked.inForceOn(), at, false, false, null));
		}
		PlanTable then = (version == now.version()) ? now : this.past.at(id, version);
		LocalDate day = future ? today : (asked.knownOn() != null) ? asked.knownOn() : Poland.day(at);
		return new View(then, asked, today, new View.Then(day, at, future, version == life.version(), null));
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

	private long version(Life life, PlanId id, AsOf asked, boolean future) {
		if (future || asked.position() == null && asked.knownOn() == null) {
			return life.version();
		}
		if (asked.position() != null && !this.past.isReached(asked.position())) {
			throw new Refusal(HttpStatus.NOT_FOUND, "position-not-reached", String.valueOf(asked.position()));
		}
		return ((asked.position() != null) ? this.past.versionAt(id, asked.position(), life.version())
				: life.versionOn(asked.knownOn()))
			.orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "plan-not-begun"));
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

	/** A position of another plan is reached when all events up to it were taken in. */
	private void await(Long after, BooleanSupplier reached) {
		if (after != null && !Await
			.until(() -> reached.getAsBoolean() || this.tokens.position(PlanTableProjection.PROCESSOR) >= after)) {
			throw new StillUpdating();
		}
	}

}
