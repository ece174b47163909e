package pl.utrwal.kernel.table;

import java.time.LocalDate;

/**
 * Where and when a plan was signed off.
 *
 * @param place as the plan names it
 */
public record SignOff(String place, LocalDate day) {
}
