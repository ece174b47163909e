package pl.utrwal.history.evidence.web;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;

import pl.utrwal.history.lines.web.HistoryQuery;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.webkit.RequestRefused;

/**
 * What evidence is asked for: of a plan, of an element, or of some days. Null is what is
 * not asked for.
 *
 * @param from the first day, in Poland's time
 * @param to the last day
 */
public record Asked(PlanId plan, ElementId item, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {

	/**
	 * @throws RequestRefused with status 400 if it is nothing, or more than one thing
	 */
	HistoryQuery.Filter filter() {
		boolean days = this.from != null || this.to != null;
		if ((this.plan != null ? 1 : 0) + (this.item != null ? 1 : 0) + (days ? 1 : 0) != 1) {
			throw new RequestRefused(HttpStatus.BAD_REQUEST, "evidence-of-what");
		}
		if (days && this.from == null) {
			throw RequestRefused.missingParameter("from");
		}
		if (days && this.to == null) {
			throw RequestRefused.missingParameter("to");
		}
		if (days && this.to.isBefore(this.from)) {
			throw RequestRefused.wrongParameter("to");
		}
		return new HistoryQuery.Filter(this.plan, this.item, null, this.from, this.to, null, null, null);
	}

}
