package pl.utrwal.analytics.web.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.time.DateRange;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.monitoring.contract.StatusKind;

/**
 * Which items are asked for, as an address says it; null or blank for all.
 *
 * @param party a part of a party's name
 * @param year four digits. An ongoing item without dates is of every year of its plan
 * @param dates the code of a {@link Dates}
 * @param status the code of a {@link StatusKind}, or {@code unreported}
 * @param funding {@code none}, {@code unknown}, {@code sources}, or a part of a source's
 * name
 * @param q a part of the item's text, or of what it stands under
 * @param inForceOn asks for the texts that were in force on that day, not for the plans
 * as they are worked on
 */
public record Filter(String party, String year, String dates, String status, String funding, String q,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate inForceOn) {

	static final String UNREPORTED = "unreported";

	boolean accepts(Item item, LocalDate day) {
		return accepts(this.party,
				(wanted) -> item.parties().stream().anyMatch((found) -> contains(found.name(), wanted)))
				&& accepts(this.year, (wanted) -> inYear(item, year(wanted)))
				&& accepts(this.dates, (wanted) -> Dates.of(wanted).orElseThrow(Filter::bad).holds(item, day))
				&& accepts(this.status, (wanted) -> Objects.equals(item.status(), status(wanted)))
				&& accepts(this.funding, (wanted) -> isFunded(item.funding(), wanted))
				&& accepts(this.q, (wanted) -> Stream.concat(item.path().stream(), Stream.of(item.row().text()))
					.anyMatch((text) -> contains(text, wanted)));
	}

	/**
	 * @throws ErrorResponseException with status 400 for a year, dates or a status that
	 * there are not
	 */
	void verify() {
		accepts(this.year, (wanted) -> year(wanted) > 0);
		accepts(this.dates, (wanted) -> Dates.of(wanted).orElseThrow(Filter::bad) != null);
		accepts(this.status, (wanted) -> wanted.equals(UNREPORTED) || status(wanted) != null);
	}

	/** Null for those that nobody reported on. */
	private static String status(String wanted) {
		return wanted.equals(UNREPORTED) ? null : StatusKind.of(wanted).orElseThrow(Filter::bad).code();
	}

	private static boolean accepts(String wanted, Predicate<String> holds) {
		return wanted == null || wanted.isBlank() || holds.test(wanted.strip());
	}

	private static boolean contains(String text, String part) {
		return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
	}

	private static int year(String wanted) {
		if (!wanted.matches("\\d{4}")) {
			throw bad();
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
			.orElseGet(() -> funding.sources().stream().anyMatch((source) -> contains(source, wanted)));
	}

	private static ErrorResponseException bad() {
		return new ErrorResponseException(HttpStatus.BAD_REQUEST);
	}

}
