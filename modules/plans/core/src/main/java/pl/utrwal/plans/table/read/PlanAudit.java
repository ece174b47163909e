package pl.utrwal.plans.table.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.plans.contract.events.PlanEvent;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;

/**
 * Tells an auditor what happened to a plan.
 */
@Component
class PlanAudit implements Audited {

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof PlanEvent change) ? Optional.of(tell(change)) : Optional.empty();
	}

	private static AuditSentence tell(PlanEvent event) {
		return switch (event) {
			case PlanDrafted e -> sentence(null, null, AuditValue.text(e.title()));
			case ElementAdded e -> new AuditSentence(List.of(AuditValue.key("level." + e.level())), null,
					AuditValue.text(e.number().isEmpty() ? e.text() : e.number() + ". " + e.text()), e.element());
			case PlanRetitled e -> sentence(null, AuditValue.text(e.before()), AuditValue.text(e.after()));
			case PlanPeriodChanged e -> sentence(null, frame(e.before()), frame(e.after()));
			case DocumentImported e -> sentence(null, null, AuditValue.text(e.fileName()));
			case ImportBegun e ->
				new AuditSentence(List.of(AuditValue.text(String.valueOf(e.elements()))), null, null, null);
			case ImportCompleted e -> sentence(null, null, null);
			case ImportUndone e -> sentence(null, null, null);
			case PlanDiscarded e -> sentence(null, null, null);
			case ReadingForgotten e -> sentence(null, AuditValue.text(String.join("; ", e.heads())), null);
			case ActCited e -> new AuditSentence(
					List.of(AuditValue.text(e.number()), AuditValue.text(e.body()), AuditValue.day(e.day())), null,
					null, null);
			case IndicatorsNamed e -> sentence(null, null, AuditValue
				.text(e.indicators().stream().map(IndicatorsNamed.Named::name).collect(Collectors.joining("; "))));
			case AuthorNamed e -> sentence(null, null, null);
			case PlanSignedOff e ->
				sentence(null, null, AuditValue.of(AuditValue.text(e.place() + ", "), AuditValue.day(e.day())));
			case FootnoteAdded e -> sentence(null, null, AuditValue.text(e.mark() + " " + e.text()));
			case ElementDescribed e ->
				new AuditSentence(List.of(AuditValue.key("column." + e.level() + "." + e.column())), words(e.before()),
						words(e.after()), e.element());
			case ElementReworded e -> sentence(e.element(), AuditValue.text(e.before()), AuditValue.text(e.after()));
			case ElementRescheduled e -> sentence(e.element(), frame(e.before()), frame(e.after()));
			case ElementDated e -> new AuditSentence(List.of(AuditValue.text(e.triggerName())), frame(e.before()),
					AuditValue.day(e.day()), e.element());
			case ElementUndated e -> new AuditSentence(List.of(AuditValue.text(e.triggerName())),
					e.before().timeFrame().start().map(AuditValue::day).orElse(null), frame(e.after()), e.element());
			case PartyAssigned e ->
				new AuditSentence(List.of(role(e.party())), null, AuditValue.text(e.party().name()), e.element());
			case PartyUnassigned e ->
				new AuditSentence(List.of(role(e.party())), AuditValue.text(e.party().name()), null, e.element());
			case ElementFunded e -> sentence(e.element(), funds(e.before()), funds(e.after()));
			case ElementCosted e -> sentence(e.element(), words(e.before().source()), words(e.after().source()));
			case ElementQuantified e -> sentence(e.element(), words(e.before().source()), words(e.after().source()));
			case ElementReferred e -> sentence(e.element(), links(e.before()), links(e.after()));
			case ReferenceResolved e -> new AuditSentence(List.of(AuditValue.text(e.after().words())),
					meaning(e.before()), meaning(e.after()), e.element());
			case ElementNoted e -> sentence(e.element(), null, AuditValue.text(e.note()));
			case NoteTakenBack e -> sentence(e.element(), AuditValue.text(e.note()), null);
			case ElementRenumbered e -> sentence(e.element(), AuditValue.text(e.before()), AuditValue.text(e.after()));
			case ElementMoved e -> sentence(e.element(), place(e.fromIndex()), place(e.toIndex()));
			case ElementWithdrawn e -> sentence(e.element(), null, null);
			case ElementRemoved e -> new AuditSentence(
					List.of(AuditValue.key("level." + e.level()), AuditValue.text(String.valueOf(e.held()))),
					AuditValue.text(e.number().isEmpty() ? e.text() : e.number() + ". " + e.text()), null, e.element());
			case ElementRestored e -> sentence(e.element(), null, null);
			case ElementCorrected e -> correction(e.element(), e.level(), e.column(), e.before(), e.after());
			case CorrectionProposed e -> correction(e.element(), e.level(), e.column(), e.before(), e.after());
			case CorrectionAccepted e -> correction(e.element(), e.level(), e.column(), e.before(), e.after());
			case CorrectionDeclined e -> correction(e.element(), e.level(), e.column(), e.before(), e.after());
			case ConsultationOpened e -> days(e.from(), AuditValue.day(e.to()));
			case ConsultationClosed e -> days(e.day(), AuditValue.text(e.outcome()));
			case PlanAdopted e -> act(e.act());
			case PlanAmended e -> act(e.act());
			case PlanRepealed e -> act(e.act());
			case PlanSucceeded e -> days(e.from(), null);
		};
	}

	private static AuditSentence correction(ElementId element, String level, String column, String before,
			String after) {
		return new AuditSentence(List.of(AuditValue.key("column." + level + "." + column)), words(before), words(after),
				element);
	}

	private static AuditSentence act(Resolution act) {
		return new AuditSentence(List.of(AuditValue.text(act.number()), AuditValue.text(act.body()),
				AuditValue.day(act.date()), AuditValue.day(act.inForceFrom())), null, null, null);
	}

	private static AuditSentence days(LocalDate first, AuditValue after) {
		return new AuditSentence(List.of(AuditValue.day(first)), null, after, null);
	}

	private static AuditValue words(String text) {
		return text.isEmpty() ? AuditValue.key("value.unknown") : AuditValue.text(text);
	}

	private static AuditSentence sentence(ElementId element, AuditValue before, AuditValue after) {
		return new AuditSentence(List.of(), before, after, element);
	}

	private static AuditValue place(int index) {
		return AuditValue.text(String.valueOf(index + 1));
	}

	private static AuditValue frame(Frame frame) {
		return words(frame.source().strip());
	}

	private static AuditValue role(Assignment party) {
		return AuditValue.key("role." + party.role().toLowerCase(Locale.ROOT));
	}

	private static AuditValue funds(Funds funds) {
		CellValue.Funding funding = funds.funding();
		return (funding.kind() == FundingKind.SOURCES) ? AuditValue.text(String.join(", ", funding.sources()))
				: AuditValue.key("value." + funding.kind().name().toLowerCase(Locale.ROOT));
	}

	private static AuditValue links(List<Link> links) {
		return words(links.stream().map(Link::words).collect(Collectors.joining("; ")));
	}

	private static AuditValue meaning(Link link) {
		return (link.meaning() != null) ? AuditValue.text(link.meaning()) : AuditValue.key("reference.open");
	}

}
