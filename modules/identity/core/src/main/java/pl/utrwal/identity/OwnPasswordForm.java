package pl.utrwal.identity;

/**
 * What is asked of who changes the own password.
 */
class OwnPasswordForm extends PasswordForm {

	public String old = "";

}
