package pl.utrwal.monitoring.web.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.read.report.Composer;
import pl.utrwal.monitoring.read.report.Composition;
import pl.utrwal.monitoring.read.report.Freezer;
import pl.utrwal.monitoring.read.report.Frozen;
import pl.utrwal.monitoring.read.report.Report;
import pl.utrwal.monitoring.read.report.ReportProjection;
import pl.utrwal.monitoring.read.report.ReportStore;
import pl.utrwal.monitoring.read.report.Selection;
import pl.utrwal.monitoring.read.report.Selections;
import pl.utrwal.monitoring.write.MonitoringCommand;
import pl.utrwal.monitoring.write.report.CouncilReportCommand.*;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Plans;
import pl.utrwal.plans.web.Sending;
import pl.utrwal.webkit.StillUpdating;

/**
 * The reports to the council that an actor may see, and what is sent about them.
 */
@Component
public class Reports {

	private final ReportStore reports;

	private final Selections selections;

	private final Composer composer;

	private final Freezer freezer;

	private final Plans plans;

	private final CommitTokenStore tokens;

	private final Sending sending;

	private final Clock clock;

	Reports(ReportStore reports, Selections selections, Composer composer, Freezer freezer, Plans plans,
			CommitTokenStore tokens, Sending sending, Clock clock) {
		this.reports = reports;
		this.selections = selections;
		this.composer = composer;
		this.freezer = freezer;
		this.plans = plans;
		this.tokens = tokens;
		this.sending = sending;
		this.clock = clock;
	}

	/**
	 * Those that were not given up, the last begun first.
	 * @param after null, or a position whose event must have been taken in
	 * @throws StillUpdating if that is not there yet
	 */
	public List<Report> all(Actor actor, Long after) {
		await(after);
		return this.reports.all(actor.municipality());
	}

	/**
	 * @param after null, or a position whose event must have been taken in
	 * @throws Unknown if there is no such report, or not for this actor
	 * @throws StillUpdating if it is not there yet
	 */
	public Report report(Actor actor, CouncilReportId id, Long after) {
		await(after);
		return this.reports.find(id)
			.filter((report) -> Objects.equals(report.municipality(), actor.municipality()))
			.orElseThrow(() -> new Unknown(id));
	}

	/**
	 * A report as it is now, at that version or later unless its read model is late.
	 * @throws Unknown if there is no such report, or not for this actor
	 */
	Report reached(Actor actor, CouncilReportId id, long version) {
		Await.until(() -> this.reports.find(id).filter((report) -> report.version() >= version).isPresent());
		return report(actor, id, null);
	}

	private void await(Long after) {
		if (after != null && !Await.until(() -> this.tokens.position(ReportProjection.PROCESSOR) >= after)) {
			throw new StillUpdating();
		}
	}

	public Optional<Report> successor(Report report) {
		return this.reports.successor(report);
	}

	/**
	 * What a report tells: of a draft as of now, of an issued one what was frozen.
	 * @param now whether to say what was recorded later
	 * @throws StillUpdating if the history of an issued report is not there yet
	 */
	public Composition composition(Report report, boolean now) {
		Selection selection = report.issued() ? this.selections.frozen(report).orElseThrow(StillUpdating::new)
				: this.selections.preview(report);
		return this.composer.compose(report, selection, now);
	}

	/**
	 * The hash of an issued report as it comes out of the store today.
	 */
	public String hash(Report report) {
		return this.freezer.hash(report);
	}

	/**
	 * @param plans none for the whole municipality
	 * @param supersedes null if it replaces none
	 * @throws Unknown if a plan, or what it replaces, is not of this municipality
	 */
	public Stored begin(Actor actor, CouncilReportId id, String title, LocalDate from, LocalDate to, List<PlanId> plans,
			CouncilReportId supersedes, Circumstances how) {
		plans.forEach((plan) -> this.plans.current(actor, plan));
		if (supersedes != null && !report(actor, supersedes, null).issued()) {
			throw new RuleBroken("council-report-supersedes-draft");
		}
		return send(new BeginReport(id, actor.municipality(), title, from, to, plans, supersedes), id, actor, how)
			.orElseThrow();
	}

	/**
	 * @return empty if nothing had to change
	 * @throws Conflict if somebody else wrote it since
	 */
	public Optional<Stored> introduce(Actor actor, CouncilReportId id, long expectedVersion, String text,
			Circumstances how) {
		return send(new WriteIntroduction(id, expectedVersion, text), id, actor, how);
	}

	public Optional<Stored> discard(Actor actor, CouncilReportId id, Circumstances how) {
		return send(new DiscardReport(id), id, actor, how);
	}

	/**
	 * Freezes what the draft tells now.
	 * @throws AccessDeniedException if the actor is no owner
	 * @throws Conflict if somebody changed it since
	 * @throws StillUpdating if the history is not there yet
	 */
	public Stored issue(Actor actor, CouncilReportId id, long expectedVersion, Circumstances how) {
		if (actor.role() != Role.OWNER) {
			throw new AccessDeniedException("only an owner issues reports");
		}
		Report report = reached(actor, id, expectedVersion);
		if (report.version() < expectedVersion) {
			throw new StillUpdating();
		}
		if (report.draft() && report.version() > expectedVersion) {
			throw new Conflict(new PlanId(id.value()), expectedVersion, report.version());
		}
		Frozen frozen = this.freezer.freeze(report, this.selections.now(report).orElseThrow(StillUpdating::new));
		return send(new IssueReport(id, expectedVersion, today(), frozen.composedAt(), frozen.plans(),
				frozen.included(), frozen.revisions(), frozen.sha256()), id, actor, how)
			.orElseThrow();
	}

	private Optional<Stored> send(MonitoringCommand command, CouncilReportId id, Actor actor, Circumstances how) {
		return this.sending.send(command, id, actor, how);
	}

	public LocalDate today() {
		return Poland.today(this.clock);
	}

}
