package pl.utrwal.plans.table.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.PlanView;
import pl.utrwal.application.ReadYourWrites;
import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.RecordedChange;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.Lifecycle;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanState;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.table.read.PlanCounts;
import pl.utrwal.plans.table.read.PlanHeader;
import pl.utrwal.plans.table.read.PlanHistory;
import pl.utrwal.plans.table.read.PlanRepository;
import pl.utrwal.plans.table.read.PlanTableProjection;
import pl.utrwal.plans.table.read.PlanTexts;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.RequestRefused;

/**
 * The plans that an actor may see: those of the actor's municipality.
 */
@Component
public class PlanQueryService implements PlanQueries {

	private final PlanRepository tables;

	private final PlanHistory history;

	private final CommitLog log;

	private final ReadYourWrites reads;

	private final PlanKinds kinds;

	private final Clock clock;

	PlanQueryService(PlanRepository tables, PlanHistory history, CommitLog log, ReadYourWrites reads, PlanKinds kinds,
			Clock clock) {
		this.log = log;
		this.kinds = kinds;
		this.tables = tables;
		this.history = history;
		this.reads = reads;
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

	@Override
	public Long awaited(AsKnown asked, Long after) {
		return asked.verify(this.log::isReached).awaited(after);
	}

	/**
	 * The day for which a plan is told of, now or once.
	 */
	public LocalDate day(PlanTable table, AsKnown asked) {
		return asked.known().toldFor(today(), table.position(), this.log::recordedAt);
	}

	@Override
	public Optional<PlanTable> beside(Actor actor, PlanId id, AsKnown asked) {
		return this.tables.table(id, asked.known())
			.filter((table) -> Objects.equals(table.municipality(), actor.municipality()));
	}

	@Override
	public PlanTable plan(Actor actor, PlanId id, Long after) {
		await(after);
		return this.tables.table(id)
			.filter((table) -> Objects.equals(table.municipality(), actor.municipality()))
			.orElseThrow(() -> new Unknown(id));
	}

	@Override
	public PlanTable current(Actor actor, PlanId id) {
		long version = this.history.newestAfter(id, this.tables.version(id));
		Await.until(() -> this.tables.version(id) >= version);
		return this.tables.table(id)
			.filter((table) -> table.version() >= version)
			.or(() -> Optional.of(this.history.at(id, version)))
			.filter((table) -> Objects.equals(table.municipality(), actor.municipality()))
			.orElseThrow(() -> new Unknown(id));
	}

	@Override
	public PlanView view(Actor actor, PlanId id, Long after, AsOf asked) {
		PlanTable now = plan(actor, id, awaited(asked.asKnown(), after));
		LocalDate today = today();
		if (asked.isNow()) {
			return new PlanView(now, asked, today, null);
		}
		long version = this.history.version(id, asked.known())
			.orElseThrow(() -> new RequestRefused(HttpStatus.NOT_FOUND, "plan-not-begun"));
		Instant at = this.history.change(id.value(), version).at();
		if (asked.inForceOn() != null) {
			return inForce(id, version, asked, new PlanView.Then(asked.inForceOn(), at, false, false, null));
		}
		PlanTable then = this.tables.at(id, version);
		boolean future = asked.knownOn() != null && asked.knownOn().isAfter(today);
		boolean current = version == this.history.newestAfter(id, version);
		return new PlanView(then, asked, today,
				new PlanView.Then(day(then, asked.asKnown()), at, future, current, null));
	}

	private PlanView inForce(PlanId id, long version, AsOf asked, PlanView.Then then) {
		PlanTexts texts = this.history.texts(id, version, then.day());
		Lifecycle life = texts.working().heading().lifecycle();
		String day = then.day().toString();
		Act act = life.inForce(then.day())
			.orElseThrow(() -> new RequestRefused(HttpStatus.NOT_FOUND,
					life.adopted()
							? ((life.on(then.day()) == PlanState.REPEALED || life.on(then.day()) == PlanState.SUCCEEDED)
									? "force-ended" : "not-in-force-yet")
							: "never-adopted",
					day));
		return new PlanView(texts.adopted(), asked, today(),
				new PlanView.Then(then.day(), then.at(), false, false, act));
	}

	@Override
	public LocalDate today() {
		return Poland.today(this.clock);
	}

	/**
	 * What is in a plan.
	 */
	public PlanCounts counts(PlanTable table) {
		return PlanCounts.of(kind(table), table);
	}

	public PlanKind kind(PlanTable table) {
		return this.kinds.find(table.kind()).orElseThrow();
	}

	@Override
	public List<PlanTable> headers(Actor actor) {
		return all(actor, null).stream().map(PlanHeader::table).toList();
	}

	@Override
	public RecordedChange change(String subject, long version) {
		return this.history.change(subject, version);
	}

	private void await(Long after) {
		this.reads.await(after, PlanTableProjection.PROCESSOR);
	}

}
