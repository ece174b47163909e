package pl.utrwal.strategy.read.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.AuditValue;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.strategy.contract.events.ActionAdded;
import pl.utrwal.strategy.contract.events.ActionFunded;
import pl.utrwal.strategy.contract.events.ActionRescheduled;
import pl.utrwal.strategy.contract.events.AreaAdded;
import pl.utrwal.strategy.contract.events.Assignment;
import pl.utrwal.strategy.contract.events.AuthorNamed;
import pl.utrwal.strategy.contract.events.DocumentImported;
import pl.utrwal.strategy.contract.events.ElementMoved;
import pl.utrwal.strategy.contract.events.ElementNoted;
import pl.utrwal.strategy.contract.events.ElementRenumbered;
import pl.utrwal.strategy.contract.events.ElementRestored;
import pl.utrwal.strategy.contract.events.ElementReworded;
import pl.utrwal.strategy.contract.events.ElementWithdrawn;
import pl.utrwal.strategy.contract.events.FootnoteAdded;
import pl.utrwal.strategy.contract.events.Frame;
import pl.utrwal.strategy.contract.events.Funds;
import pl.utrwal.strategy.contract.events.GoalAdded;
import pl.utrwal.strategy.contract.events.GoalTargeted;
import pl.utrwal.strategy.contract.events.PartyAssigned;
import pl.utrwal.strategy.contract.events.PartyUnassigned;
import pl.utrwal.strategy.contract.events.PlanPeriodChanged;
import pl.utrwal.strategy.contract.events.PlanRetitled;
import pl.utrwal.strategy.contract.events.StrategyDrafted;
import pl.utrwal.strategy.contract.events.StrategyEvent;

/**
 * Tells an auditor what happened to a strategy.
 */
@Component
class StrategyAudit implements Audited {

	@Override
	public Optional<AuditSentence> sentence(DomainEvent event) {
		return (event instanceof StrategyEvent ours) ? Optional.of(tell(ours)) : Optional.empty();
	}

	private static AuditSentence tell(StrategyEvent event) {
		return switch (event) {
			case StrategyDrafted e -> sentence(null, null, AuditValue.text(e.title()));
			case PlanRetitled e -> sentence(null, AuditValue.text(e.before()), AuditValue.text(e.after()));
			case PlanPeriodChanged e -> sentence(null, frame(e.before()), frame(e.after()));
			case DocumentImported e -> sentence(null, null, AuditValue.text(e.fileName()));
			case AuthorNamed e -> sentence(null, null, null);
			case FootnoteAdded e -> sentence(null, null, AuditValue.text(e.mark() + " " + e.text()));
			case AreaAdded e -> added(e.area(), e.level(), e.number(), e.text());
			case GoalAdded e -> added(e.goal(), "goal", e.number(), e.text());
			case ActionAdded e -> added(e.action(), e.level(), e.number(), e.text());
			case ElementReworded e -> sentence(e.element(), AuditValue.text(e.before()), AuditValue.text(e.after()));
			case GoalTargeted e -> sentence(e.goal(), words(e.before()), words(e.after()));
			case ActionRescheduled e -> sentence(e.action(), frame(e.before()), frame(e.after()));
			case PartyAssigned e ->
				new AuditSentence(List.of(role(e.party())), null, AuditValue.text(e.party().name()), e.action());
			case PartyUnassigned e ->
				new AuditSentence(List.of(role(e.party())), AuditValue.text(e.party().name()), null, e.action());
			case ActionFunded e -> sentence(e.action(), funds(e.before()), funds(e.after()));
			case ElementNoted e -> sentence(e.element(), null, AuditValue.text(e.note()));
			case ElementRenumbered e -> sentence(e.element(), AuditValue.text(e.before()), AuditValue.text(e.after()));
			case ElementMoved e -> sentence(e.element(), place(e.fromIndex()), place(e.toIndex()));
			case ElementWithdrawn e -> sentence(e.element(), null, null);
			case ElementRestored e -> sentence(e.element(), null, null);
		};
	}

	private static AuditSentence added(ElementId element, String level, String number, String text) {
		return new AuditSentence(List.of(AuditValue.key("level." + level)), null,
				AuditValue.text(numbered(number, text)), element);
	}

	private static AuditValue words(String text) {
		return text.isEmpty() ? AuditValue.key("value.unknown") : AuditValue.text(text);
	}

	private static AuditSentence sentence(ElementId element, AuditValue before, AuditValue after) {
		return new AuditSentence(List.of(), before, after, element);
	}

	private static String numbered(String number, String text) {
		return number.isEmpty() ? text : number + ". " + text;
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

}
