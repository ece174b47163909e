package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

/**
 * What follows from a finding.
 *
 * @param recommendation what should be done; possibly empty
 * @param on the day on which it was drawn
 */
public record Conclusion(String text, String recommendation, LocalDate on) {
}
