package pl.utrwal.plans.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import pl.utrwal.plans.importing.TableGrid.Placed;

/**
 * What the columns of a table hold, from left to right. If it tells fewer columns than
 * the table has, it tells those on the right.
 *
 * @param width of the table
 */
public record ColumnMapping(List<ColumnRole> roles, int width) {

	public ColumnMapping {
		roles = List.copyOf(roles);
	}

	/** The same table, none of it taken into the plan. */
	public ColumnMapping leftAside() {
		return new ColumnMapping(Collections.nCopies(this.roles.size(), ColumnRole.LABEL), this.width);
	}

	/**
	 * The same, but for columns with certain headings. Of areas, goals and texts there is
	 * one column: what was one of them before is none any more.
	 * @param heads what they mean, by their letters
	 */
	public ColumnMapping with(TableHeadings headings, Map<String, ColumnRole> heads) {
		List<ColumnRole> all = IntStream.range(0, this.width).mapToObj(this::role).collect(Collectors.toList());
		for (int column = 0; column < this.width; column++) {
			ColumnRole said = heads.get(FoldedText.letters(headings.texts().get(column)));
			if (said != null) {
				all = new ArrayList<>(changed(all, column, said));
			}
		}
		return new ColumnMapping(all, this.width);
	}

	/**
	 * What columns hold once one of them holds something else.
	 */
	public static List<ColumnRole> changed(List<ColumnRole> roles, int column, ColumnRole role) {
		List<ColumnRole> changed = new ArrayList<>(roles);
		if (role == ColumnRole.AREA || role == ColumnRole.GOAL || role == ColumnRole.TEXT) {
			changed.replaceAll((other) -> (other == role) ? ColumnRole.LABEL : other);
		}
		changed.set(column, role);
		return changed;
	}

	public boolean has(ColumnRole role) {
		return this.roles.contains(role);
	}

	/** Without a column for the text a table says nothing. */
	public boolean isUsable() {
		return has(ColumnRole.TEXT);
	}

	public ColumnRole role(int column) {
		int index = this.roles.size() - this.width + column;
		return (index >= 0 && index < this.roles.size()) ? this.roles.get(index) : ColumnRole.LABEL;
	}

	/**
	 * Of a cell over several columns, what the text, or the first of them that is a
	 * value, holds.
	 */
	public ColumnRole role(Placed cell) {
		ColumnRole role = role(cell.from());
		for (int column = cell.from() + 1; column < cell.to(); column++) {
			ColumnRole next = role(column);
			if (role != ColumnRole.TEXT
					&& (next == ColumnRole.TEXT || role == ColumnRole.LABEL || role == ColumnRole.NUMBER
							|| role == ColumnRole.TIME_FRAME && next.isValue() && !ColumnGuess.isTime(cell.raw()))) {
				role = next;
			}
		}
		return role;
	}

	/** Does the cell stand where values of different kinds belong? */
	public boolean isHidden(Placed cell) {
		return cell.span() > 1 && IntStream.range(cell.from(), cell.to())
			.mapToObj(this::role)
			.filter((role) -> role.isValue() || role == ColumnRole.TEXT)
			.distinct()
			.count() > 1;
	}

	/** The first column of the text; the width if there is none. */
	public int text() {
		for (int column = 0; column < this.width; column++) {
			if (role(column) == ColumnRole.TEXT) {
				return column;
			}
		}
		return this.width;
	}

	/** Those that are not blank, and those that hold from a row above. */
	public List<Placed> cells(TableGrid.Row row, ColumnRole role) {
		return row.cells().stream().filter((cell) -> !cell.isBlank() && role(cell) == role).toList();
	}

	public boolean says(TableGrid.Row row, Set<ColumnRole> roles) {
		return row.cells().stream().anyMatch((cell) -> !cell.isBlank() && roles.contains(role(cell)));
	}

}
