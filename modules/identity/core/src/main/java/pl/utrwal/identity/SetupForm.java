package pl.utrwal.identity;

/**
 * What is asked at the first start.
 */
class SetupForm extends MunicipalityForm {

	public String token = "";

}
