package pl.utrwal.plans.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists within one cell.
 */
public final class CellLists {

	/**
	 * "1.", "1.1)", "1.1 Klub" and "a)": with a mark, nested without one, or a letter.
	 */
	private static final Pattern NUMBER = Pattern.compile(
			"[\\s\\p{Z}]*(?:(\\d{1,3}(?:\\.\\d{1,3})*)[.)](?!\\d)|(\\d{1,3}(?:\\.\\d{1,3})+)(?=[ \\u00a0]\\p{L})|(\\p{Ll})\\))[\\s\\p{Z}]*(?=\\S)");

	private static final Pattern BULLET = Pattern.compile("[\\s\\p{Z}]*(?:[•·▪◦‣➢❖✓]|\\p{Pd})[\\s\\p{Z}]*(?=\\S)");

	private CellLists() {
	}

	/**
	 * The items of a cell, each with its number, if it holds nothing but a list of two or
	 * more. A line without a number goes on with the one above.
	 * @return none if the cell says one thing
	 */
	public static List<String> several(String raw) {
		List<String> lines = raw.lines().filter((line) -> !FoldedText.normal(line).isEmpty()).toList();
		if (lines.size() < 2) {
			return List.of();
		}
		if (lines.stream().allMatch((line) -> BULLET.matcher(line).lookingAt())) {
			return lines.stream().map((line) -> BULLET.matcher(line).replaceFirst("")).toList();
		}
		List<String> items = new ArrayList<>();
		int last = 0;
		boolean letters = startsWithLetter(lines.getFirst());
		for (String line : lines) {
			Matcher number = NUMBER.matcher(line);
			int place = (number.lookingAt() && startsWithLetter(line) == letters) ? place(number) : 0;
			if (place > 0 && (place == last + 1 || items.isEmpty())) {
				items.add(line);
				last = place;
			}
			else if (items.isEmpty()) {
				return List.of();
			}
			else {
				items.add(items.removeLast() + "\n" + line);
			}
		}
		return (items.size() > 1) ? items : List.of();
	}

	private static boolean startsWithLetter(String line) {
		Matcher number = NUMBER.matcher(line);
		return number.lookingAt() && number.group(3) != null;
	}

	private static int place(Matcher number) {
		if (number.group(3) != null) {
			return number.group(3).charAt(0) - 'a' + 1;
		}
		String digits = (number.group(1) != null) ? number.group(1) : number.group(2);
		return Integer.parseInt(digits.substring(digits.lastIndexOf('.') + 1));
	}

	/** A line of a list without its number or bullet. */
	public static String withoutNumber(String line) {
		Matcher number = NUMBER.matcher(line);
		return withoutBullet(number.lookingAt() ? line.substring(number.end()) : line);
	}

	public static String withoutBullet(String line) {
		Matcher bullet = BULLET.matcher(line);
		return bullet.lookingAt() ? line.substring(bullet.end()) : line;
	}

}
