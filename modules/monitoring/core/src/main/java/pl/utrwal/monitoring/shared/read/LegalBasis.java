package pl.utrwal.monitoring.shared.read;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The law that something rests on, and how sure we are of it. What it says and from when
 * it says so are two questions, each with a source of its own.
 *
 * @param act the act by its name, by language
 * @param article as it is cited
 * @param from the first day on which it was in force
 * @param until the last day; null if it still is
 * @param amendedBy the act that brought this wording, by language; null for the act
 * itself, and where it is not known
 * @param text where its words were read
 * @param validity where its days were read
 * @param note what remained open, by language; null if nothing did
 */
public record LegalBasis(Map<String, String> act, String article, LocalDate from, LocalDate until,
		Map<String, String> amendedBy, Source text, Source validity, Map<String, String> note) {

	private static final Set<String> LANGUAGES = Set.of("pl", "en");

	/**
	 * @throws IllegalArgumentException if something is missing
	 */
	public LegalBasis {
		verify(article != null && article.startsWith("art. "), "an article", article);
		verify(from != null && (until == null || !until.isBefore(from)), "days in their order", article);
		verify(text != null && validity != null, "a source of its words and one of its days", article);
		verify(act != null && Stream.of(act, amendedBy, note)
			.filter(Objects::nonNull)
			.allMatch((words) -> words.keySet().equals(LANGUAGES)), "its words in each language", article);
	}

	private static void verify(boolean met, String what, String of) {
		if (!met) {
			throw new IllegalArgumentException("A legal basis needs %s: %s".formatted(what, of));
		}
	}

	public boolean isInForce(LocalDate day) {
		return !day.isBefore(this.from) && (this.until == null || !day.isAfter(this.until));
	}

	/**
	 * Whether it was last looked up more than a year before a day.
	 */
	public boolean isStale(LocalDate day) {
		return checked().isBefore(day.minusYears(1));
	}

	/**
	 * The day on which all of it had been looked up.
	 */
	public LocalDate checked() {
		return this.text.checked().isBefore(this.validity.checked()) ? this.text.checked() : this.validity.checked();
	}

	/**
	 * Whether no source says part of it.
	 */
	public boolean isUnverified() {
		return this.text.quality() == Quality.UNVERIFIED || this.validity.quality() == Quality.UNVERIFIED;
	}

	/**
	 * What was read.
	 *
	 * @param address of the page; null only where none was found
	 * @param checked the day on which somebody looked
	 */
	public record Source(Quality quality, String address, LocalDate checked) {

		/**
		 * @throws IllegalArgumentException if something is missing
		 */
		public Source {
			verify(quality != null && checked != null, "a quality and a day of check", address);
			verify(quality == Quality.UNVERIFIED || address != null, "an address of its source",
					String.valueOf(quality));
			verify(address == null || address.startsWith("https://") || address.startsWith("http://"), "a web address",
					address);
		}

	}

	/**
	 * How good a source is. The names are those of the data; the message key is
	 * {@code law.quality.<code>}.
	 */
	public enum Quality {

		/** The text as it was promulgated. */
		ORIGINAL,
		/** Somebody else's copy of it, or words about it. */
		SECONDARY,
		/** No source was found that says it. */
		UNVERIFIED;

		@JsonCreator
		static Quality of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
