package pl.utrwal.plans.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

	private static final String SPACE = "[\\s\\p{Z}]+";

	/** What follows names partners. Only of "współpraca" is it told what is odd. */
	private static final Pattern JOINING = Pattern.compile("(?<!\\p{L})(?:(we?)" + SPACE + "współpracy(?!\\p{L})(?:"
			+ SPACE + "(ze?)(?!\\p{L}))?|przy" + SPACE + "współ(?:pracy|udziale)(?:" + SPACE + "ze?(?!\\p{L}))?|przy"
			+ SPACE + "(?:udziale|wsparciu|pomocy)|z" + SPACE + "udziałem|ze" + SPACE
			+ "wsparciem|(?:współprac[aąę]|współpracując[ayei]?|współdziałając[ayei]?)" + SPACE + "ze?|w" + SPACE
			+ "(?:partnerstwie|porozumieniu)" + SPACE + "ze?|(?:wspólnie|razem)" + SPACE + "ze?)(?!\\p{L})",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern LEADS = Pattern.compile(
			"(?:lider(?:zy)?|koordynator(?:zy)?|realizator(?:zy)?|odpowiedzialn[yie]|wykonawc[ay]|podmiot odpowiedzialny)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern PARTNERS = Pattern.compile(
			"(?:partner(?:zy)?|współpraca|współrealizator(?:zy)?|(?:podmioty |instytucje )?współpracujące)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern FUNDERS = Pattern.compile("(?:współ)?finansując[yae]",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final String NO_ROLE = "bez wskazanej roli";

	private static final Pattern LABEL = Pattern.compile("([\\p{L} ]{4,40})(?::| \\p{Pd}(?= ))\\s*(.*)");

	/** "R: GOPS" and "P: szkoły", a line each. */
	private static final Map<String, String> LETTERS = Map.of("R", "realizator", "L", "lider", "O", "odpowiedzialny",
			"K", "koordynator", "W", "współpraca", "P", "partner");

	private static final Pattern LETTER = Pattern.compile("^[\\s\\p{Z}]*([RLOKWP])[\\s\\p{Z}]*:[\\s\\p{Z}]*",
			Pattern.MULTILINE);

	/** A second label may follow a full stop. */
	private static final Pattern NEXT_LABEL = Pattern.compile(
			"(?<=\\p{L}{2})\\.\\s+(?=(?:partnerzy?|współpraca|realizatorzy?|liderzy?|koordynatorzy?)\\s*:)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern TOWN_AND_COMMUNE = Pattern.compile("(?:.*\\s)?miast[aoeu]?\\s*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	private static final Pattern COMMUNE = Pattern.compile("gmin.*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

	private static final Pattern REMARK = Pattern.compile("(.*?) ?(?:\\(([\\p{L} ]+)\\)|\\p{Pd} ?([\\p{L}]+))");

	/** Signs of lists, and words that say that the list is not complete. */
	private static final Pattern AROUND = Pattern.compile(
			"^(?:[•·▪◦‣➢❖✓*:]|\\p{Pd}(?!\\d)) ?|^(?:a także|jak również) |(?<=\\p{L}{4}|(?-iu:\\p{Lu}{2}))\\.$|^(?:m\\. ?in\\.|między innymi:?|w tym:?|oraz|i) |,? ?(?:itp|itd)\\.?$"
					+ "|,? (?:i|oraz) inn[eiy]$|,? i in\\.$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** What the name of a body begins with, in any case; or it is short for one. */
	private static final Pattern BODY = Pattern
		.compile("(?:\\p{Lu}{2,}|(?iu:gmin|urz[ąę]d|szk[oó]ł|ośrod|k[oó]ł[aoe]|stowarzysz"
				+ "|fundacj|policj|straż|ochotnicz|państwow|paraf|powiat|bibliote|przedszkol|świetlic|dom |domem|domy|centr|zesp|komisj|klub"
				+ "|kości|caritas|sołtys|sołec|wójt|burmistrz|starost|organizacj|placów|poradni|przychodn|szpital|sąd|kurator|rada|radą"
				+ "|instytucj|jednost|kierowni|pracowni|spółk|spółdzieln|zakład|uniwersytet|podmiot|lekarz|dyrektor|pedago|nauczyciel"
				+ "|rodzic|wolontariusz|służb|ngo|miejsk|nadleśnictw|samorząd|wojewod|wojewód|ops|rops|związ|towarzystw|przedsiębior"
				+ "|prokuratur|terapeut|psycholog|asystent)).*", Pattern.DOTALL);

	private static final Pattern AND = Pattern.compile(",? (i|oraz|a także|jak również|jak i) ");

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
		return readPlain(LETTER.matcher(raw).replaceAll((found) -> LETTERS.get(found.group(1)) + ": "), alone);
	}

	private static PartyNames readPlain(String raw, PartyRole alone) {
		Found found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		Matcher joining = JOINING.matcher(raw);
		PartyRole role = JOINING.matcher(raw).find() ? PartyRole.LEAD : alone;
		int start = 0;
		int number = 0;
		while (true) {
			boolean joins = joining.find();
			number = names(raw.substring(start, joins ? joining.start() : raw.length()), role, number, found);
			if (!joins) {
				break;
			}
			if (joining.group(1) != null && joining.group(2) == null) {
				found.oddities.add(new Oddity(IssueKind.PREPOSITION_MISSING, FoldedText.normal(joining.group())));
			}
			if (joining.group(1) != null && joining.group(1).length() == 1) {
				found.oddities.add(new Oddity(IssueKind.PREPOSITION_MISSPELT, FoldedText.normal(joining.group())));
			}
			role = PartyRole.PARTNER;
			start = joining.end();
		}
		found.followLeaders();
		if (!found.parties.isEmpty() && found.parties.getFirst().role() == PartyRole.PARTNER) {
			found.oddities.add(new Oddity(IssueKind.LEAD_MISSING, FoldedText.normal(raw)));
		}
		return new PartyNames(found.parties, found.oddities);
	}

	private static int names(String text, PartyRole role, int lastNumber, Found found) {
		int number = lastNumber;
		PartyRole said = role;
		for (String line : lines(NEXT_LABEL.matcher(text).replaceAll("\n"))) {
			for (String item : items(line, number)) {
				Matcher listed = LIST_NUMBER.matcher(item);
				String name = item;
				if (listed.lookingAt()) {
					int next = Integer.parseInt(listed.group(1));
					if (next <= number) {
						found.oddities.add(new Oddity(IssueKind.NUMBER_RESTARTS, FoldedText.normal(item)));
					}
					else if (next > number + 1) {
						found.oddities.add(new Oddity(IssueKind.NUMBER_SKIPS, FoldedText.normal(item)));
					}
					number = next;
					name = item.substring(listed.end());
				}
				for (String part : outsideBrackets(name)) {
					said = add(part, said, found);
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

	/**
	 * @param role that was said last
	 * @return the role of those that follow
	 */
	private static PartyRole add(String part, PartyRole role, Found found) {
		String name = FoldedText.normal(part);
		Matcher label = LABEL.matcher(name);
		Optional<PartyRole> labelled = label.matches() ? role(FoldedText.normal(label.group(1))) : Optional.empty();
		PartyRole said = labelled.orElse(role);
		if (labelled.isPresent()) {
			name = label.group(2);
		}
		for (String one : apart(name, said)) {
			name(one, said, found);
		}
		return said;
	}

	private static Optional<PartyRole> role(String word) {
		if (LEADS.matcher(word).matches()) {
			return Optional.of(PartyRole.LEAD);
		}
		if (PARTNERS.matcher(word).matches()) {
			return Optional.of(PartyRole.PARTNER);
		}
		if (FUNDERS.matcher(word).matches()) {
			return Optional.of(PartyRole.FUNDER);
		}
		return word.equals(NO_ROLE) ? Optional.of(PartyRole.UNSPECIFIED) : Optional.empty();
	}

	private static void name(String said, PartyRole role, Found found) {
		String name = CONJUNCTION.matcher(said).replaceAll("").strip();
		String before = null;
		while (!name.equals(before)) {
			before = name;
			name = AROUND.matcher(name).replaceFirst("").strip();
		}
		PartyRole own = role;
		boolean leads = false;
		Matcher remark = REMARK.matcher(name);
		if (remark.matches()) {
			Optional<PartyRole> remarked = role((remark.group(2) != null) ? remark.group(2) : remark.group(3));
			if (remarked.isPresent()) {
				own = remarked.get();
				leads = own == PartyRole.LEAD;
				name = remark.group(1).strip();
			}
		}
		if (name.equals("i") || name.equals("oraz") || FoldedText.letters(name).isEmpty() && !name.matches(".*\\d.*")) {
			return;
		}
		found.parties.add(new Party(name, own));
		if (leads) {
			found.leaders.add(found.parties.getLast());
		}
		if (HARDLY_A_PARTY.matcher(name).find() || name.split(" ").length > WORDS_OF_A_NAME) {
			found.oddities.add(new Oddity(IssueKind.HARDLY_A_PARTY, name));
		}
	}

	/**
	 * Names that a conjunction or a stroke joins. Names have conjunctions in them too, so
	 * both sides must begin like a name. Two plain words, as in "koła i fundacje", are
	 * one class of bodies, unless they are said to join in.
	 */
	private static List<String> apart(String text, PartyRole role) {
		List<String> parts = new ArrayList<>();
		for (String stroke : (text.indexOf('(') < 0)
				? text.split("(?<=\\p{L}{2}) ?/ ?(?=\\p{L}{2})|(?<=\\p{L}{2})(?<!EFS) ?\\+ ?(?=\\p{L}{2})")
				: new String[] { text }) {
			int start = 0;
			Matcher and = AND.matcher(stroke);
			while (and.find()) {
				String left = stroke.substring(start, and.start());
				String right = stroke.substring(and.end());
				boolean one = TOWN_AND_COMMUNE.matcher(left).matches() && COMMUNE.matcher(right).matches();
				boolean plain = role != PartyRole.PARTNER && and.group(1).equals("i") && isPlain(left)
						&& isPlain(right);
				if (left.chars().filter((sign) -> sign == '(').count() == left.chars()
					.filter((sign) -> sign == ')')
					.count() && !plain && !one && BODY.matcher(left).matches() && BODY.matcher(right).matches()) {
					parts.add(left);
					start = and.end();
				}
			}
			parts.add(stroke.substring(start));
		}
		return parts;
	}

	private static boolean isPlain(String name) {
		return name.strip().indexOf(' ') < 0 && name.chars().noneMatch(Character::isUpperCase);
	}

	/**
	 * @param leaders those of which it is said beside their names
	 */
	private record Found(List<Party> parties, List<Oddity> oddities, List<Party> leaders) {

		/** Where one is called the leader, the others join in. */
		private void followLeaders() {
			if (!this.leaders.isEmpty()) {
				this.parties.replaceAll(
						(party) -> this.leaders.contains(party) ? party : new Party(party.name(), PartyRole.PARTNER));
			}
		}

	}

	public record Oddity(IssueKind kind, String raw) {
	}

}
