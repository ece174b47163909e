package pl.utrwal.partnerships.partners.web;

import pl.utrwal.webkit.Form;

/**
 * Which partner is the same.
 */
class MergeForm implements Form {

	public String into = "";

	public String mergeReason = "";

	/** What it was said that will change. */
	public String sure = "";

}
