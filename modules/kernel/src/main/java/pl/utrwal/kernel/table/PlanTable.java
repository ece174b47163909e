package pl.utrwal.kernel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * A plan as a table, at one position of its history. Pages, the API, the past and every
 * export work on this one value.
 *
 * @param kind a name from the list of plan kinds, as {@code SocialProblemsStrategy}
 * @param levels the level names of the kind from the highest down, as {@code area, goal,
 * action}; the last one is that of the rows
 * @param document null if the plan was not imported
 * @param unplaced cells of the document that fitted nowhere, kept so that nothing is lost
 * @param version the place in the plan's stream of the last event applied; -1 for none
 * @param position the place in the whole store of that event; -1 for none
 */
public record PlanTable(PlanId id, MunicipalityId municipality, String kind, String title, TimeFrame period,
		List<String> levels, List<Column> columns, List<Section> sections, SourceDocument document,
		List<SourceCell> unplaced, long version, long position) {

	public PlanTable {
		levels = List.copyOf(levels);
		columns = List.copyOf(columns);
		sections = List.copyOf(sections);
		unplaced = List.copyOf(unplaced);
	}

	public PlanTable at(long version, long position) {
		return new PlanTable(this.id, this.municipality, this.kind, this.title, this.period, this.levels, this.columns,
				this.sections, this.document, this.unplaced, version, position);
	}

	public PlanTable withSections(List<Section> sections) {
		return new PlanTable(this.id, this.municipality, this.kind, this.title, this.period, this.levels, this.columns,
				sections, this.document, this.unplaced, this.version, this.position);
	}

	/**
	 * Rows from the first to the last, withdrawn ones too.
	 */
	public Stream<Row> rows() {
		return this.sections.stream().flatMap(Section::allRows);
	}

	/**
	 * Sections from the first to the last, each before those it holds.
	 */
	public Stream<Section> allSections() {
		return this.sections.stream().flatMap(Section::withInner);
	}

	/**
	 * The sections from the highest down to the one that holds the element or is it;
	 * empty if it is not here.
	 */
	public List<Section> pathTo(ElementId element) {
		for (Section section : this.sections) {
			List<Section> path = section.pathTo(element);
			if (!path.isEmpty()) {
				return path;
			}
		}
		return List.of();
	}

	public PlanTable changeSection(ElementId section, UnaryOperator<Section> change) {
		return withSections(
				this.sections.stream().map((candidate) -> candidate.changeSection(section, change)).toList());
	}

	public PlanTable changeRow(ElementId row, UnaryOperator<Row> change) {
		return withSections(this.sections.stream().map((section) -> section.changeRow(row, change)).toList());
	}

	/**
	 * @param parent null for a section of the highest level
	 * @param index from 0
	 */
	public PlanTable insertSection(ElementId parent, int index, Section section) {
		return (parent == null) ? withSections(inserted(this.sections, index, section)) : changeSection(parent,
				(holder) -> holder.withContent(inserted(holder.sections(), index, section), holder.rows()));
	}

	/**
	 * @param index from 0
	 */
	public PlanTable insertRow(ElementId parent, int index, Row row) {
		return changeSection(parent,
				(holder) -> holder.withContent(holder.sections(), inserted(holder.rows(), index, row)));
	}

	/**
	 * Takes a section with all that it holds, or a row, out of the table.
	 */
	public PlanTable remove(ElementId element) {
		return withSections(this.sections.stream()
			.filter((section) -> !section.id().equals(element))
			.map((section) -> section.remove(element))
			.toList());
	}

	private static <T> List<T> inserted(List<T> list, int index, T item) {
		List<T> result = new ArrayList<>(list);
		result.add(index, item);
		return result;
	}

}
