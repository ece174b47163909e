package pl.utrwal.monitoring.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.CommandSender;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.ReadYourWrites;
import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.reports.domain.CouncilReportCommand.*;
import pl.utrwal.monitoring.reports.read.CouncilReportView;
import pl.utrwal.monitoring.reports.read.FrozenReport;
import pl.utrwal.monitoring.reports.read.PlanOutcome;
import pl.utrwal.monitoring.reports.read.ReportComposer;
import pl.utrwal.monitoring.reports.read.ReportContent;
import pl.utrwal.monitoring.reports.read.ReportFreezer;
import pl.utrwal.monitoring.reports.read.ReportOutcomes;
import pl.utrwal.monitoring.reports.read.ReportProjection;
import pl.utrwal.monitoring.reports.read.ReportRepository;
import pl.utrwal.monitoring.reports.read.ReportSelection;
import pl.utrwal.monitoring.reports.read.ReportSelector;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;
import pl.utrwal.webkit.StillUpdating;

/**
 * The reports to the council that an actor may see, and what is sent about them.
 */
@Component
public class ReportService {

	private final ReportRepository reports;

	private final ReportSelector selector;

	private final ReportComposer composer;

	private final ReportOutcomes outcomes;

	private final ReportFreezer freezer;

	private final PlanQueries plans;

	private final ReadYourWrites reads;

	private final CommandSender sender;

	private final Clock clock;

	ReportService(ReportRepository reports, ReportSelector selector, ReportComposer composer, ReportOutcomes outcomes,
			ReportFreezer freezer, PlanQueries plans, ReadYourWrites reads, CommandSender sender, Clock clock) {
		this.reports = reports;
		this.selector = selector;
		this.composer = composer;
		this.outcomes = outcomes;
		this.freezer = freezer;
		this.plans = plans;
		this.reads = reads;
		this.sender = sender;
		this.clock = clock;
	}

	/**
	 * Those that were not given up, the last begun first.
	 * @param after null, or a position whose event must have been taken in
	 * @throws StillUpdating if that is not there yet
	 */
	public List<CouncilReportView> all(Actor actor, Long after) {
		await(after);
		return this.reports.all(actor.municipality());
	}

	/**
	 * @param after null, or a position whose event must have been taken in
	 * @throws Unknown if there is no such report, or not for this actor
	 * @throws StillUpdating if it is not there yet
	 */
	public CouncilReportView report(Actor actor, CouncilReportId id, Long after) {
		await(after);
		return this.reports.find(id)
			.filter((report) -> Objects.equals(report.municipality(), actor.municipality()))
			.orElseThrow(() -> new Unknown(id));
	}

	/**
	 * A report as it is now, at that version or later unless its read model is late.
	 * @throws Unknown if there is no such report, or not for this actor
	 */
	CouncilReportView reached(Actor actor, CouncilReportId id, long version) {
		Await.until(() -> this.reports.find(id).filter((report) -> report.version() >= version).isPresent());
		return report(actor, id, null);
	}

	private void await(Long after) {
		this.reads.await(after, ReportProjection.PROCESSOR);
	}

	public Optional<CouncilReportView> successor(CouncilReportView report) {
		return this.reports.successor(report);
	}

	/**
	 * What a report tells: of a draft as of now, of an issued one what was frozen.
	 * @param now whether to say what was recorded later
	 * @throws StillUpdating if the history of an issued report is not there yet
	 */
	public ReportContent composition(CouncilReportView report, boolean now) {
		return this.composer.compose(report, selection(report), now);
	}

	/**
	 * The same as councillors read it: what came of each plan, and the list of changes
	 * without those that only move or renumber something.
	 */
	Told told(CouncilReportView report, boolean now) {
		ReportSelection selection = selection(report);
		ReportSelection annex = selection.withoutOrder();
		return new Told(this.outcomes.of(report, selection, today()), this.composer.compose(report, annex, now),
				selection.lines().size() - annex.lines().size());
	}

	private ReportSelection selection(CouncilReportView report) {
		return report.issued() ? this.selector.frozen(report).orElseThrow(StillUpdating::new)
				: this.selector.preview(report);
	}

	/**
	 * @param annex the list of changes
	 * @param leftOut how many changes it does not have
	 */
	record Told(List<PlanOutcome> outcomes, ReportContent annex, int leftOut) {
	}

	/**
	 * The hash of an issued report as it comes out of the store today.
	 */
	public String hash(CouncilReportView report) {
		return this.freezer.hash(report);
	}

	/**
	 * @param plans none for the whole municipality
	 * @param supersedes null if it replaces none
	 * @throws Unknown if a plan, or what it replaces, is not of this municipality
	 */
	public Stored begin(Actor actor, CouncilReportId id, String title, LocalDate from, LocalDate to, List<PlanId> plans,
			CouncilReportId supersedes, CommandContext how) {
		plans.forEach((plan) -> this.plans.current(actor, plan));
		if (supersedes != null) {
			this.reads.awaitAll(ReportProjection.PROCESSOR);
			if (!report(actor, supersedes, null).issued()) {
				throw new RuleBroken("council-report-supersedes-draft");
			}
		}
		return send(new BeginReport(id, actor.municipality(), title, from, to, plans, supersedes), id, actor, how)
			.orElseThrow();
	}

	/**
	 * @return empty if nothing had to change
	 * @throws Conflict if somebody else wrote it since
	 */
	public Optional<Stored> introduce(Actor actor, CouncilReportId id, long expectedVersion, String text,
			CommandContext how) {
		return send(new WriteIntroduction(id, expectedVersion, text), id, actor, how);
	}

	public Optional<Stored> discard(Actor actor, CouncilReportId id, CommandContext how) {
		return send(new DiscardReport(id), id, actor, how);
	}

	/**
	 * Freezes what the draft tells now.
	 * @throws AccessDeniedException if the actor is no owner
	 * @throws Conflict if somebody changed it since
	 * @throws StillUpdating if the history is not there yet
	 */
	public Stored issue(Actor actor, CouncilReportId id, long expectedVersion, CommandContext how) {
		if (actor.role() != Role.OWNER) {
			throw new AccessDeniedException("only an owner issues reports");
		}
		CouncilReportView report = reached(actor, id, expectedVersion);
		if (report.version() < expectedVersion) {
			throw new StillUpdating();
		}
		if (report.draft() && report.version() > expectedVersion) {
			throw new Conflict(id, expectedVersion, report.version());
		}
		FrozenReport frozen = this.freezer.freeze(report, this.selector.now(report).orElseThrow(StillUpdating::new));
		return send(new IssueReport(id, expectedVersion, today(), frozen.composedAt(), frozen.plans(),
				frozen.included(), frozen.revisions(), frozen.sha256()), id, actor, how)
			.orElseThrow();
	}

	private Optional<Stored> send(MonitoringCommand command, CouncilReportId id, Actor actor, CommandContext how) {
		return this.sender.send(command, id, actor, how);
	}

	public LocalDate today() {
		return Poland.today(this.clock);
	}

}
