package pl.utrwal.kernel.table;

import java.time.LocalDate;

import pl.utrwal.kernel.id.PlanId;

/**
 * Another plan took a plan's place.
 *
 * @param from the first day of the other plan
 */
public record Succession(PlanId by, LocalDate from) {
}
