package pl.utrwal.plans.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.web.Requests;

/**
 * What PATCH asks for: one value, and the version of the item that it was decided on.
 *
 * @param timeFrame as a plan would write it, a string or an object with {@code source}
 */
record Change(Long expectedVersion, String reason, String text, String targetGroup, Object timeFrame,
		List<PartyChange> parties, FundingChange funding) {

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
		if (given != 1 || this.expectedVersion == null) {
			throw Requests.bad();
		}
		return value;
	}

	String column() {
		return (this.targetGroup != null) ? Column.TARGET_GROUP : Column.TEXT;
	}

	static TimeFrame frame(Object given) {
		Object source = (given instanceof java.util.Map<?, ?> object) ? object.get("source") : given;
		if (source instanceof String text) {
			return TimeFrame.parse(text.strip());
		}
		throw Requests.bad();
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

	private static <E extends Enum<E>> E named(Class<E> type, String name) {
		try {
			return Enum.valueOf(type, String.valueOf(name).toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw Requests.bad();
		}
	}

}
