package pl.utrwal.monitoring.reports.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.reports.read.ReportContent.*;

/**
 * Puts what a report is made of in order. All but what was recorded later follows from
 * the selection alone, so the same selection gives the same for ever.
 */
@Component
public class ReportComposer {

	/** So many lines of one kind under one heading, or stored at once, are folded. */
	private static final int MANY = 5;

	private final PlanTables plans;

	private final ReportSelector selector;

	ReportComposer(PlanTables plans, ReportSelector selector) {
		this.plans = plans;
		this.selector = selector;
	}

	/**
	 * @param now whether to say what was recorded later
	 */
	public ReportContent compose(CouncilReportView report, ReportSelection selection, boolean now) {
		List<AuditLine> everything = this.selector.everything(report.municipality());
		Context context = new Context(selection, everything, now ? later(selection, everything) : Map.of());
		List<Chapter> chapters = selection.plans().stream().map((plan) -> chapter(plan, context)).toList();
		return new ReportContent(chapters, beside(context), now ? missed(report, selection, everything) : 0);
	}

	private Chapter chapter(PlanId plan, Context context) {
		PlanTable table = this.plans.table(plan, Known.at(context.selection.knownAt())).orElseThrow();
		Map<ElementId, Element> elements = table.elements().collect(Collectors.toMap(Element::id, Function.identity()));
		Map<ElementId, Integer> order = new HashMap<>();
		table.elements().forEach((element) -> order.put(element.id(), order.size()));
		Map<Long, List<AuditLine>> commits = context.selection.lines()
			.stream()
			.filter((line) -> line.plan().equals(plan))
			.collect(Collectors.groupingBy((line) -> Position.commitNumber(line.position()), LinkedHashMap::new,
					Collectors.toList()));
		Function<List<AuditLine>, List<Place>> places = (lines) -> places(table, elements, order, lines, context);
		return new Chapter(table,
				commits.values()
					.stream()
					.filter((commit) -> commit.size() >= MANY)
					.map((commit) -> new Bulk(places.apply(commit)))
					.toList(),
				places.apply(commits.values()
					.stream()
					.filter((commit) -> commit.size() < MANY)
					.flatMap(List::stream)
					.sorted(ReportSelector.RECORDED)
					.toList()));
	}

	private static List<Place> places(PlanTable table, Map<ElementId, Element> elements, Map<ElementId, Integer> order,
			List<AuditLine> lines, Context context) {
		Map<List<ElementId>, List<AuditLine>> byPath = lines.stream()
			.collect(Collectors.groupingBy((line) -> path(table, elements, line)));
		return Stream.concat(Stream.of(List.<ElementId>of()), table.allSections().map((section) -> ids(table, section)))
			.filter(byPath::containsKey)
			.map((path) -> place(table, elements, order, path, byPath.get(path), context))
			.toList();
	}

	private static List<ElementId> path(PlanTable table, Map<ElementId, Element> elements, AuditLine line) {
		return elements.containsKey(line.item()) ? ids(table, elements.get(line.item())) : List.of();
	}

	private static List<ElementId> ids(PlanTable table, Element element) {
		return table.pathTo(element.id()).stream().map(Section::id).toList();
	}

	private static Place place(PlanTable table, Map<ElementId, Element> elements, Map<ElementId, Integer> order,
			List<ElementId> path, List<AuditLine> lines, Context context) {
		List<Section> sections = path.isEmpty() ? List.of() : table.pathTo(path.getLast());
		return place(sections, lines, (line) -> elements.containsKey(line.item()) ? line.item() : null,
				Comparator.comparing(order::get), (key, some) -> {
					Element element = (key == null || path.contains(key)) ? null : elements.get(key);
					return new Entry(element, null, some, context.later.get(Subject.of(some.getFirst())));
				});
	}

	private static Place beside(Context context) {
		Set<PlanId> plans = Set.copyOf(context.selection.plans());
		List<AuditLine> lines = context.selection.lines()
			.stream()
			.filter((line) -> !plans.contains(line.plan()))
			.toList();
		List<PlanId> order = lines.stream().map(AuditLine::plan).distinct().toList();
		return place(List.of(), lines, AuditLine::plan, Comparator.comparingInt(order::indexOf),
				(key, some) -> new Entry(null, origin(key, some, context.everything), some,
						context.later.get(Subject.of(some.getFirst()))));
	}

	private static AuditLine origin(PlanId thing, List<AuditLine> lines, List<AuditLine> everything) {
		AuditLine first = everything.stream().filter((line) -> line.plan().equals(thing)).findFirst().orElseThrow();
		return lines.contains(first) ? null : first;
	}

	private static <K> Place place(List<Section> path, List<AuditLine> lines, Function<AuditLine, K> subject,
			Comparator<K> order, Entries<K> entries) {
		Map<String, List<AuditLine>> kinds = lines.stream()
			.collect(Collectors.groupingBy(AuditLine::event, LinkedHashMap::new, Collectors.toList()));
		List<Fold> folds = kinds.values()
			.stream()
			.filter((some) -> some.size() >= MANY)
			.map((some) -> new Fold(entries(some, subject, order, entries)))
			.toList();
		List<AuditLine> others = lines.stream().filter((line) -> kinds.get(line.event()).size() < MANY).toList();
		return new Place(path, entries(others, subject, order, entries), folds);
	}

	private static <K> List<Entry> entries(List<AuditLine> lines, Function<AuditLine, K> subject, Comparator<K> order,
			Entries<K> entries) {
		Map<K, List<AuditLine>> bySubject = new HashMap<>();
		lines.forEach((line) -> bySubject.computeIfAbsent(subject.apply(line), (key) -> new ArrayList<>()).add(line));
		return bySubject.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Comparator.nullsFirst(order)))
			.map((entry) -> entries.of(entry.getKey(), entry.getValue()))
			.toList();
	}

	private static Map<Subject, Later> later(ReportSelection selection, List<AuditLine> everything) {
		Map<Subject, Long> reached = selection.lines()
			.stream()
			.collect(Collectors.toMap(Subject::of, AuditLine::position, Math::max));
		Map<Subject, Later> later = new HashMap<>();
		everything.stream()
			.filter((line) -> reached.containsKey(Subject.of(line)) && line.position() > reached.get(Subject.of(line)))
			.forEach((line) -> later.merge(Subject.of(line), new Later(line, 1),
					(one, other) -> new Later(other.newest(), one.count() + 1)));
		return later;
	}

	/** Stored after the report was composed, though their day is of its period. */
	private static int missed(CouncilReportView report, ReportSelection selection, List<AuditLine> everything) {
		return (int) everything.stream()
			.filter((line) -> line.position() > selection.knownAt())
			.filter((line) -> report.plans().isEmpty() || report.plans().contains(line.plan()))
			.map((line) -> Poland.day(line.at()))
			.filter((day) -> !day.isBefore(report.from()) && !day.isAfter(report.to()))
			.count();
	}

	private record Context(ReportSelection selection, List<AuditLine> everything, Map<Subject, Later> later) {
	}

	/**
	 * What a line tells of: an element of a plan, a plan as a whole, or a thing that is
	 * no plan.
	 */
	private record Subject(PlanId plan, ElementId element) {

		static Subject of(AuditLine line) {
			return new Subject(line.plan(), line.item());
		}

	}

	private interface Entries<K> {

		Entry of(K key, List<AuditLine> lines);

	}

}
