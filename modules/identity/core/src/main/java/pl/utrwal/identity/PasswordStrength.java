package pl.utrwal.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.Zxcvbn;
import org.springframework.stereotype.Component;

/**
 * Says how hard a password is to guess, and not only how long it is.
 */
@Component
class PasswordStrength {

	/**
	 * The highest: 10^10 guesses. One less would do for how ours are stored, but the
	 * estimator knows few Polish words, and takes them for better than they are.
	 */
	private static final int ENOUGH = 4;

	/**
	 * Measuring takes longer the longer the password is, and what follows makes it no
	 * weaker.
	 */
	private static final int MEASURED = 60;

	private static final List<String> KNOWN = List.of("utrwal", "planner", "owner", "auditor", "analyst", "audytor",
			"analityk", "gmina", "gminny", "urzad", "urząd", "gops", "mops", "osrodek", "ośrodek", "pomoc", "społeczna",
			"spoleczna", "haslo", "hasło", "plan", "planista", "strategia", "administrator", "polska", "styczen",
			"luty", "marzec", "kwiecien", "maj", "czerwiec", "lipiec", "sierpien", "wrzesien", "pazdziernik",
			"listopad", "grudzien", "wiosna", "lato", "jesien", "zima");

	private final Zxcvbn estimator = new Zxcvbn();

	/**
	 * @param known what others know of who uses it, such as the login and the
	 * municipality; each of their words counts as known
	 */
	boolean isWeak(String password, String... known) {
		List<String> words = Stream.concat(KNOWN.stream(), Arrays.stream(known).flatMap(PasswordStrength::words))
			.toList();
		String measured = password.substring(0, Math.min(password.length(), MEASURED));
		return this.estimator.measure(measured, words).getScore() < ENOUGH;
	}

	private static Stream<String> words(String text) {
		return Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+")))
			.map(String::toLowerCase)
			.filter((word) -> word.length() > 2);
	}

}
