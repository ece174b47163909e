package pl.utrwal.plans.importing;

import java.util.Locale;

import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.ImportIssue.Severity;

public enum IssueKind {

	AREA_TITLE_MISSING(Severity.WARNING), GOAL_MISSING(Severity.WARNING),

	HEADER_MISSPELT(Severity.INFO), HEADER_FEWER_CELLS(Severity.INFO), HEADER_MISSING(Severity.WARNING),
	COLUMN_MISSING(Severity.WARNING), COLUMN_NOT_UNDERSTOOD(Severity.WARNING), LABEL_NOT_UNDERSTOOD(Severity.WARNING),

	NUMBER_MISSING(Severity.INFO), NUMBER_SKIPS(Severity.INFO), NUMBER_RESTARTS(Severity.WARNING),

	TIME_MISSING(Severity.WARNING), TIME_NOT_UNDERSTOOD(Severity.WARNING), FUNDING_MISSING(Severity.INFO),

	PARTY_MISSING(Severity.WARNING), LEAD_MISSING(Severity.WARNING), PREPOSITION_MISSING(Severity.INFO),
	PREPOSITION_MISSPELT(Severity.INFO), HARDLY_A_PARTY(Severity.WARNING),

	/** An element names other years than the plan. */
	PERIOD_DIFFERS(Severity.WARNING),

	FOOTNOTE_MISSING(Severity.WARNING), FOOTNOTE_UNUSED(Severity.INFO),

	/** A cell covers columns of several values; it was taken for the first of them. */
	CELL_SPANS_COLUMNS(Severity.WARNING),

	/** They change how text is read and are not seen; they were left out. */
	HIDDEN_CHARACTERS(Severity.INFO),

	/** What was done and spent: the document reports on a plan. */
	LOOKS_LIKE_REPORT(Severity.ERROR),

	/** The plan's kind has no such column; its cells are kept as labels. */
	COLUMN_NOT_IN_KIND(Severity.WARNING),

	/** The cell has no other place than the issue. */
	ROW_NOT_UNDERSTOOD(Severity.WARNING),

	/** The cell has no other place than the issue. */
	TABLE_NOT_UNDERSTOOD(Severity.WARNING),

	/** The paragraph has no other place than the issue. */
	TEXT_OUTSIDE_TABLES(Severity.INFO);

	private final Severity severity;

	IssueKind(Severity severity) {
		this.severity = severity;
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public ImportIssue at(SourceCell cell, String raw) {
		return new ImportIssue(this.severity, cell.table(), cell.row(), cell.cell(), code(), raw);
	}

	public ImportIssue at(Integer table, Integer row, String raw) {
		return new ImportIssue(this.severity, table, row, null, code(), raw);
	}

}
