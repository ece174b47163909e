package pl.utrwal.history.lines.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
 * What stands now where lines of audit tell of a change.
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

	Map<ElementId, Place> of(List<AuditLine> lines) {
		Map<ElementId, Place> places = new HashMap<>();
		lines.stream().map(AuditLine::plan).distinct().flatMap((plan) -> table(plan).stream()).forEach((table) -> {
			table.elements().forEach((element) -> places.put(element.id(), new Place(table, element)));
		});
		return places;
	}

	Optional<PlanTable> table(PlanId plan) {
		return this.tables.stream().flatMap((module) -> module.table(plan).stream()).findFirst();
	}

	/**
	 * Where an element is shown.
	 */
	record Place(PlanTable table, Element element) {

		/**
		 * The page of the element.
		 */
		public String path() {
			return "/plans/" + this.table.id() + "/items/" + this.element.id();
		}

		public String text() {
			String number = this.element.number();
			return number.isEmpty() ? this.element.text() : number + ". " + this.element.text();
		}

	}

}
