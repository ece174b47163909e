package pl.utrwal.analytics.items.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriUtils;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.kernel.time.DateRange;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.SearchedText;

/**
 * Which items are asked for, as an address says it; null or blank for all.
 *
 * @param party a part of a party's name
 * @param year four digits. An ongoing item without dates is of every year of its plan
 * @param dates the code of a {@link DateState}
 * @param status the code of a {@link StatusKind}, or {@code unreported}
 * @param funding {@code none}, {@code unknown}, {@code sources}, or a part of a source's
 * name
 * @param q a part of the item's text, or of what it stands under
 * @param inForceOn asks for the texts that were in force on that day, not for the plans
 * as they are worked on
 * @param position asks for what was known after the event at that position
 * @param knownOn asks for what was known at the end of that day
 */
public record ItemFilter(String party, String year, String dates, String status, String funding, String q,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate inForceOn, Long position,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn) {

	static final String UNREPORTED = "unreported";

	private static final Set<String> STATE = Set.of("inForceOn", "position", "knownOn");

	AsKnown asKnown() {
		return new AsKnown(this.position, this.knownOn);
	}

	/**
	 * The day for which the items of a plan are told of.
	 * @param told the day if no text in force is asked for
	 */
	LocalDate day(LocalDate told) {
		return (this.inForceOn != null) ? this.inForceOn : told;
	}

	/**
	 * The state that is asked for as it stands in the address of a plan, with the
	 * question mark; empty for now.
	 */
	public String state() {
		String state = parameters().filter((parameter) -> STATE.contains(parameter.getKey()))
			.map((parameter) -> parameter.getKey() + "=" + parameter.getValue())
			.collect(Collectors.joining("&"));
		return state.isEmpty() ? "" : "?" + state;
	}

	/**
	 * All that is asked for as it stands in an address, without the question mark.
	 */
	public String query() {
		return parameters().map(
				(parameter) -> parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private Stream<Map.Entry<String, String>> parameters() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("party", this.party);
		all.put("year", this.year);
		all.put("dates", this.dates);
		all.put("status", this.status);
		all.put("funding", this.funding);
		all.put("q", this.q);
		all.put("inForceOn", this.inForceOn);
		all.put("position", this.position);
		all.put("knownOn", this.knownOn);
		return all.entrySet()
			.stream()
			.filter((parameter) -> parameter.getValue() != null)
			.map((parameter) -> Map.entry(parameter.getKey(), parameter.getValue().toString()));
	}

	Predicate<Item> on(LocalDate day) {
		SearchedText wanted = SearchedText.of(Objects.requireNonNullElse(this.q, ""));
		return (item) -> accepts(item, day, wanted);
	}

	private boolean accepts(Item item, LocalDate day, SearchedText words) {
		return accepts(this.party,
				(wanted) -> item.parties().stream().anyMatch((found) -> SearchedText.contains(found.name(), wanted)))
				&& accepts(this.year, (wanted) -> inYear(item, year(wanted)))
				&& accepts(this.dates, (wanted) -> dates(wanted).holds(item, day))
				&& accepts(this.status, (wanted) -> Objects.equals(item.status(), status(wanted)))
				&& accepts(this.funding, (wanted) -> isFunded(item.funding(), wanted))
				&& accepts(this.q, (wanted) -> Stream.concat(item.path().stream(), Stream.of(item.row().text()))
					.anyMatch(words::isIn));
	}

	/**
	 * @throws RequestRefused with status 400 for a year, dates or a status that there are
	 * not
	 */
	void verify() {
		accepts(this.year, (wanted) -> year(wanted) > 0);
		accepts(this.dates, (wanted) -> dates(wanted) != null);
		accepts(this.status, (wanted) -> wanted.equals(UNREPORTED) || status(wanted) != null);
	}

	/** Null for those that nobody reported on. */
	private static String status(String wanted) {
		return wanted.equals(UNREPORTED) ? null
				: StatusKind.of(wanted).orElseThrow(() -> RequestRefused.wrongParameter("status")).code();
	}

	private static boolean accepts(String wanted, Predicate<String> holds) {
		return wanted == null || wanted.isBlank() || holds.test(wanted.strip());
	}

	private static int year(String wanted) {
		if (!wanted.matches("\\d{4}")) {
			throw RequestRefused.wrongParameter("year");
		}
		return Integer.parseInt(wanted);
	}

	private static boolean inYear(Item item, int year) {
		TimeFrame frame = item.timeFrame();
		List<DateRange> ranges = frame.ranges();
		if (ranges.isEmpty() && frame.form() == TimeFrame.Form.ONGOING) {
			ranges = item.table().period().ranges();
			if (ranges.isEmpty()) {
				return true;
			}
		}
		return ranges.stream()
			.anyMatch((range) -> (range.start() == null || range.start().getYear() <= year)
					&& (range.end() == null || range.end().getYear() >= year));
	}

	private static boolean isFunded(CellValue.Funding funding, String wanted) {
		return Stream.of(FundingKind.values())
			.filter((kind) -> kind.name().equalsIgnoreCase(wanted))
			.findFirst()
			.map((kind) -> Objects.equals(kind, funding.kind()))
			.orElseGet(() -> funding.sources().stream().anyMatch((source) -> SearchedText.contains(source, wanted)));
	}

	private static DateState dates(String wanted) {
		return DateState.of(wanted).orElseThrow(() -> RequestRefused.wrongParameter("dates"));
	}

}
