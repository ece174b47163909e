package pl.utrwal.monitoring.reports.read;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Section;

/**
 * A report in its order: plan by plan in the plan's own words of that time, and last what
 * concerns no plan.
 *
 * @param beside what concerns no plan, by the thing that it happened to
 * @param missed events of the period that are stored now and the report lacks; 0 unless
 * asked for
 */
public record ReportContent(List<Chapter> chapters, Place beside, int missed) {

	public ReportContent {
		chapters = List.copyOf(chapters);
	}

	/**
	 * Every line of it, each once, in the order of the page.
	 */
	public Stream<AuditLine> lines() {
		return places().flatMap(Place::lines);
	}

	/**
	 * Every heading of it, in the order of the page.
	 */
	public Stream<Place> places() {
		return Stream.concat(this.chapters.stream().flatMap(Chapter::all), Stream.of(this.beside));
	}

	/**
	 * Whether it says of anything what was recorded later.
	 */
	public boolean changed() {
		return places().flatMap(Place::all).anyMatch((entry) -> entry.later() != null);
	}

	public boolean empty() {
		return lines().findAny().isEmpty();
	}

	/**
	 * A plan.
	 *
	 * @param table as it was known then
	 * @param bulks many lines stored at once, as an import leaves them; the first
	 * recorded first
	 * @param places the plan as a whole, then its tree from the top to the bottom; only
	 * those of which there is something to tell
	 */
	public record Chapter(PlanTable table, List<Bulk> bulks, List<Place> places) {

		public Chapter {
			bulks = List.copyOf(bulks);
			places = List.copyOf(places);
		}

		public Stream<AuditLine> lines() {
			return all().flatMap(Place::lines);
		}

		/**
		 * Those of bulks first.
		 */
		public Stream<Place> all() {
			return Stream.concat(this.bulks.stream().flatMap((bulk) -> bulk.places().stream()), this.places.stream());
		}

	}

	/**
	 * Lines stored at once.
	 */
	public record Bulk(List<Place> places) {

		public Bulk {
			places = List.copyOf(places);
		}

		public Stream<AuditLine> lines() {
			return this.places.stream().flatMap(Place::lines);
		}

		public AuditLine first() {
			return lines().findFirst().orElseThrow();
		}

	}

	/**
	 * What stands under one heading.
	 *
	 * @param path from the highest section to the one that holds what is told of; empty
	 * for a plan as a whole, and for what concerns no plan
	 * @param folded lines of one kind that are so many that they hide all others
	 */
	public record Place(List<Section> path, List<Entry> entries, List<Fold> folded) {

		public Place {
			path = List.copyOf(path);
			entries = List.copyOf(entries);
			folded = List.copyOf(folded);
		}

		public Stream<AuditLine> lines() {
			return all().flatMap((entry) -> entry.lines().stream());
		}

		/**
		 * Folded ones first.
		 */
		public Stream<Entry> all() {
			return Stream.concat(this.folded.stream().flatMap((fold) -> fold.entries().stream()),
					this.entries.stream());
		}

	}

	/**
	 * Lines of one kind.
	 */
	public record Fold(List<Entry> entries) {

		public Fold {
			entries = List.copyOf(entries);
		}

		public AuditLine first() {
			return this.entries.getFirst().lines().getFirst();
		}

		public int size() {
			return this.entries.stream().mapToInt((entry) -> entry.lines().size()).sum();
		}

	}

	/**
	 * What happened to one element, or to one thing that is no plan.
	 *
	 * @param element as it was known then; null for a plan as a whole, for the section
	 * that is the heading itself, and for what concerns no plan
	 * @param origin how a thing that is no plan came about, where that is not among the
	 * lines; null otherwise
	 * @param later null if nothing was recorded since, or it was not asked for
	 */
	public record Entry(Element element, AuditLine origin, List<AuditLine> lines, Later later) {

		public Entry {
			lines = List.copyOf(lines);
		}

		/**
		 * The words of the element, where the only line does not say them.
		 */
		public String label() {
			if (this.element == null) {
				return null;
			}
			String number = this.element.number();
			String label = number.isEmpty() ? this.element.text() : number + ". " + this.element.text();
			boolean said = this.lines.size() == 1 && this.lines.getFirst().sentence().after() != null
					&& Objects.equals(label, this.lines.getFirst().sentence().after().text());
			return said ? null : label;
		}

	}

	/**
	 * What was recorded of the same since, and is not in the report.
	 *
	 * @param count how many lines
	 */
	public record Later(AuditLine newest, int count) {
	}

}
