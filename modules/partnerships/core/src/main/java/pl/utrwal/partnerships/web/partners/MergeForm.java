package pl.utrwal.partnerships.web.partners;

/**
 * Which partner is the same.
 */
class MergeForm {

	private String into = "";

	private String mergeReason = "";

	public String getInto() {
		return this.into;
	}

	public void setInto(String into) {
		this.into = into;
	}

	public String getMergeReason() {
		return this.mergeReason;
	}

	public void setMergeReason(String mergeReason) {
		this.mergeReason = mergeReason;
	}

}
