package pl.utrwal.plans.table.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.ShortEnough;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;
import pl.utrwal.kernel.time.RunsForward;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.table.domain.Plan;
import pl.utrwal.webkit.RequestRefused;

/**
 * What PATCH asks for: one value, and the version of the item that it was decided on.
 *
 * @param words of a column of words beside the text, by its key
 * @param timeFrame as a plan would write it, a string or an object with {@code source};
 * so are cost and quantities
 * @param references what it is to refer to, each with its words
 * @param correction true if a slip in words is put right, and nothing else
 */
record ItemChange(Long expectedVersion, String reason, String text, String targetGroup, Map<String, String> words,
		Object timeFrame, List<PartyChange> parties, FundingChange funding, Object cost, Object quantities,
		List<ReferenceChange> references, Boolean correction) {

	/**
	 * The new value, alone under the key of its column.
	 */
	Map.Entry<String, CellValue> cell() {
		Map<String, CellValue> given = new HashMap<>();
		if (this.text != null) {
			given.put(Column.TEXT, new CellValue.Words(this.text));
		}
		if (this.targetGroup != null) {
			given.put(Column.TARGET_GROUP, new CellValue.Words(this.targetGroup));
		}
		if (this.words != null) {
			this.words.forEach((column, words) -> given.put(column, new CellValue.Words(words)));
		}
		if (this.timeFrame != null) {
			given.put(Column.TIME_FRAME, new CellValue.When(frame(this.timeFrame, "timeFrame")));
		}
		if (this.parties != null) {
			given.put(Column.PARTIES, new CellValue.Parties(parties(this.parties)));
		}
		if (this.funding != null) {
			given.put(Column.FUNDING, this.funding.value());
		}
		if (this.cost != null) {
			given.put(Column.COST, CellValue.Cost.parse(source(this.cost, "cost")));
		}
		if (this.quantities != null) {
			given.put(Column.QUANTITIES, CellValue.Quantities.parse(source(this.quantities, "quantities")));
		}
		if (this.references != null) {
			given.put(Column.REFERENCES, references(this.references));
		}
		if (this.expectedVersion == null) {
			throw RequestRefused.missing("expectedVersion");
		}
		if (given.size() != 1) {
			throw RequestRefused.notOne("text", "targetGroup", "words", "timeFrame", "parties", "funding", "cost",
					"quantities", "references");
		}
		return given.entrySet().iterator().next();
	}

	boolean corrects() {
		return Boolean.TRUE.equals(this.correction);
	}

	static TimeFrame frame(Object given, String member) {
		String source = source(given, member);
		new RunsForward(source).verify();
		return TimeFrame.parse(source);
	}

	/**
	 * As a plan would write it.
	 * @throws RuleBroken if it is too long to be looked at
	 */
	static String source(Object given, String member) {
		Object source = (given instanceof Map<?, ?> object) ? object.get("source") : given;
		if (source instanceof String text) {
			new ShortEnough(text, Plan.LONGEST_TEXT).verify();
			return text.strip();
		}
		throw RequestRefused.wrong(member);
	}

	static CellValue.References references(List<ReferenceChange> given) {
		return new CellValue.References(
				complete(given, "references").stream().map(ReferenceChange::reference).toList());
	}

	static List<Party> parties(List<PartyChange> given) {
		return complete(given, "parties").stream().map(PartyChange::party).toList();
	}

	/** A list of the request may hold nulls. */
	private static <T> List<T> complete(List<T> given, String member) {
		if (given.stream().anyMatch(Objects::isNull)) {
			throw RequestRefused.wrong(member);
		}
		return given;
	}

	record PartyChange(String name, String role) {

		Party party() {
			return new Party((this.name != null) ? this.name.strip() : "",
					(this.role != null) ? named(PartyRole.class, this.role, "parties") : PartyRole.UNSPECIFIED);
		}

	}

	record FundingChange(String kind, List<String> sources) {

		CellValue.Funding value() {
			return new CellValue.Funding(named(FundingKind.class, this.kind, "funding/kind"),
					(this.sources != null) ? complete(this.sources, "funding/sources") : List.of());
		}

	}

	/**
	 * @param kind null for what the words seem to refer to
	 */
	record ReferenceChange(String words, String kind) {

		Reference reference() {
			String said = (this.words != null) ? this.words.strip() : "";
			return Reference.open(said,
					(this.kind != null) ? named(ReferenceKind.class, this.kind, "references") : ReferenceKind.of(said));
		}

	}

	private static <E extends Enum<E>> E named(Class<E> type, String name, String member) {
		try {
			return Enum.valueOf(type, String.valueOf(name).toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw RequestRefused.wrong(member);
		}
	}

}
