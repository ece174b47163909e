package pl.utrwal.history.replay.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.PlanView;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.history.lines.web.HistoryQuery;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.TableDifference;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.webkit.RequestRefused;

/**
 * The steps of a plan's life. Its tables are those that any past moment shows, its
 * changes the lines of history; neither is read beyond the step that is asked for.
 */
@Component
class ReplayService {

	/** Of a step with more changes, the last ones are told. */
	static final int MOST_LINES = 100;

	static final String FIRST = "first";

	private final PlanQueries plans;

	private final HistoryQuery history;

	private final Stops stops;

	ReplayService(PlanQueries plans, HistoryQuery history, Stops stops) {
		this.plans = plans;
		this.history = history;
		this.stops = stops;
	}

	/**
	 * The step that ends at a position.
	 * @param asked with a position that the plan's life has reached
	 * @throws Unknown if there is no such plan, or not for this actor
	 * @throws RequestRefused with status 404 if the plan had not begun, or nothing is
	 * stored at that position yet
	 */
	Step step(Actor actor, PlanId plan, ReplayRequest asked, Locale locale) {
		PlanTable now = this.plans.plan(actor, plan, null);
		PlanView working = this.plans.view(actor, plan, null, new AsOf(asked.position(), null, null));
		this.history.await(asked.position());
		AuditLine line = until(actor, plan, asked.position());
		long from = from(actor, plan, asked.by(), working, line);
		PlanView view = inForce(actor, working, asked.inForceOn());
		PlanTable before = before(actor, plan, from, asked.inForceOn());
		List<AuditLine> lines = this.history.before(actor, plan, line.position() + 1)
			.takeWhile((one) -> one.position() > from)
			.limit(MOST_LINES + 1)
			.toList();
		boolean more = lines.size() > MOST_LINES;
		List<AuditLine> told = lines.subList(0, Math.min(MOST_LINES, lines.size())).reversed();
		return new Step(line, told, more, view, working, (view != null) ? lit(before, view.table(), told) : Set.of(),
				asked.hasStops() && this.stops.of(asked, now, locale).test(line), from >= begin(plan),
				this.history.after(actor, plan, line.position()).findFirst().isPresent());
	}

	/** The last position before the step; {@link Position#NONE} before all changes. */
	private long from(Actor actor, PlanId plan, String by, PlanView working, AuditLine line) {
		return switch (by) {
			case ReplayRequest.DAY -> this.history.before(actor, plan, line.position())
				.filter((one) -> day(one).isBefore(day(line)))
				.findFirst()
				.map(AuditLine::position)
				.orElse(Position.NONE);
			case ReplayRequest.ACT -> acts(plan, working.table()).filter((act) -> act < line.position())
				.reduce((one, other) -> other)
				.orElse(Position.NONE);
			default -> line.position() - 1;
		};
	}

	/**
	 * @return null if no text was in force on that day, as far as was known
	 */
	private PlanView inForce(Actor actor, PlanView working, LocalDate day) {
		if (day == null) {
			return working;
		}
		return working.life().inForce(day).isPresent()
				? this.plans.view(actor, working.table().id(), null, new AsOf(working.asked().position(), null, day))
				: null;
	}

	private PlanTable before(Actor actor, PlanId plan, long from, LocalDate inForceOn) {
		if (from < begin(plan)) {
			return PlanTable.empty(plan);
		}
		PlanView view = inForce(actor, this.plans.view(actor, plan, null, new AsOf(from, null, null)), inForceOn);
		return (view != null) ? view.table() : PlanTable.empty(plan);
	}

	/**
	 * The ids of the elements that changed, and those of cells, each its element's with
	 * the key of its column after a hyphen.
	 */
	private static Set<String> lit(PlanTable before, PlanTable after, List<AuditLine> lines) {
		TableDifference difference = TableDifference.between(before, after);
		Set<String> lit = new HashSet<>();
		difference.values().forEach((cell) -> lit.add(cell.element() + "-" + cell.column()));
		difference.added().forEach((placed) -> lit.add(placed.element().id().value()));
		difference.moved().forEach((moved) -> lit.add(moved.element().value()));
		Stream.concat(difference.renumbered().stream(), difference.notes().stream())
			.forEach((of) -> lit.add(of.element().value()));
		Stream.concat(difference.withdrawn().stream(), difference.restored().stream())
			.forEach((id) -> lit.add(id.value()));
		lines.stream()
			.filter((line) -> line.item() != null)
			.map((line) -> line.item().value())
			.filter((id) -> lit.stream().noneMatch((one) -> one.startsWith(id + "-")))
			.forEach(lit::add);
		return lit;
	}

	/**
	 * Where a way from a step leads.
	 * @param way {@code first}, {@code previous}, {@code next}, {@code last},
	 * {@code previous-stop} or {@code next-stop}
	 * @return empty if there is nothing that way
	 * @throws RequestRefused if there is no such way
	 */
	Optional<Long> go(Actor actor, PlanId plan, ReplayRequest asked, String way, Locale locale) {
		PlanTable now = this.plans.plan(actor, plan, null);
		long begin = begin(plan);
		if (asked.position() == null && !way.equals("last") && !way.equals("next-stop")) {
			return Optional.of(begin);
		}
		Optional<Long> found = switch (way) {
			case FIRST -> Optional.of(begin);
			case "last" -> position(this.history.before(actor, plan, Long.MAX_VALUE));
			case "previous" -> previous(actor, plan, asked, now);
			case "next" -> next(actor, plan, asked, now);
			case "previous-stop" ->
				position(this.history.before(actor, plan, asked.position()).filter(this.stops.of(asked, now, locale)));
			case "next-stop" ->
				position(this.history.after(actor, plan, (asked.position() != null) ? asked.position() : begin - 1)
					.filter(this.stops.of(asked, now, locale)));
			default -> throw RequestRefused.wrongParameter("go");
		};
		return found.filter((position) -> position >= begin);
	}

	private Optional<Long> previous(Actor actor, PlanId plan, ReplayRequest asked, PlanTable now) {
		AuditLine line = until(actor, plan, asked.position());
		Stream<AuditLine> before = this.history.before(actor, plan, line.position());
		return switch (asked.by()) {
			case ReplayRequest.DAY -> position(before.filter((one) -> day(one).isBefore(day(line))));
			case ReplayRequest.ACT ->
				acts(plan, now).filter((act) -> act < line.position()).reduce((one, other) -> other);
			default -> position(before);
		};
	}

	private Optional<Long> next(Actor actor, PlanId plan, ReplayRequest asked, PlanTable now) {
		AuditLine line = until(actor, plan, asked.position());
		return switch (asked.by()) {
			case ReplayRequest.DAY -> this.history.after(actor, plan, line.position())
				.filter((one) -> day(one).isAfter(day(line)))
				.findFirst()
				.map((one) -> endOfDay(actor, plan, day(one), one.position()));
			case ReplayRequest.ACT -> acts(plan, now).filter((act) -> act > line.position())
				.findFirst()
				.or(() -> position(this.history.before(actor, plan, Long.MAX_VALUE))
					.filter((last) -> last > line.position()));
			default -> position(this.history.after(actor, plan, line.position()));
		};
	}

	/**
	 * The end of a day, or of the last one before it on which something changed.
	 * @throws RequestRefused with status 404 if the plan had not begun
	 */
	long on(Actor actor, PlanId plan, LocalDate day) {
		return endOfDay(actor, plan, day,
				this.plans.view(actor, plan, null, new AsOf(null, day, null)).table().position());
	}

	private long endOfDay(Actor actor, PlanId plan, LocalDate day, long position) {
		return this.history.after(actor, plan, position)
			.takeWhile((line) -> !day(line).isAfter(day))
			.reduce((one, other) -> other)
			.map(AuditLine::position)
			.orElse(position);
	}

	/**
	 * The changes that the protocol tells of, the oldest first: those that were chosen,
	 * else the stops, else all.
	 * @param after only those of higher positions
	 */
	Stream<AuditLine> protocol(Actor actor, PlanId plan, ReplayRequest asked, long after, Locale locale) {
		if (!asked.chosen().isEmpty()) {
			return asked.chosen()
				.stream()
				.filter((position) -> position > after)
				.flatMap((position) -> this.history.before(actor, plan, position + 1).limit(1));
		}
		PlanTable now = this.plans.plan(actor, plan, null);
		Stream<AuditLine> lines = this.history.after(actor, plan, after);
		return asked.hasStops() ? lines.filter(this.stops.of(asked, now, locale)) : lines;
	}

	private AuditLine until(Actor actor, PlanId plan, long position) {
		return this.history.before(actor, plan, position + 1).findFirst().orElseThrow(() -> new Unknown(plan));
	}

	/** The position of the plan's first change. */
	long begin(PlanId plan) {
		return this.plans.change(plan.value(), 0).position();
	}

	private Stream<Long> acts(PlanId plan, PlanTable table) {
		return table.heading()
			.lifecycle()
			.acts()
			.stream()
			.map((act) -> this.plans.change(plan.value(), act.version()).position());
	}

	private static Optional<Long> position(Stream<AuditLine> lines) {
		return lines.findFirst().map(AuditLine::position);
	}

	private static LocalDate day(AuditLine line) {
		return Poland.day(line.at());
	}

	/**
	 * A step, with the plan as it stood after it.
	 *
	 * @param line its last change
	 * @param lines its changes, the oldest first
	 * @param more whether it has more changes, earlier ones
	 * @param view what is shown; null if no text was in force on the day that was asked
	 * for
	 * @param working the plan as it was worked on
	 * @param lit what changed in the table that is shown: ids of elements, and of cells
	 * @param stop whether its last change is a stop
	 * @param hasPrevious whether something came before it
	 */
	record Step(AuditLine line, List<AuditLine> lines, boolean more, PlanView view, PlanView working, Set<String> lit,
			boolean stop, boolean hasPrevious, boolean hasNext) {

		/**
		 * The table that is shown, or would be if it was in force.
		 */
		public PlanTable shown() {
			return ((this.view != null) ? this.view : this.working).table();
		}

	}

}
