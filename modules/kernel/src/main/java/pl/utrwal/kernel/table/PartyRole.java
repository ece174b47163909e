package pl.utrwal.kernel.table;

/**
 * What a party does for an element: leads it, joins in ("we współpracy z"), pays for it,
 * or was named without saying.
 */
public enum PartyRole {

	LEAD, PARTNER, FUNDER, UNSPECIFIED

}
