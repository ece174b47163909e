package pl.utrwal.plans.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import pl.utrwal.kernel.rule.ShortEnough;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.web.Requests;
import pl.utrwal.plans.write.plan.Plan;

/**
 * What PATCH asks for: one value, and the version of the item that it was decided on.
 *
 * @param words of a column of words beside the text, by its key
 * @param timeFrame as a plan would write it, a string or an object with {@code source};
 * so are cost and quantities
 * @param references what it is to refer to, each with its words
 * @param correction true if a slip in words is put right, and nothing else
 */
record Change(Long expectedVersion, String reason, String text, String targetGroup, Map<String, String> words,
		Object timeFrame, List<PartyChange> parties, FundingChange funding, Object cost, Object quantities,
		List<ReferenceChange> references, Boolean correction) {

	CellValue value() {
		CellValue value = null;
		int given = 0;
		if (this.text != null) {
			value = new CellValue.Words(this.text);
			given++;
		}
		if (this.targetGroup != null) {
			value = new CellValue.Words(this.targetGroup);
			given++;
		}
		if (this.words != null) {
			value = new CellValue.Words(this.words.values().stream().findFirst().orElseThrow(Requests::bad));
			given += this.words.size();
		}
		if (this.timeFrame != null) {
			value = new CellValue.When(frame(this.timeFrame));
			given++;
		}
		if (this.parties != null) {
			value = new CellValue.Parties(parties(this.parties));
			given++;
		}
		if (this.funding != null) {
			value = this.funding.value();
			given++;
		}
		if (this.cost != null) {
			value = CellValue.Cost.parse(source(this.cost));
			given++;
		}
		if (this.quantities != null) {
			value = CellValue.Quantities.parse(source(this.quantities));
			given++;
		}
		if (this.references != null) {
			value = references(this.references);
			given++;
		}
		if (given != 1 || this.expectedVersion == null) {
			throw Requests.bad();
		}
		return value;
	}

	boolean corrects() {
		return Boolean.TRUE.equals(this.correction);
	}

	String column() {
		if (this.words != null) {
			return this.words.keySet().iterator().next();
		}
		return (this.targetGroup != null) ? Column.TARGET_GROUP : Column.TEXT;
	}

	static TimeFrame frame(Object given) {
		return TimeFrame.parse(source(given));
	}

	/**
	 * As a plan would write it.
	 * @throws RuleBroken if it is too long to be looked at
	 */
	static String source(Object given) {
		Object source = (given instanceof Map<?, ?> object) ? object.get("source") : given;
		if (source instanceof String text) {
			new ShortEnough(text, Plan.LONGEST_TEXT).verify();
			return text.strip();
		}
		throw Requests.bad();
	}

	static CellValue.References references(List<ReferenceChange> given) {
		return new CellValue.References(complete(given).stream().map(ReferenceChange::reference).toList());
	}

	static List<Party> parties(List<PartyChange> given) {
		return complete(given).stream().map(PartyChange::party).toList();
	}

	/** A list of the request may hold nulls. */
	private static <T> List<T> complete(List<T> given) {
		if (given.stream().anyMatch(Objects::isNull)) {
			throw Requests.bad();
		}
		return given;
	}

	record PartyChange(String name, String role) {

		Party party() {
			return new Party((this.name != null) ? this.name.strip() : "",
					(this.role != null) ? named(PartyRole.class, this.role) : PartyRole.UNSPECIFIED);
		}

	}

	record FundingChange(String kind, List<String> sources) {

		CellValue.Funding value() {
			return new CellValue.Funding(named(FundingKind.class, this.kind),
					(this.sources != null) ? complete(this.sources) : List.of());
		}

	}

	/**
	 * @param kind null for what the words seem to refer to
	 */
	record ReferenceChange(String words, String kind) {

		Reference reference() {
			String said = (this.words != null) ? this.words.strip() : "";
			return Reference.open(said,
					(this.kind != null) ? named(ReferenceKind.class, this.kind) : ReferenceKind.of(said));
		}

	}

	private static <E extends Enum<E>> E named(Class<E> type, String name) {
		try {
			return Enum.valueOf(type, String.valueOf(name).toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw Requests.bad();
		}
	}

}
