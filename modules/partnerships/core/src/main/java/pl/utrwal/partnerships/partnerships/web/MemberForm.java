package pl.utrwal.partnerships.partnerships.web;

import pl.utrwal.webkit.Form;

/**
 * Who joins, and what for.
 */
class MemberForm implements Form {

	public String partner = "";

	public String role = "";

}
