package pl.utrwal.plans.importing;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;

/**
 * Who pays, in the words of plans. That nothing is needed is not the same as that nothing
 * is said.
 */
public final class FundingWords {

	private static final Pattern NONE = Pattern
		.compile("(?:brak(?: (?:dodatkowych )?(?:kosztów|nakładów|wydatków))?|nie dotyczy|n[./]? ?d\\.?"
				+ "|(?:(?:zadanie|zadania|działanie|działania) )?bez ?kosztow[aoey]\\p{L}*"
				+ "|bez (?:dodatkowych )?(?:kosztów|nakładów)(?: finansowych)?"
				+ "|nie (?:generuje|powoduje|rodzi) (?:dodatkowych )?(?:kosztów|wydatków|nakładów)(?: finansowych)?"
				+ "|nie wymaga (?:dodatkowych )?(?:nakładów|środków|finansowania)\\p{L}*( finansowych)?|nieodpłatn\\p{L}+"
				+ "|0(?:[,.]00?)?(?: ?zł)?)\\.?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private FundingWords() {
	}

	/**
	 * @param names takes the sources of a text apart
	 */
	public static CellValue.Funding read(String raw, Function<String, List<String>> names) {
		String text = FoldedText.normal(raw);
		if (text.isEmpty() || FoldedText.isDash(text) || NONE.matcher(text).matches()) {
			return new CellValue.Funding(FundingKind.NONE, List.of());
		}
		List<String> sources = names.apply(raw);
		return new CellValue.Funding(sources.isEmpty() ? FundingKind.NONE : FundingKind.SOURCES, sources);
	}

}
