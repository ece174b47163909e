package pl.utrwal.kernel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * A plan as a table, at one position of its history. Pages, the API, the past and every
 * export work on this one value.
 *
 * @param levels those of its kind, each before those that it holds
 * @param unplaced cells of the document that fitted nowhere, kept so that nothing is lost
 * @param version the place in the plan's stream of the last event applied; -1 for none
 * @param position the place in the whole store of that event; -1 for none
 */
public record PlanTable(PlanId id, Heading heading, List<Level> levels, List<Section> sections,
		List<Footnote> footnotes, List<SourceCell> unplaced, long version, long position) {

	public PlanTable {
		levels = List.copyOf(levels);
		sections = List.copyOf(sections);
		footnotes = List.copyOf(footnotes);
		unplaced = List.copyOf(unplaced);
	}

	/**
	 * A plan before its first event.
	 */
	public static PlanTable empty(PlanId id) {
		return new PlanTable(id, Heading.NONE, List.of(), List.of(), List.of(), List.of(), -1, -1);
	}

	public MunicipalityId municipality() {
		return this.heading.municipality();
	}

	public String kind() {
		return this.heading.kind();
	}

	public String title() {
		return this.heading.title();
	}

	public TimeFrame period() {
		return this.heading.period();
	}

	public PlanTable at(long version, long position) {
		return new PlanTable(this.id, this.heading, this.levels, this.sections, this.footnotes, this.unplaced, version,
				position);
	}

	public PlanTable withHeading(Heading heading, List<Level> levels) {
		return new PlanTable(this.id, heading, levels, this.sections, this.footnotes, this.unplaced, this.version,
				this.position);
	}

	public PlanTable withHeading(Heading heading) {
		return withHeading(heading, this.levels);
	}

	public PlanTable withSections(List<Section> sections) {
		return new PlanTable(this.id, this.heading, this.levels, sections, this.footnotes, this.unplaced, this.version,
				this.position);
	}

	public PlanTable withFootnote(Footnote footnote) {
		return new PlanTable(this.id, this.heading, this.levels, this.sections,
				Stream.concat(this.footnotes.stream(), Stream.of(footnote)).toList(), this.unplaced, this.version,
				this.position);
	}

	public PlanTable withUnplaced(List<SourceCell> unplaced) {
		return new PlanTable(this.id, this.heading, this.levels, this.sections, this.footnotes, unplaced, this.version,
				this.position);
	}

	/**
	 * As acts adopted it: in their words, with the marks of what was put right since, and
	 * without remarks that stand beside it.
	 */
	public PlanTable adopted() {
		return withSections(this.sections.stream().map(Section::adopted).toList());
	}

	/**
	 * Sections and rows, each before those it holds.
	 */
	public Stream<Element> elements() {
		return this.sections.stream().flatMap(Section::elements);
	}

	/**
	 * A section or a row.
	 */
	public Optional<Element> element(ElementId id) {
		return elements().filter((element) -> element.id().equals(id)).findFirst();
	}

	/**
	 * The level of an element of this plan.
	 */
	public Level levelOf(Element element) {
		return this.levels.get(element.level());
	}

	/**
	 * The level of the first rows that a section of a level can come to hold.
	 */
	public Level rowLevel(Level level) {
		return PlanKind.rowLevel(this.levels, level);
	}

	/**
	 * What all that is planned costs, withdrawn elements left out; empty if nothing in
	 * such a plan costs anything. An amount beside a promised quantity says how large
	 * that is, not what it costs.
	 */
	public Optional<Money> cost() {
		return cost(this.sections.stream());
	}

	/**
	 * The same of one section.
	 */
	public Optional<Money> cost(Section section) {
		return cost(Stream.of(section));
	}

	private Optional<Money> cost(Stream<Section> sections) {
		return sections.filter((section) -> !section.withdrawn())
			.flatMap((section) -> Stream.concat(cost(section.sections().stream()).stream(),
					section.rows().stream().filter((row) -> !row.withdrawn()).flatMap((row) -> cost(row).stream())))
			.reduce(Money::plus);
	}

	private Optional<Money> cost(Row row) {
		Cell cell = row.cells().containsKey(Column.QUANTITIES) ? null : row.cells().get(Column.COST);
		return Optional.ofNullable(cell)
			.map((found) -> (CellValue.Cost) found.value())
			.filter((cost) -> !cost.parts().isEmpty())
			.map(CellValue.Cost::total);
	}

	/**
	 * The levels whose elements a parent can hold.
	 * @param parent null for the plan
	 */
	public List<Level> levelsUnder(Element parent) {
		return PlanKind.levelsUnder(this.levels, (parent != null) ? levelOf(parent) : null);
	}

	/**
	 * Whether an element stands in a section that is read as a text.
	 */
	public boolean isInProse(Element element) {
		return this.levels.stream()
			.anyMatch((level) -> level.prose() && level.holds().contains(levelOf(element).name()));
	}

	/**
	 * What a section holds, in its order; neighbours of the same level are together.
	 */
	public List<List<Section>> runs(Section section) {
		List<List<Section>> runs = new ArrayList<>();
		for (Section inner : section.sections()) {
			if (runs.isEmpty() || runs.getLast().getLast().level() != inner.level()) {
				runs.add(new ArrayList<>());
			}
			runs.getLast().add(inner);
		}
		return runs;
	}

	/**
	 * The level of a row, or of the first rows that a section can come to hold.
	 */
	public Level rowLevel(Element element) {
		return PlanKind.rowLevel(this.levels, levelOf(element));
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
