package pl.utrwal.partnerships.partners.web;

import java.util.regex.Pattern;

import pl.utrwal.partnerships.contract.PartnerKind;

/**
 * What somebody seems to be, by the name; a planner sees it and decides.
 */
final class PartnerKindGuess {

	private static final Pattern COLLECTIVE = pattern("wszys[ct]|każd|inn[eiy] podmiot");

	private static final Pattern FUNCTION = pattern(
			"kierowni|dyrektor|wójt|burmistrz|prezydent|starosta|sołtys$|koordynator|asystent|pedagog|pełnomocni"
					+ "|przewodnicząc|sekretarz|skarbni|dzielnicow");

	private static final Pattern BODY = pattern("zespół|grupa|komisja|rada programowa");

	private static final Pattern UNIT = pattern(
			"gops|mops|urząd gminy|urząd miast|urząd miejski|gminn[ya]|miejsk[ia]|ośrodek pomocy|biblioteka|przedszkole"
					+ "|szkoła|świetlica|samorząd gminy");

	private PartnerKindGuess() {
	}

	private static Pattern pattern(String beginnings) {
		return Pattern.compile("^(?:" + beginnings + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	static PartnerKind kind(String name, boolean plural) {
		if (COLLECTIVE.matcher(name).find()) {
			return PartnerKind.COLLECTIVE;
		}
		if (plural) {
			return PartnerKind.CLASS;
		}
		if (FUNCTION.matcher(name).find()) {
			return PartnerKind.FUNCTION;
		}
		if (BODY.matcher(name).find()) {
			return PartnerKind.BODY;
		}
		return UNIT.matcher(name).find() ? PartnerKind.UNIT : PartnerKind.ORGANISATION;
	}

}
