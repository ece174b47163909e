package pl.utrwal.plans.importing.web;

import java.util.List;
import java.util.Locale;

/**
 * What a part of a document is, for somebody to say.
 *
 * @param at the part: "2" a table, "2-c0" a column or a label from 0, "2-5" a row, "0-7"
 * a paragraph
 * @param words of the part, for somebody to recognise it
 * @param codes of the answers; the message key is {@code import.<kind>.<code>}
 * @param chosen the answer that holds now; null if none does
 */
public record ImportQuestion(String at, Kind kind, String words, List<String> codes, String chosen) {

	public ImportQuestion {
		codes = List.copyOf(codes);
	}

	/** What it is about. */
	public enum Kind {

		COLUMN, SHAPE, ROW;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * What was said of a part.
	 *
	 * @param at as that of the question; of columns the number of their table and "-c"
	 */
	public record Answer(String at, Kind kind, int table, List<Meaning> meanings) {

		public Answer {
			meanings = List.copyOf(meanings);
		}

	}

	/**
	 * @param words of the part
	 * @param code of what it is
	 */
	public record Meaning(String words, String code) {
	}

}
