package pl.utrwal.kernel.table;

public enum ColumnKind {

	WORDS, TIME_FRAME, PARTIES, FUNDING

}
