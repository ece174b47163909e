package pl.utrwal.kernel.table;

public enum FundingKind {

	NONE, UNKNOWN, SOURCES

}
