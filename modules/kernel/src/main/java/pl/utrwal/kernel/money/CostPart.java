package pl.utrwal.kernel.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many of something at so much each.
 *
 * @param count at least 1
 */
public record CostPart(int count, Money each) {

	private static final String AMOUNT = "(?<![\\p{L}\\d.,/])(?:\\d{1,3}(?:[ .]\\d{3})+|\\d{1,15})(?:,\\d{1,6}|\\.\\d{1,2}|,-)?";

	private static final String MULTIPLE = "(?:tys|mln|tysi[a-ząęó]+|mili[a-ząęó]+)\\.?";

	private static final String ZLOTY = "(?:zł|zl|pln|złot(?:y|e|ych))(?!\\p{L})";

	private static final Pattern PRICED = Pattern
		.compile("(?:(?<![\\p{L}\\d.,/])(?<count>[1-9]\\d{0,5}) ?(?:[x×*]|razy|(?:[\\p{L}.\\-]+ ){0,5}po) ?)?(?<amount>"
				+ AMOUNT + " ?(?:" + MULTIPLE + " ?(?:" + ZLOTY + ")?|" + ZLOTY + "))");

	public CostPart {
		if (count < 1) {
			throw new IllegalArgumentException("no part of a cost is " + count + " times something");
		}
	}

	/**
	 * Reads what costs how much as Polish plans write it: "-1200zł", "3 konkursy po 5
	 * tys. zł", "12 × 150 zł i 3000 zł". A number is an amount if it says that it is
	 * money, or if nothing else is written.
	 * @return empty if there is no amount
	 */
	public static List<CostPart> parse(String polishText) {
		Optional<Money> alone = Money.parse(polishText);
		if (alone.isPresent()) {
			return List.of(new CostPart(1, alone.get()));
		}
		List<CostPart> parts = new ArrayList<>();
		Matcher priced = PRICED.matcher(plain(polishText));
		while (priced.find()) {
			int count = (priced.group("count") != null) ? Integer.parseInt(priced.group("count")) : 1;
			Money.parse(priced.group("amount")).ifPresent((each) -> parts.add(new CostPart(count, each)));
		}
		return List.copyOf(parts);
	}

	private static String plain(String text) {
		return (text != null) ? text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ") : "";
	}

	public Money total() {
		return this.each.times(this.count);
	}

}
