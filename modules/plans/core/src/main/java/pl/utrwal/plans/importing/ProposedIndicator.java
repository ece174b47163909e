package pl.utrwal.plans.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a document measures an element, in its own words.
 *
 * @param baseline empty if none is said
 * @param baselineYear null if none is said
 * @param target empty if none is said
 * @param targetYear null if none is said
 * @param source where the data come from; empty if that is not said
 */
public record ProposedIndicator(String name, String baseline, Integer baselineYear, String target, Integer targetYear,
		String source) {

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

	private static final int LONGEST = 300;

	/**
	 * The indicators of an element: one for each line of the cell that names them. Where
	 * the other cells have as many lines, each belongs to one of them; else what they say
	 * is said of the first.
	 * @param baselineHeading may name the year
	 */
	public static List<ProposedIndicator> of(String names, String baseline, String baselineHeading, String target,
			String targetHeading, String source) {
		List<String> named = lines(names).stream().filter((name) -> name.length() <= LONGEST).toList();
		List<ProposedIndicator> indicators = new ArrayList<>();
		for (int i = 0; i < named.size(); i++) {
			indicators.add(new ProposedIndicator(named.get(i), line(baseline, i, named.size()), year(baselineHeading),
					line(target, i, named.size()), year(targetHeading), line(source, i, named.size())));
		}
		return indicators;
	}

	private static List<String> lines(String raw) {
		return raw.lines()
			.map(CellLists::withoutNumber)
			.map(FoldedText::normal)
			.map((line) -> line.replaceAll("[,;]$", ""))
			.filter((line) -> !FoldedText.letters(line).isEmpty() || line.matches(".*\\d.*"))
			.toList();
	}

	private static String line(String raw, int index, int count) {
		List<String> lines = lines(raw);
		return (lines.size() == count) ? lines.get(index) : (index == 0) ? FoldedText.normal(raw) : "";
	}

	private static Integer year(String heading) {
		Matcher year = YEAR.matcher(heading);
		return year.find() ? Integer.valueOf(year.group()) : null;
	}

}
