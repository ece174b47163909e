package pl.utrwal.kernel.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import pl.utrwal.kernel.id.ElementId;

/**
 * How one table of a plan differs from another of the same plan; the other may be the
 * earlier one. Lists are in the order of the table after, those of what is gone in that
 * of the table before.
 *
 * @param before the table that {@link #apply} takes
 * @param after the table that it gives
 * @param heading null if it is the same
 * @param levels null if they are the same
 * @param footnotes null if they are the same
 * @param unplaced null if they are the same
 * @param added elements of the table after only, each before those it holds
 * @param removed elements of the table before only
 * @param moved as few as can be: what stands elsewhere only because others came, went or
 * moved is not among them, nor is what an element that moved holds
 * @param withdrawn elements of both, in the plan before and not after
 * @param restored elements of both, in the plan after and not before
 * @param versions those of elements of both, where they differ
 */
public record TableDifference(Stamp before, Stamp after, Changed<Heading> heading, Changed<List<Level>> levels,
		Changed<List<Footnote>> footnotes, Changed<List<SourceCell>> unplaced, List<Placed> added, List<Placed> removed,
		List<Moved> moved, List<Of<String>> renumbered, List<CellChanged> cells, List<Of<List<String>>> notes,
		List<ElementId> withdrawn, List<ElementId> restored, Map<ElementId, Long> versions) {

	public TableDifference {
		added = List.copyOf(added);
		removed = List.copyOf(removed);
		moved = List.copyOf(moved);
		renumbered = List.copyOf(renumbered);
		cells = List.copyOf(cells);
		notes = List.copyOf(notes);
		withdrawn = List.copyOf(withdrawn);
		restored = List.copyOf(restored);
		versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
	}

	/**
	 * @throws IllegalArgumentException if they are tables of two plans
	 */
	public static TableDifference between(PlanTable before, PlanTable after) {
		if (!before.id().equals(after.id())) {
			throw new IllegalArgumentException(before.id() + " and " + after.id() + " are two plans");
		}
		return new Comparison(Tree.of(before), Tree.of(after)).between(before, after);
	}

	/**
	 * Cells that say something else; of those beside them in {@link #cells} only
	 * footnotes, places in the document or corrections differ.
	 */
	public List<CellChanged> values() {
		return this.cells.stream()
			.filter((change) -> change.before() == null || change.after() == null
					|| !change.before().value().equals(change.after().value()))
			.toList();
	}

	/**
	 * Whether a reader would see no difference.
	 */
	public boolean isEmpty() {
		return this.heading == null && this.footnotes == null && this.unplaced == null && this.added.isEmpty()
				&& this.removed.isEmpty() && this.moved.isEmpty() && this.renumbered.isEmpty() && this.cells.isEmpty()
				&& this.notes.isEmpty() && this.withdrawn.isEmpty() && this.restored.isEmpty();
	}

	/**
	 * The table after, from the one before: equal to it in all its parts.
	 * @throws IllegalArgumentException if it is not the table before
	 */
	public PlanTable apply(PlanTable table) {
		if (!this.before.equals(Stamp.of(table))) {
			throw new IllegalArgumentException(
					"%s is at version %d, not %d".formatted(table.id(), table.version(), this.before.version()));
		}
		Tree tree = Tree.of(table);
		this.removed.forEach((placed) -> tree.take(placed.element().id()));
		this.moved.forEach((move) -> tree.take(move.element()));
		List<Arrival> arrivals = new ArrayList<>();
		this.added.forEach((placed) -> arrivals.add(new Arrival(placed.place(), placed.element())));
		this.moved.forEach((move) -> arrivals.add(new Arrival(move.to(), tree.elements.get(move.element()))));
		this.removed.forEach((placed) -> tree.elements.remove(placed.element().id()));
		arrivals.sort(Comparator.comparingInt((arrival) -> arrival.place().index()));
		arrivals.forEach((arrival) -> tree.put(arrival.place(), arrival.element()));
		change(tree);
		return new PlanTable(table.id(), after(this.heading, table.heading()), after(this.levels, table.levels()),
				tree.sections(null), after(this.footnotes, table.footnotes()), after(this.unplaced, table.unplaced()),
				this.after.version(), this.after.position());
	}

	private void change(Tree tree) {
		this.renumbered.forEach((change) -> tree.change(change.element(), (parts) -> parts.number = change.after()));
		this.notes.forEach((change) -> tree.change(change.element(), (parts) -> parts.notes = change.after()));
		this.withdrawn.forEach((element) -> tree.change(element, (parts) -> parts.withdrawn = true));
		this.restored.forEach((element) -> tree.change(element, (parts) -> parts.withdrawn = false));
		this.versions.forEach((element, version) -> tree.change(element, (parts) -> parts.version = version));
		for (CellChanged change : this.cells) {
			tree.change(change.element(), (parts) -> {
				if (change.after() == null) {
					parts.cells.remove(change.column());
				}
				else {
					parts.cells.put(change.column(), change.after());
				}
			});
		}
	}

	private static <T> T after(Changed<T> change, T before) {
		return (change != null) ? change.after() : before;
	}

	/**
	 * Where in its history a table stands.
	 */
	public record Stamp(long version, long position) {

		static Stamp of(PlanTable table) {
			return new Stamp(table.version(), table.position());
		}

	}

	/**
	 * What was one thing and is another.
	 */
	public record Changed<T>(T before, T after) {

		static <T> Changed<T> of(T before, T after) {
			return before.equals(after) ? null : new Changed<>(before, after);
		}

	}

	/**
	 * What was one thing of an element and is another.
	 */
	public record Of<T>(ElementId element, T before, T after) {
	}

	/**
	 * A place in a table.
	 *
	 * @param parent null for the highest level
	 * @param index from 0, among the parent's sections, or among its rows
	 */
	public record Place(ElementId parent, int index) {
	}

	/**
	 * An element and its place.
	 *
	 * @param element a section is without what it holds
	 */
	public record Placed(Place place, Element element) {
	}

	/**
	 * An element that stands in another place.
	 */
	public record Moved(ElementId element, Place from, Place to) {
	}

	/**
	 * A cell that holds something else.
	 *
	 * @param before null if the element had no such cell
	 * @param after null if it has none any more
	 */
	public record CellChanged(ElementId element, String column, Cell before, Cell after) {
	}

	private record Arrival(Place place, Element element) {
	}

	/** The children of an element that are sections, or those that are rows. */
	private record Branch(ElementId parent, boolean rows) {
	}

	/** The parts of an element that can change, apart from its place. */
	private static final class Parts {

		private long version;

		private String number;

		private Map<String, Cell> cells;

		private List<String> notes;

		private boolean withdrawn;

	}

	@FunctionalInterface
	private interface Edit {

		void to(Parts parts);

	}

	/** A table taken apart: bare elements, and who stands where. */
	private static final class Tree {

		private final Map<ElementId, Element> elements = new LinkedHashMap<>();

		private final Map<Branch, List<ElementId>> branches = new LinkedHashMap<>();

		private final Map<ElementId, Branch> branchOf = new HashMap<>();

		static Tree of(PlanTable table) {
			Tree tree = new Tree();
			table.sections().forEach((section) -> tree.add(null, section));
			return tree;
		}

		private void add(ElementId parent, Section section) {
			append(parent, section.withContent(List.of(), List.of()));
			section.rows().forEach((row) -> append(section.id(), row));
			section.sections().forEach((inner) -> add(section.id(), inner));
		}

		private void append(ElementId parent, Element element) {
			Branch branch = new Branch(parent, element instanceof Row);
			this.elements.put(element.id(), element);
			this.branchOf.put(element.id(), branch);
			this.branches.computeIfAbsent(branch, (key) -> new ArrayList<>()).add(element.id());
		}

		void take(ElementId element) {
			this.branches.get(this.branchOf.get(element)).remove(element);
		}

		void put(Place place, Element element) {
			this.elements.put(element.id(), element);
			this.branches
				.computeIfAbsent(new Branch(place.parent(), element instanceof Row), (key) -> new ArrayList<>())
				.add(place.index(), element.id());
		}

		void change(ElementId id, Edit edit) {
			Element element = this.elements.get(id);
			Parts parts = new Parts();
			parts.version = element.version();
			parts.number = element.number();
			parts.cells = new LinkedHashMap<>(element.cells());
			parts.notes = element.notes();
			parts.withdrawn = element.withdrawn();
			edit.to(parts);
			this.elements.put(id, switch (element) {
				case Row row -> new Row(id, row.level(), parts.version, parts.number, parts.cells, parts.notes,
						row.labels(), parts.withdrawn);
				case Section section -> new Section(id, section.level(), parts.version, parts.number, parts.cells,
						parts.notes, section.labels(), parts.withdrawn, List.of(), List.of());
			});
		}

		List<Section> sections(ElementId parent) {
			return children(parent, false).stream()
				.map((id) -> ((Section) this.elements.get(id)).withContent(sections(id), rows(id)))
				.toList();
		}

		private List<Row> rows(ElementId parent) {
			return children(parent, true).stream().map((id) -> (Row) this.elements.get(id)).toList();
		}

		private List<ElementId> children(ElementId parent, boolean rows) {
			return this.branches.getOrDefault(new Branch(parent, rows), List.of());
		}

		Map<ElementId, Place> places() {
			Map<ElementId, Place> places = new HashMap<>();
			this.branches.forEach((branch, ids) -> {
				for (int index = 0; index < ids.size(); index++) {
					places.put(ids.get(index), new Place(branch.parent(), index));
				}
			});
			return places;
		}

	}

	private static final class Comparison {

		private final Tree old;

		private final Tree now;

		private final Map<ElementId, Place> oldPlaces;

		private final Map<ElementId, Place> nowPlaces;

		/** Elements of both tables, in the order of the table after. */
		private final Set<ElementId> kept = new LinkedHashSet<>();

		Comparison(Tree old, Tree now) {
			this.old = old;
			this.now = now;
			this.oldPlaces = old.places();
			this.nowPlaces = now.places();
			now.elements.forEach((id, element) -> {
				if (isSame(old.elements.get(id), element)) {
					this.kept.add(id);
				}
			});
		}

		/**
		 * Nothing changes an element's level or labels: where they differ, it is another.
		 */
		private static boolean isSame(Element one, Element other) {
			if (one == null || !one.labels().equals(other.labels())) {
				return false;
			}
			return switch (one) {
				case Row row -> other instanceof Row;
				case Section section -> other instanceof Section another && section.level() == another.level();
			};
		}

		TableDifference between(PlanTable before, PlanTable after) {
			List<Of<String>> renumbered = new ArrayList<>();
			List<CellChanged> cells = new ArrayList<>();
			List<Of<List<String>>> notes = new ArrayList<>();
			List<ElementId> withdrawn = new ArrayList<>();
			List<ElementId> restored = new ArrayList<>();
			Map<ElementId, Long> versions = new LinkedHashMap<>();
			for (ElementId id : this.kept) {
				Element one = this.old.elements.get(id);
				Element other = this.now.elements.get(id);
				if (!one.number().equals(other.number())) {
					renumbered.add(new Of<>(id, one.number(), other.number()));
				}
				if (!one.notes().equals(other.notes())) {
					notes.add(new Of<>(id, one.notes(), other.notes()));
				}
				if (one.withdrawn() != other.withdrawn()) {
					(other.withdrawn() ? withdrawn : restored).add(id);
				}
				if (one.version() != other.version()) {
					versions.put(id, other.version());
				}
				cells.addAll(cells(one, other));
			}
			return new TableDifference(Stamp.of(before), Stamp.of(after), Changed.of(before.heading(), after.heading()),
					Changed.of(before.levels(), after.levels()), Changed.of(before.footnotes(), after.footnotes()),
					Changed.of(before.unplaced(), after.unplaced()), only(this.now, this.nowPlaces),
					only(this.old, this.oldPlaces), moved(), renumbered, cells, notes, withdrawn, restored, versions);
		}

		private List<Placed> only(Tree tree, Map<ElementId, Place> places) {
			return tree.elements.values()
				.stream()
				.filter((element) -> !this.kept.contains(element.id()))
				.map((element) -> new Placed(places.get(element.id()), element))
				.toList();
		}

		private static List<CellChanged> cells(Element one, Element other) {
			Set<String> columns = new LinkedHashSet<>(other.cells().keySet());
			columns.addAll(one.cells().keySet());
			return columns.stream()
				.filter((column) -> !Objects.equals(one.cells().get(column), other.cells().get(column)))
				.map((column) -> new CellChanged(other.id(), column, one.cells().get(column),
						other.cells().get(column)))
				.toList();
		}

		private List<Moved> moved() {
			Set<ElementId> still = new HashSet<>();
			this.now.branches.forEach((branch, ids) -> {
				List<ElementId> stayed = ids.stream()
					.filter(this.kept::contains)
					.filter((id) -> branch.equals(this.old.branchOf.get(id)))
					.toList();
				int[] before = stayed.stream().mapToInt((id) -> this.oldPlaces.get(id).index()).toArray();
				for (int index : longestIncreasing(before)) {
					still.add(stayed.get(index));
				}
			});
			return this.kept.stream()
				.filter((id) -> !still.contains(id))
				.map((id) -> new Moved(id, this.oldPlaces.get(id), this.nowPlaces.get(id)))
				.toList();
		}

		/**
		 * The indexes of a longest increasing subsequence.
		 */
		private static int[] longestIncreasing(int[] values) {
			int[] tails = new int[values.length];
			int[] previous = new int[values.length];
			int length = 0;
			for (int i = 0; i < values.length; i++) {
				int low = 0;
				int high = length;
				while (low < high) {
					int middle = (low + high) / 2;
					if (values[tails[middle]] < values[i]) {
						low = middle + 1;
					}
					else {
						high = middle;
					}
				}
				previous[i] = (low > 0) ? tails[low - 1] : -1;
				tails[low] = i;
				length = Math.max(length, low + 1);
			}
			int[] found = Arrays.copyOf(tails, length);
			for (int at = length - 1, i = (length > 0) ? tails[length - 1] : -1; at >= 0; at--, i = previous[i]) {
				found[at] = i;
			}
			return found;
		}

	}

}
