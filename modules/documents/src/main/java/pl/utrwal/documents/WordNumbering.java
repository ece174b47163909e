package pl.utrwal.documents;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The numbers that a word processor puts before the paragraphs of lists, out of
 * {@code numbering.xml}.
 */
final class WordNumbering {

	private static final int LEVELS = 9;

	private static final int MAX_TEXT = 255;

	private static final Pattern PLACE = Pattern.compile("%([1-9])");

	private static final int NOT_YET = Integer.MIN_VALUE;

	private final Map<String, Xml> lists;

	private final Map<String, Xml> definitions;

	/** By the definition: lists of one definition go on with each other. */
	private final Map<String, int[]> counters = new HashMap<>();

	private final Set<String> met = new HashSet<>();

	/** Of a numbering style, the list that defines it. */
	private final Function<String, String> listOfStyle;

	WordNumbering(Xml numbering, Function<String, String> listOfStyle) {
		this.lists = byId(numbering, "num", "numId");
		this.definitions = byId(numbering, "abstractNum", "abstractNumId");
		this.listOfStyle = listOfStyle;
	}

	private static Map<String, Xml> byId(Xml numbering, String name, String id) {
		return numbering.all(name)
			.collect(Collectors.toMap((item) -> item.attribute(id), Function.identity(), (first, second) -> first));
	}

	/** The level that goes with a paragraph style, 0 if none. */
	int levelOfStyle(String list, String style) {
		return definition(list).properties("lvl")
			.filter((level) -> !style.isEmpty() && level.child("pStyle").attribute("val").equals(style))
			.findFirst()
			.map((level) -> Math.min(level.number("ilvl", 0), LEVELS - 1))
			.orElse(0);
	}

	/**
	 * Counts on.
	 * @param level from 0
	 * @return the number or bullet with a space, or empty if this list has none
	 */
	String next(String list, int level) {
		if (!this.lists.containsKey(list) || level >= LEVELS) {
			return "";
		}
		Xml definition = definition(list);
		int[] counter = this.counters.computeIfAbsent(definition.attribute("abstractNumId"), (key) -> {
			int[] fresh = new int[LEVELS];
			Arrays.fill(fresh, NOT_YET);
			return fresh;
		});
		if (this.met.add(list)) {
			this.lists.get(list)
				.properties("lvlOverride")
				.filter((override) -> override.has("startOverride"))
				.forEach((override) -> counter[Math.min(override.number("ilvl", 0), LEVELS - 1)] = NOT_YET);
		}
		counter[level] = (counter[level] == NOT_YET) ? start(list, level) : counter[level] + 1;
		for (int i = level + 1; i < LEVELS; i++) {
			if (!level(list, i).child("lvlRestart").attribute("val").equals("0")) {
				counter[i] = NOT_YET;
			}
		}
		return number(list, level, counter);
	}

	private String number(String list, int level, int[] counter) {
		Xml shape = level(list, level);
		String text = shape.child("lvlText").attribute("val");
		boolean legal = shape.has("isLgl") && !shape.child("isLgl").attribute("val").matches("0|false");
		StringBuilder number = new StringBuilder();
		if (shape.child("numFmt").attribute("val").equals("bullet")) {
			number.append(Numeral.bullet(text));
		}
		else {
			number.append(PLACE.matcher(text.substring(0, Math.min(text.length(), MAX_TEXT))).replaceAll((found) -> {
				int place = Integer.parseInt(found.group(1)) - 1;
				int value = (counter[place] == NOT_YET) ? start(list, place) : counter[place];
				return (legal ? Numeral.DECIMAL : numeral(level(list, place))).of(value);
			}));
		}
		boolean apart = !number.isEmpty() && !shape.child("suff").attribute("val").equals("nothing");
		return apart ? number.append(' ').toString() : number.toString();
	}

	private static Numeral numeral(Xml level) {
		return switch (level.child("numFmt").attribute("val")) {
			case "lowerLetter" -> Numeral.LOWER_LETTER;
			case "upperLetter" -> Numeral.UPPER_LETTER;
			case "lowerRoman" -> Numeral.LOWER_ROMAN;
			case "upperRoman" -> Numeral.UPPER_ROMAN;
			case "decimalZero" -> Numeral.DECIMAL_ZERO;
			case "none" -> Numeral.NONE;
			default -> Numeral.DECIMAL;
		};
	}

	private int start(String list, int level) {
		int start = level(list, level).child("start").number("val", 0);
		return override(list, level).child("startOverride").number("val", start);
	}

	private Xml level(String list, int level) {
		Xml override = override(list, level);
		return override.has("lvl") ? override.child("lvl") : at(definition(list), "lvl", level);
	}

	private Xml override(String list, int level) {
		return at(this.lists.get(list), "lvlOverride", level);
	}

	private static Xml at(Xml parent, String name, int level) {
		return parent.properties(name)
			.filter((child) -> child.number("ilvl", -1) == level)
			.findFirst()
			.orElse(Xml.NOTHING);
	}

	private Xml definition(String list) {
		Xml definition = ownDefinition(list);
		String style = definition.child("numStyleLink").attribute("val");
		return style.isEmpty() ? definition : ownDefinition(this.listOfStyle.apply(style));
	}

	private Xml ownDefinition(String list) {
		String id = this.lists.getOrDefault(list, Xml.NOTHING).child("abstractNumId").attribute("val");
		return this.definitions.getOrDefault(id, Xml.NOTHING);
	}

}
