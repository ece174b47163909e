package pl.utrwal.identity;

/**
 * What is asked of who changes the own password.
 */
class OwnPasswordForm extends PasswordForm {

	private String old = "";

	public String getOld() {
		return this.old;
	}

	public void setOld(String old) {
		this.old = old;
	}

}
