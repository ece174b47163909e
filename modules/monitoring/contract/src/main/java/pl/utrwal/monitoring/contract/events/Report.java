package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;

/**
 * What a report says.
 *
 * @param kind the name of a {@link pl.utrwal.monitoring.contract.StatusKind}
 * @param label the planner's own word for it; empty if none was given
 * @param day for which it holds
 * @param evidence in words; empty if none was given
 * @param source who said so, if not the one who wrote it down; else empty
 */
public record Report(String kind, String label, LocalDate day, String evidence, String source) {
}
