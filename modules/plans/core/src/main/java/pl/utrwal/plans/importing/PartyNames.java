package pl.utrwal.plans.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;

/**
 * The parties of a cell such as "Gmina we współpracy z 1. szkołami, 2. policją", split at
 * new lines, commas and list numbers.
 *
 * @param oddities what is odd about the cell, with the words in question
 */
public record PartyNames(List<Party> parties, List<Oddity> oddities) {

	private static final Pattern JOINING = Pattern.compile(
			"(?<!\\p{L})(we?)[\\s\\p{Z}]+współpracy(?!\\p{L})(?:[\\s\\p{Z}]+(ze?)(?!\\p{L}))?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern LIST_NUMBER = Pattern.compile("(?<![\\p{L}\\d.])(\\d{1,2})[\\p{Z}\\t]*[.)](?!\\d)");

	private static final Pattern BARE_NUMBER = Pattern.compile("[\\p{Z}\\t]*(\\d{1,2})[\\p{Z}\\t]*(?=\\p{L})(.*)");

	private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

	private static final Pattern CONJUNCTION = Pattern.compile("^(?:i|oraz) | (?:i|oraz)$");

	private static final Pattern HARDLY_A_PARTY = Pattern
		.compile("(?<!\\p{L})(?:przy okazji|w ramach|podczas|poprzez|np\\.|itp)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

	private static final int WORDS_OF_A_NAME = 12;

	/**
	 * @param alone the role of those that are named before or without "we współpracy z"
	 */
	public static PartyNames read(String raw, PartyRole alone) {
		List<Party> parties = new ArrayList<>();
		List<Oddity> oddities = new ArrayList<>();
		Matcher joining = JOINING.matcher(raw);
		PartyRole role = JOINING.matcher(raw).find() ? PartyRole.LEAD : alone;
		int start = 0;
		int number = 0;
		while (true) {
			boolean found = joining.find();
			number = names(raw.substring(start, found ? joining.start() : raw.length()), role, number, parties,
					oddities);
			if (!found) {
				break;
			}
			if (joining.group(2) == null) {
				oddities.add(new Oddity(IssueKind.PREPOSITION_MISSING, Words.normal(joining.group())));
			}
			if (joining.group(1).length() == 1) {
				oddities.add(new Oddity(IssueKind.PREPOSITION_MISSPELT, Words.normal(joining.group())));
			}
			role = PartyRole.PARTNER;
			start = joining.end();
		}
		if (!parties.isEmpty() && parties.getFirst().role() == PartyRole.PARTNER) {
			oddities.add(new Oddity(IssueKind.LEAD_MISSING, Words.normal(raw)));
		}
		return new PartyNames(parties, oddities);
	}

	private static int names(String text, PartyRole role, int lastNumber, List<Party> parties, List<Oddity> oddities) {
		int number = lastNumber;
		for (String line : lines(text)) {
			for (String item : items(line, number)) {
				Matcher listed = LIST_NUMBER.matcher(item);
				String name = item;
				if (listed.lookingAt()) {
					int next = Integer.parseInt(listed.group(1));
					if (next <= number) {
						oddities.add(new Oddity(IssueKind.NUMBER_RESTARTS, Words.normal(item)));
					}
					else if (next > number + 1) {
						oddities.add(new Oddity(IssueKind.NUMBER_SKIPS, Words.normal(item)));
					}
					number = next;
					name = item.substring(listed.end());
				}
				for (String part : outsideBrackets(name)) {
					add(part, role, parties, oddities);
				}
			}
		}
		return number;
	}

	/** What stands in brackets is one line. */
	private static String[] lines(String text) {
		return BRACKETS.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(match.group().replaceAll("\\R", " ")))
			.split("\\R");
	}

	/** The line, cut before every list number; a number without a dot is given one. */
	private static List<String> items(String line, int lastNumber) {
		Matcher bare = BARE_NUMBER.matcher(line);
		String dotted = line;
		if (bare.matches() && isNext(Integer.parseInt(bare.group(1)), lastNumber, bare.group(2))) {
			dotted = bare.group(1) + "." + bare.group(2);
		}
		List<String> items = new ArrayList<>();
		Matcher listed = LIST_NUMBER.matcher(dotted);
		int start = 0;
		while (listed.find()) {
			items.add(dotted.substring(start, listed.start()));
			start = listed.start();
		}
		items.add(dotted.substring(start));
		return items;
	}

	/** Is it a number in a list, rather than a count of something? */
	private static boolean isNext(int number, int last, String name) {
		return number == last + 1 && (last > 0 || Character.isUpperCase(name.codePointAt(0)));
	}

	private static List<String> outsideBrackets(String text) {
		List<String> parts = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '(') {
				depth++;
			}
			else if (character == ')') {
				depth--;
			}
			else if ((character == ',' || character == ';') && depth <= 0) {
				parts.add(text.substring(start, i));
				start = i + 1;
			}
		}
		parts.add(text.substring(start));
		return parts;
	}

	private static void add(String part, PartyRole role, List<Party> parties, List<Oddity> oddities) {
		String name = CONJUNCTION.matcher(Words.normal(part)).replaceAll("").strip();
		if (name.equals("i") || name.equals("oraz") || Words.letters(name).isEmpty() && !name.matches(".*\\d.*")) {
			return;
		}
		parties.add(new Party(name, role));
		if (HARDLY_A_PARTY.matcher(name).find() || name.split(" ").length > WORDS_OF_A_NAME) {
			oddities.add(new Oddity(IssueKind.HARDLY_A_PARTY, name));
		}
	}

	public record Oddity(IssueKind kind, String raw) {
	}

}
