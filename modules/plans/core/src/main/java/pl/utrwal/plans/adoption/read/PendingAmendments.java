package pl.utrwal.plans.adoption.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.audit.AuditSentence;
import pl.utrwal.kernel.audit.Audited;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Lifecycle;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.adoption.read.ResolutionDraft.Paragraph;
import pl.utrwal.plans.contract.PendingChanges;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.table.read.PlanHistory;
import pl.utrwal.plans.table.read.PlanTexts;

/**
 * What waits for an act that amends a plan.
 */
@Component
public class PendingAmendments implements PendingChanges {

	private final PlanHistory history;

	private final List<Audited> audited;

	private final MessageSource messages;

	PendingAmendments(PlanHistory history, List<Audited> audited, MessageSource messages) {
		this.history = history;
		this.audited = audited;
		this.messages = messages;
	}

	/**
	 * @return empty for a plan that no act adopted
	 */
	public Optional<Pending> find(PlanTable table) {
		if (!table.heading().lifecycle().adopted()) {
			return Optional.empty();
		}
		PlanTexts texts = this.history.texts(table);
		Act act = texts.working().heading().lifecycle().newestText().orElseThrow();
		List<Recorded> events = this.history.waiting(table.id(), act.version());
		List<Waiting> changes = ResolutionDraft.of(texts.adopted(), texts.working().adopted(), this.messages)
			.stream()
			.map((paragraph) -> waiting(paragraph, events))
			.toList();
		return Optional.of(new Pending(texts.adopted(), texts.working(), act, changes));
	}

	@Override
	public int changes(PlanTable table) {
		return find(table).map((pending) -> pending.changes().size()).orElse(0);
	}

	/**
	 * The elements of a plan that wait for an act.
	 */
	public Set<ElementId> waiting(PlanTable table) {
		return find(table).map(Pending::elements).orElse(Set.of());
	}

	/**
	 * What somebody may decide on a plan now, as it stands in addresses.
	 * @param pending empty for a plan that no act adopted
	 */
	public List<String> decisions(Role role, Lifecycle life, Optional<Pending> pending) {
		boolean waiting = pending.filter((found) -> !found.changes().isEmpty()).isPresent();
		return Stream.of(Decision.values())
			.filter((decision) -> decision.isFor(role) && decision.fits(life, waiting))
			.map(Decision::code)
			.toList();
	}

	private Waiting waiting(Paragraph paragraph, List<Recorded> events) {
		List<Cause> causes = events.stream()
			.filter((recorded) -> isOf(recorded, paragraph))
			.map((recorded) -> new Cause(new AccountId(recorded.metadata().get(Provenance.ACTOR)), recorded.at(),
					recorded.metadata().get(Provenance.REASON)))
			.distinct()
			.toList();
		return new Waiting(paragraph.element(), paragraph.facet(), paragraph.before(), paragraph.after(),
				paragraph.text(), causes);
	}

	private boolean isOf(Recorded recorded, Paragraph paragraph) {
		ElementId element = this.audited.stream()
			.flatMap((module) -> module.sentence(recorded.event()).stream())
			.findFirst()
			.map(AuditSentence::element)
			.orElse(null);
		return (element == null) ? paragraph.element() == null && facet(recorded).test(paragraph.facet())
				: element.equals(paragraph.element()) && facet(recorded).test(paragraph.facet());
	}

	private static Predicate<String> facet(Recorded recorded) {
		return switch (recorded.event()) {
			case PlanRetitled e -> Paragraph.TITLE::equals;
			case PlanPeriodChanged e -> Paragraph.PERIOD::equals;
			case ElementAdded e -> Paragraph.ADDED::equals;
			case ElementWithdrawn e -> Paragraph.WITHDRAWN::equals;
			case ElementRestored e -> Paragraph.ADDED::equals;
			case ElementMoved e -> Paragraph.MOVED::equals;
			case ElementRenumbered e -> Paragraph.NUMBER::equals;
			case ElementReworded e -> Column.TEXT::equals;
			case ElementDescribed e -> e.column()::equals;
			case ElementRescheduled e -> Column.TIME_FRAME::equals;
			case ElementFunded e -> Column.FUNDING::equals;
			case ElementCosted e -> Column.COST::equals;
			case ElementQuantified e -> Column.QUANTITIES::equals;
			case ElementReferred e -> Column.REFERENCES::equals;
			case PartyAssigned e -> Column.PARTIES::equals;
			case PartyUnassigned e -> Column.PARTIES::equals;
			default -> (facet) -> true;
		};
	}

	/**
	 * A plan between two acts.
	 *
	 * @param adopted the text that the newest act gave it
	 * @param act the newest, in force or not yet
	 * @param changes what differs
	 */
	public record Pending(PlanTable adopted, PlanTable working, Act act, List<Waiting> changes) {

		public Set<ElementId> elements() {
			return this.changes.stream()
				.flatMap((change) -> Stream.ofNullable(change.element()))
				.collect(Collectors.toSet());
		}

		/**
		 * The paragraphs of an act that takes all of it over.
		 */
		public String resolution() {
			return this.changes.stream().map(Waiting::paragraph).collect(Collectors.joining("\n\n"));
		}

	}

	/**
	 * A change that waits.
	 *
	 * @param element null for the plan as a whole
	 * @param facet what of it changes
	 * @param before empty for nothing
	 * @param after empty for nothing
	 * @param causes who asked for it and why, the oldest first; none if it only came with
	 * another change
	 */
	public record Waiting(ElementId element, String facet, String before, String after, String paragraph,
			List<Cause> causes) {
	}

	/**
	 * @param reason null if none was given
	 */
	public record Cause(AccountId by, Instant at, String reason) {
	}

}
