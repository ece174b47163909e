package pl.utrwal.partnerships.web.partnerships;

/**
 * Who joins, and what for.
 */
class MemberForm {

	private String partner = "";

	private String role = "";

	public String getPartner() {
		return this.partner;
	}

	public void setPartner(String partner) {
		this.partner = partner;
	}

	public String getRole() {
		return this.role;
	}

	public void setRole(String role) {
		this.role = role;
	}

}
