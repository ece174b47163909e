package pl.utrwal.kernel.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was decided on a plan as a whole. What it is on a day follows from that and from
 * the day alone.
 *
 * @param consultation the newest; null if there was none
 * @param acts the oldest first; their days in force do not go back
 * @param succession null if no plan took its place
 */
public record Lifecycle(Consultation consultation, List<Act> acts, Succession succession) {

	static final Lifecycle NONE = new Lifecycle(null, List.of(), null);

	public Lifecycle {
		acts = List.copyOf(acts);
	}

	public Lifecycle with(Consultation consultation) {
		return new Lifecycle(consultation, this.acts, this.succession);
	}

	public Lifecycle with(Act act) {
		return new Lifecycle(this.consultation, Stream.concat(this.acts.stream(), Stream.of(act)).toList(),
				this.succession);
	}

	public Lifecycle with(Succession succession) {
		return new Lifecycle(this.consultation, this.acts, succession);
	}

	/**
	 * The state on a day. A plan whose period is over has expired; only an act repeals
	 * it.
	 */
	public PlanState on(LocalDate day) {
		if (repeal().filter((act) -> begun(act.inForceFrom(), day)).isPresent()) {
			return PlanState.REPEALED;
		}
		if (this.succession != null && begun(this.succession.from(), day)) {
			return PlanState.SUCCEEDED;
		}
		if (adoption(day).isPresent()) {
			return lastDay(day).filter((last) -> last.isBefore(day)).isPresent() ? PlanState.EXPIRED
					: PlanState.ADOPTED;
		}
		return (this.consultation != null && this.consultation.openOn(day)) ? PlanState.CONSULTATION : PlanState.DRAFT;
	}

	/**
	 * The last day of the period that a plan has on a day, by the act in force then;
	 * empty if the period says none, or no act was passed yet.
	 */
	public Optional<LocalDate> lastDay(LocalDate day) {
		return text(day).or(() -> adoption(day)).flatMap((act) -> act.period().due());
	}

	/**
	 * The act whose text is in force on a day; empty before the first one and when it was
	 * repealed or succeeded.
	 */
	public Optional<Act> inForce(LocalDate day) {
		PlanState state = on(day);
		return (state == PlanState.REPEALED || state == PlanState.SUCCEEDED) ? Optional.empty() : text(day);
	}

	/**
	 * The newest act that gives a text, in force or not yet.
	 */
	public Optional<Act> newestText() {
		return text(LocalDate.MAX);
	}

	public Optional<Act> repeal() {
		return this.acts.stream().filter((act) -> !act.givesText()).findFirst();
	}

	/**
	 * Whether a change of the plan's policy needs an act.
	 */
	public boolean adopted() {
		return !this.acts.isEmpty();
	}

	/**
	 * Whether it was decided that the plan ends, be it on a day to come.
	 */
	public boolean ended() {
		return this.succession != null || repeal().isPresent();
	}

	/**
	 * The act that adopted the plan, if that was done by a day.
	 */
	public Optional<Act> adoption(LocalDate day) {
		return this.acts.stream().filter((act) -> begun(act.date(), day)).findFirst();
	}

	private Optional<Act> text(LocalDate day) {
		return this.acts.stream()
			.filter((act) -> act.givesText() && begun(act.inForceFrom(), day))
			.reduce((one, other) -> other);
	}

	private static boolean begun(LocalDate from, LocalDate day) {
		return !from.isAfter(day);
	}

}
