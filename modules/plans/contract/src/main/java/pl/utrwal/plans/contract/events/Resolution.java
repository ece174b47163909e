package pl.utrwal.plans.contract.events;

import java.time.LocalDate;

/**
 * An act as it is stored.
 *
 * @param body that passed it
 * @param inForceFrom not before the date
 * @param annex the mark of the annex that holds the plan, such as "nr 1"; empty if it has
 * none
 */
public record Resolution(String number, String body, LocalDate date, LocalDate inForceFrom, String annex) {
}
