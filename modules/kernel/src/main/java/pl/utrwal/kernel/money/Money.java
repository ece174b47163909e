package pl.utrwal.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount in złoty.
 *
 * @param amount always to the grosz, so that equal amounts are equal
 */
public record Money(BigDecimal amount) {

	public static final Money ZERO = new Money(BigDecimal.ZERO);

	private static final Map<String, BigDecimal> MULTIPLES = Map.of("tys", BigDecimal.valueOf(1_000), "tysi",
			BigDecimal.valueOf(1_000), "mln", BigDecimal.valueOf(1_000_000), "mili", BigDecimal.valueOf(1_000_000));

	private static final Pattern WRITTEN = Pattern
		.compile("[-\\p{Pd}\u2212: ]*(\\d{1,3}(?:[ .]\\d{3})+|\\d{1,15})(?:,(\\d{1,6})|\\.(\\d{1,2})|,-)?"
				+ " ?(?:(tys|mln)\\.?|(tysi|mili)[a-ząęó]+)? ?(?:zł|zl|pln|złot(?:y|e|ych))?\\.?");

	/**
	 * @throws ArithmeticException if the amount holds parts of a grosz
	 */
	public Money {
		amount = amount.setScale(2, RoundingMode.UNNECESSARY);
	}

	/**
	 * Reads an amount as Polish plans write it, such as "20 000,00 zł", "1.500 zł", "3
	 * tys. zł" or "1,5 mln zł". A dash before it only sets it off from what went before.
	 * @return empty if the text is anything but one amount of whole grosze
	 */
	public static Optional<Money> parse(String polishText) {
		if (polishText == null) {
			return Optional.empty();
		}
		Matcher written = WRITTEN.matcher(polishText.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ").strip());
		if (!written.matches()) {
			return Optional.empty();
		}
		String whole = written.group(1).replaceAll("[ .]", "");
		String fraction = (written.group(2) != null) ? written.group(2) : written.group(3);
		String multiple = (written.group(4) != null) ? written.group(4) : written.group(5);
		BigDecimal value = new BigDecimal((fraction != null) ? whole + "." + fraction : whole)
			.multiply((multiple != null) ? MULTIPLES.get(multiple) : BigDecimal.ONE);
		return (value.stripTrailingZeros().scale() <= 2) ? Optional.of(new Money(value)) : Optional.empty();
	}

	/**
	 * @param canonical as {@link #toString()} writes it
	 * @throws NumberFormatException if it is no decimal number
	 */
	public static Money of(String canonical) {
		return new Money(new BigDecimal(canonical));
	}

	public Money plus(Money other) {
		return new Money(this.amount.add(other.amount));
	}

	public Money times(int count) {
		return new Money(this.amount.multiply(BigDecimal.valueOf(count)));
	}

	/**
	 * The amount with a point and two decimals and nothing else, such as "20000.00".
	 */
	@Override
	public String toString() {
		return this.amount.toPlainString();
	}

}
