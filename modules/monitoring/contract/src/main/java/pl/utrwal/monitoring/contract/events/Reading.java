package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

/**
 * What was measured on a day.
 *
 * @param value a number with a point, or words
 * @param evidence what shows it; possibly empty
 */
public record Reading(LocalDate on, String value, String evidence) {
}
