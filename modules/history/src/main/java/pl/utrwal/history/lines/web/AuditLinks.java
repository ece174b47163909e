package pl.utrwal.history.lines.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.audit.Subjects;
import pl.utrwal.kernel.audit.Subjects.Subject;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.webkit.AuditLineFormatter;

/**
 * What lines of audit tell of: what it was called then, and where it is shown.
 */
@Component
public class AuditLinks {

	private final List<PlanTables> tables;

	private final List<Subjects> subjects;

	private final AuditLineFormatter sentences;

	AuditLinks(List<PlanTables> tables, List<Subjects> subjects, AuditLineFormatter sentences) {
		this.tables = tables;
		this.subjects = subjects;
		this.sentences = sentences;
	}

	/**
	 * What a plan, or what stands for one, is called.
	 */
	public String title(PlanId plan, Locale locale) {
		return table(plan).map(PlanTable::title)
			.or(() -> subject(plan).map((subject) -> this.sentences.value(subject.title(), locale)))
			.orElse(plan.value());
	}

	/**
	 * The things other than plans that lines tell of, by the id of their stream.
	 */
	Map<PlanId, Subject> subjects(List<AuditLine> lines) {
		Map<PlanId, Subject> found = new HashMap<>();
		lines.stream()
			.map(AuditLine::plan)
			.distinct()
			.forEach((id) -> subject(id).ifPresent((subject) -> found.put(id, subject)));
		return found;
	}

	Optional<Subject> subject(PlanId id) {
		return this.subjects.stream().flatMap((module) -> module.subject(id.value()).stream()).findFirst();
	}

	/**
	 * What lines tell of, as it stood then, by the positions of the lines; of those that
	 * concern no plan there is nothing.
	 */
	public Map<Long, Place> of(List<AuditLine> lines) {
		Map<PlanId, Optional<PlanTable>> tables = new HashMap<>();
		Map<PlanId, List<AuditLine>> byPlan = new HashMap<>();
		lines.stream()
			.sorted(Comparator.comparingLong(AuditLine::position))
			.forEach((line) -> Stream.concat(Stream.of(line.plan()), line.concerns().stream())
				.filter((plan) -> tables.computeIfAbsent(plan, this::table).isPresent())
				.findFirst()
				.ifPresent((plan) -> byPlan.computeIfAbsent(plan, (key) -> new ArrayList<>()).add(line)));
		Map<Long, Place> places = new HashMap<>();
		byPlan.forEach((plan, ofPlan) -> places.putAll(places(tables.get(plan).orElseThrow(), ofPlan)));
		return places;
	}

	/** What is removed is told of by its last words. */
	private Map<Long, Place> places(PlanTable now, List<AuditLine> lines) {
		Map<ElementId, Element> seen = new HashMap<>();
		Map<Long, Place> places = new HashMap<>();
		Iterator<AuditLine> next = lines.iterator();
		this.tables.stream()
			.flatMap((module) -> module.tables(now.id(), lines.stream().map(AuditLine::position).toList()))
			.forEach((then) -> {
				AuditLine line = next.next();
				Optional<Element> element = Optional.ofNullable(line.item()).flatMap(then::element);
				element.ifPresent((found) -> seen.put(found.id(), found));
				places.put(line.position(), new Place(now.id(), then.title(), seen.get(line.item()),
						path(now, element.orElse(null), line.position())));
			});
		return places;
	}

	private static String path(PlanTable now, Element then, long position) {
		if (then == null) {
			return null;
		}
		String path = "/plans/" + now.id() + "/items/" + then.id();
		return now.element(then.id()).isPresent() ? path : path + "?position=" + position;
	}

	Optional<PlanTable> table(PlanId plan) {
		return this.tables.stream().flatMap((module) -> module.table(plan).stream()).findFirst();
	}

	/**
	 * What a line tells of.
	 *
	 * @param title of the plan, then
	 * @param element as it stood then; null if it tells of none
	 * @param path the page of the element, as it is now if it is still there; null if it
	 * was gone then
	 */
	public record Place(PlanId plan, String title, Element element, String path) {

		public String text() {
			String number = this.element.number();
			return number.isEmpty() ? this.element.text() : number + ". " + this.element.text();
		}

	}

}
