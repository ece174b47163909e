package pl.utrwal.monitoring.reports.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.log.Commit;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.audit.AuditLines;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent;
import pl.utrwal.plans.contract.events.TeamworkEvent;

/**
 * Chooses what a report is made of: the events of its period by the day on which the
 * store recorded them. Those of reports themselves are in none, nor what was said beside
 * a plan.
 */
@Component
public class ReportSelector {

	private static final Set<String> UNTOLD = Stream.of(CouncilReportEvent.class, TeamworkEvent.class)
		.flatMap((events) -> Stream.of(events.getPermittedSubclasses()))
		.map((event) -> event.getAnnotation(EventName.class).value())
		.collect(Collectors.toSet());

	static final Comparator<AuditLine> RECORDED = Comparator.comparing(AuditLine::at)
		.thenComparing(AuditLine::position);

	private final AuditLines lines;

	private final PlanTables plans;

	private final CommitLog log;

	private final CommitTokenStore tokens;

	ReportSelector(AuditLines lines, PlanTables plans, CommitLog log, CommitTokenStore tokens) {
		this.lines = lines;
		this.plans = plans;
		this.log = log;
		this.tokens = tokens;
	}

	/**
	 * What a report is made of by all that is stored now.
	 * @return empty if the lines of audit lag behind
	 */
	public Optional<ReportSelection> now(CouncilReportView report) {
		long head = head();
		return isKnown(head) ? Optional.of(now(report, head)) : Optional.empty();
	}

	/**
	 * What a report would be made of, as far as it is known already.
	 */
	public ReportSelection preview(CouncilReportView report) {
		long head = head();
		return now(report, isKnown(head) ? head : Math.min(head, this.tokens.position(this.lines.processor())));
	}

	private long head() {
		List<Commit> newest = this.log.read(this.log.head(), 1);
		return newest.isEmpty() ? Position.NONE : newest.getLast().lastPosition();
	}

	private ReportSelection now(CouncilReportView report, long head) {
		List<AuditLine> lines = this.lines
			.lines(report.municipality(), report.from(), report.to(), head, Integer.MAX_VALUE)
			.stream()
			.filter((line) -> isToldOf(line) && (report.plans().isEmpty() || report.plans().contains(line.plan())))
			.sorted(RECORDED)
			.toList();
		Set<PlanId> concerned = lines.stream().map(AuditLine::plan).collect(Collectors.toSet());
		List<PlanId> plans = this.plans.ids(report.municipality())
			.reversed()
			.stream()
			.filter(concerned::contains)
			.toList();
		return new ReportSelection(head, plans, lines);
	}

	/**
	 * What an issued report is made of: what was frozen, and nothing else.
	 * @return empty if the lines of audit lag behind
	 */
	public Optional<ReportSelection> frozen(CouncilReportView report) {
		CouncilReportView.Issue issue = report.issue();
		if (!isKnown(issue.composedAt())) {
			return Optional.empty();
		}
		List<AuditLine> lines = this.lines
			.lines(report.municipality(), LocalDate.MIN, LocalDate.MAX, issue.composedAt(), Integer.MAX_VALUE)
			.stream()
			.filter((line) -> issue.includes(line.position()))
			.sorted(RECORDED)
			.toList();
		return (lines.size() == issue.size())
				? Optional.of(new ReportSelection(issue.composedAt(), issue.plans(), lines)) : Optional.empty();
	}

	/**
	 * All that a municipality's reports could tell of, the first stored first.
	 */
	List<AuditLine> everything(MunicipalityId municipality) {
		return this.lines.lines(municipality, LocalDate.MIN, LocalDate.MAX, Long.MAX_VALUE, Integer.MAX_VALUE)
			.reversed()
			.stream()
			.filter(ReportSelector::isToldOf)
			.toList();
	}

	private boolean isKnown(long position) {
		return Stream.of(this.lines.processor(), this.plans.processor())
			.allMatch((processor) -> Await.until(() -> this.tokens.position(processor) >= position));
	}

	private static boolean isToldOf(AuditLine line) {
		return !UNTOLD.contains(line.event());
	}

}
