package pl.utrwal.strategy.importing;

import java.util.Collections;
import java.util.List;

import pl.utrwal.documents.Block;
import pl.utrwal.plans.importing.ColumnRole;

/**
 * What the columns of a table hold, from left to right. A row with fewer or more cells is
 * read from its right end.
 */
record Reading(List<ColumnRole> roles) {

	Reading {
		roles = List.copyOf(roles);
	}

	/** The same table, none of it taken into the plan. */
	Reading leftAside() {
		return new Reading(Collections.nCopies(this.roles.size(), ColumnRole.LABEL));
	}

	boolean has(ColumnRole role) {
		return this.roles.contains(role);
	}

	/** Without a column for the text a table says nothing. */
	boolean isUsable() {
		return has(ColumnRole.TEXT);
	}

	ColumnRole role(Block.Row row, Block.Cell cell) {
		int index = this.roles.size() - place(row, cell);
		return (index >= 0) ? this.roles.get(index) : ColumnRole.LABEL;
	}

	/** From the right, from 1. */
	static int place(Block.Row row, Block.Cell cell) {
		return row.cells().size() - cell.number() + 1;
	}

	/** The place of the leftmost text from the right. */
	int text() {
		return this.roles.size() - this.roles.indexOf(ColumnRole.TEXT);
	}

	List<Block.Cell> cells(Block.Row row, ColumnRole role) {
		return row.cells().stream().filter((cell) -> !cell.isBlank() && role(row, cell) == role).toList();
	}

	boolean says(Block.Row row, ColumnRole... roles) {
		return List.of(roles).stream().anyMatch((role) -> !cells(row, role).isEmpty());
	}

}
