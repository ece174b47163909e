package pl.utrwal.continuationplans.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pl.utrwal.kernel.money.CostPart;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Quantity;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.FoldedText;

/**
 * What stands behind the words of a task or an effect: an amount, or how much of what is
 * promised.
 */
final class TextTail {

	private static final String GAP = "[\\s\\p{Z}\\p{Pd}\u2212(:,;]*";

	private static final Pattern COST = Pattern.compile(GAP
			+ "((?:\\d{1,6}[\\s\\p{Z}]*(?:[x×]|(?:[\\p{L}.\\-]+[\\s\\p{Z}]+){1,5}?po)[\\s\\p{Z}]*)?\\d[\\d .\\u00a0]*(?:,\\d{1,2}|,-)?"
			+ "[\\s\\p{Z}]*(?:tys\\.?|mln\\.?|tysi\\p{L}+|mili\\p{L}+)?[\\s\\p{Z}]*(?:zł(?:ot\\p{L}+)?|PLN))[\\s\\p{Z}.,;)]*$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern QUANTITIES = Pattern.compile(
			"(?:[\\s\\p{Z}]+[\\p{Pd}:]|[\\s\\p{Z}(])[\\s\\p{Z}]*((?:około |ok\\. ?|ponad |minimum |min\\. ?)?\\d.*)$",
			Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private TextTail() {
	}

	/** Puts the words of an entry, and the amount behind them if there is one. */
	static ElementDraft task(String level, ListEntry entry) {
		Matcher cost = COST.matcher(entry.source().raw());
		if (!isAmount(cost)) {
			return new ElementDraft(level, entry.number(), entry.text(), entry.source());
		}
		return draft(level, entry, cost.start(), -1, cost, null);
	}

	/** Puts the words of an entry, and how much they promise at what cost. */
	static ElementDraft effect(String level, ListEntry entry) {
		String raw = entry.source().raw();
		Matcher cost = COST.matcher(raw);
		int end = isAmount(cost) ? cost.start() : raw.length();
		String before = raw.substring(0, end);
		Matcher quantities = QUANTITIES.matcher(before);
		int from = numberEnd(raw, entry);
		while (quantities.find(from)) {
			if (!Quantity.parse(quantities.group(1)).isEmpty()
					&& !FoldedText.normal(before.substring(0, quantities.start())).isEmpty()) {
				return draft(level, entry, quantities.start(), end, (end < raw.length()) ? cost : null, quantities);
			}
			from = quantities.start(1) + 1;
			if (from > before.length()) {
				break;
			}
		}
		return (end < raw.length()) ? draft(level, entry, end, -1, cost, null)
				: new ElementDraft(level, entry.number(), entry.text(), entry.source());
	}

	private static int numberEnd(String raw, ListEntry entry) {
		int at = entry.number().isEmpty() ? -1 : raw.indexOf(entry.number());
		return (at >= 0) ? at + entry.number().length() : 0;
	}

	private static boolean isAmount(Matcher cost) {
		return cost.find() && cost.start() > 0 && !CostPart.parse(cost.group(1)).isEmpty();
	}

	private static ElementDraft draft(String level, ListEntry entry, int words, int quantities, Matcher cost,
			Matcher promised) {
		SourceCell source = entry.source();
		String raw = source.raw();
		ListEntry first = ListEntry.of(TextPiece.portion(source, raw.substring(0, words)))
			.stream()
			.findFirst()
			.orElse(null);
		if (first == null || first.text().isBlank() || first.text().matches("[\\d.) ]+")) {
			return new ElementDraft(level, entry.number(), entry.text(), source);
		}
		ElementDraft draft = new ElementDraft(level, entry.number(), first.text(),
				TextPiece.portion(source, raw.substring(0, words)));
		if (promised != null) {
			draft.put(Column.QUANTITIES, CellValue.Quantities.parse(FoldedText.normal(promised.group(1))),
					TextPiece.portion(source, raw.substring(words, quantities)));
		}
		if (cost != null) {
			draft.put(Column.COST, CellValue.Cost.parse(FoldedText.normal(cost.group(1))),
					TextPiece.portion(source, raw.substring((promised != null) ? quantities : words)));
		}
		return draft;
	}

}
