package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

/**
 * What an evaluation found.
 *
 * @param evidence what it rests on; possibly empty
 * @param on the day for which it holds
 */
public record Finding(String text, String evidence, LocalDate on) {
}
