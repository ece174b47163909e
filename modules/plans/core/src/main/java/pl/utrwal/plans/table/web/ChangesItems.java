package pl.utrwal.plans.table.web;

/**
 * A part of the API that changes items. Whoever comes too late there is told by
 * {@link ItemConflictProblem} which change was first.
 */
public interface ChangesItems {

}
