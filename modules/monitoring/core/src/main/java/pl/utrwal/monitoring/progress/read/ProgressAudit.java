package pl.utrwal.monitoring.progress.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.monitoring.contract.events.ProgressEvent;
import pl.utrwal.monitoring.contract.events.ProgressEvent.*;

/**
 * Tells an auditor what was said of how rows get on.
 */
@Component
class ProgressAudit implements Audited {

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof ProgressEvent ours) ? Optional.of(tell(ours)) : Optional.empty();
	}

	private static AuditSentence tell(ProgressEvent event) {
		return switch (event) {
			case StatusReported e -> new AuditSentence(List.of(AuditValue.day(e.says().day()), grounds(e.says())),
					status(e.before()), status(e.says()), e.row());
			case ReportCorrected e -> corrected(e.before(), e.after(), e);
			case ReportTakenBack e ->
				new AuditSentence(List.of(AuditValue.day(e.before().day())), status(e.before()), null, e.row());
			case ReviewCadenceSet e -> new AuditSentence(List.of(), cadence(e.before()), cadence(e.after()), e.row());
			case ReviewCadenceRemoved e -> new AuditSentence(List.of(), cadence(e.before()), null, e.row());
			case MoneyBudgeted e -> amount(e.source(), e.year(), e.before(), e.amount(), e);
			case MoneySpent e -> amount(e.source(), e.year(), e.before(), e.amount(), e);
			case AmountTakenBack e -> amount(e.source(), e.year(), e.before(), null, e);
		};
	}

	private static AuditSentence amount(String source, int year, String before, String after, ProgressEvent event) {
		return new AuditSentence(List.of(AuditValue.text(source), AuditValue.text(String.valueOf(year))), money(before),
				money(after), event.row());
	}

	private static AuditValue status(Report report) {
		if (report == null) {
			return null;
		}
		return report.label().isEmpty() ? AuditValue.key("status." + report.kind().toLowerCase(Locale.ROOT))
				: AuditValue.text(report.label());
	}

	/** Of a report that says the same status as before, all else that it says. */
	private static AuditSentence corrected(Report before, Report after, ProgressEvent event) {
		AuditValue day = AuditValue.day(before.day());
		boolean same = before.kind().equals(after.kind()) && before.label().equals(after.label());
		return same ? new AuditSentence(List.of(day), details(before), details(after), event.row())
				: new AuditSentence(List.of(day), status(before), status(after), event.row());
	}

	private static AuditValue details(Report report) {
		return AuditValue.of(AuditValue.day(report.day()), grounds(report));
	}

	private static AuditValue grounds(Report report) {
		return AuditValue.text(Stream.of(report.source(), report.evidence())
			.filter((part) -> !part.isEmpty())
			.map((part) -> ", " + part)
			.collect(Collectors.joining()));
	}

	private static AuditValue cadence(String period) {
		return (period != null) ? AuditValue.period(period) : null;
	}

	private static AuditValue money(String amount) {
		return (amount != null) ? AuditValue.money(amount) : null;
	}

}
