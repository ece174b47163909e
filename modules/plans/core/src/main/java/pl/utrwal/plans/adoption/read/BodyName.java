package pl.utrwal.plans.adoption.read;

import java.util.Map;

/**
 * The name of a body that passes acts, as Polish acts and forms need it: acts name it in
 * the genitive ("Rady Gminy"), events and forms in the nominative ("Rada Gminy").
 */
public final class BodyName {

	private static final Map<String, String> GENITIVES = Map.of("Rada", "Rady", "Zarząd", "Zarządu", "Wójt", "Wójta",
			"Burmistrz", "Burmistrza", "Prezydent", "Prezydenta");

	private static final Map<String, String> SECONDS = Map.of("Miejska", "Miejskiej", "Gminna", "Gminnej");

	private BodyName() {
	}

	/**
	 * @return the same where it is not known how
	 */
	public static String genitive(String body) {
		String[] words = body.split(" ", 3);
		words[0] = GENITIVES.getOrDefault(words[0], words[0]);
		if (words.length > 1) {
			words[1] = SECONDS.getOrDefault(words[1], words[1]);
		}
		return String.join(" ", words);
	}

	/**
	 * @return the same where it is not known how
	 */
	public static String nominative(String body) {
		return body.replaceFirst("^Rady (Miej|Gmin)skiej(?!\\p{L})", "Rada $1ska").replaceFirst("^Rady ", "Rada ");
	}

}
