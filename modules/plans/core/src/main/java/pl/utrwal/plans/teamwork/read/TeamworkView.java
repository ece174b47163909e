package pl.utrwal.plans.teamwork.read;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.CommentId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.TeamworkEvent;
import pl.utrwal.plans.contract.events.TeamworkEvent.*;

/**
 * What is said beside a plan, and who sees to its elements, at one position of its
 * history.
 *
 * @param comments the first made first
 * @param entrusted the first first
 */
public record TeamworkView(PlanId plan, List<Comment> comments, List<Entrusted> entrusted, long position) {

	public TeamworkView {
		comments = List.copyOf(comments);
		entrusted = List.copyOf(entrusted);
	}

	static TeamworkView none(PlanId plan) {
		return new TeamworkView(plan, List.of(), List.of(), -1);
	}

	TeamworkView apply(Recorded recorded) {
		AccountId by = new AccountId(recorded.metadata().getOrDefault(Provenance.ACTOR, ""));
		return switch ((TeamworkEvent) recorded.event()) {
			case CommentMade e ->
				new TeamworkView(e.plan(),
						Stream
							.concat(this.comments.stream(),
									Stream.of(new Comment(e.comment(), e.element(), e.column(), e.text(), by,
											recorded.at(), null)))
							.toList(),
						this.entrusted, recorded.position());
			case CommentResolved e -> resolved(e.comment(), by, recorded.position());
			case CommentReopened e -> resolved(e.comment(), null, recorded.position());
			case ElementEntrusted e -> new TeamworkView(e.plan(), this.comments,
					Stream.concat(this.entrusted.stream(), Stream.of(new Entrusted(e.element(), e.account()))).toList(),
					recorded.position());
			case ElementReleased e -> new TeamworkView(this.plan, this.comments,
					this.entrusted.stream()
						.filter((one) -> !one.equals(new Entrusted(e.element(), e.account())))
						.toList(),
					recorded.position());
		};
	}

	private TeamworkView resolved(CommentId id, AccountId by, long position) {
		return new TeamworkView(this.plan,
				this.comments.stream()
					.map((one) -> one.id().equals(id)
							? new Comment(id, one.element(), one.column(), one.text(), one.by(), one.at(), by) : one)
					.toList(),
				this.entrusted, position);
	}

	public List<Comment> comments(ElementId element) {
		return this.comments.stream().filter((one) -> one.element().equals(element)).toList();
	}

	public List<AccountId> entrusted(ElementId element) {
		return this.entrusted.stream().filter((one) -> one.element().equals(element)).map(Entrusted::account).toList();
	}

	/**
	 * The elements that an account sees to, the first first.
	 */
	public List<ElementId> of(AccountId account) {
		return this.entrusted.stream().filter((one) -> one.account().equals(account)).map(Entrusted::element).toList();
	}

	/**
	 * @param column the key of the cell's column; null for the element as a whole
	 * @param resolvedBy null for one that is open
	 */
	public record Comment(CommentId id, ElementId element, String column, String text, AccountId by, Instant at,
			AccountId resolvedBy) {

		public boolean open() {
			return this.resolvedBy == null;
		}

	}

	/**
	 * Who in the office sees to an element.
	 */
	public record Entrusted(ElementId element, AccountId account) {
	}

}
