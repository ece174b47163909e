package pl.utrwal.plans.table.domain;

import pl.utrwal.kernel.id.ElementId;

/**
 * An element with its place.
 *
 * @param parent null on the highest tier
 * @param element without what it holds
 */
public record PlacedBranch(ElementId parent, Branch element) {
}
