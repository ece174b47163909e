package pl.utrwal.plans.web;

/**
 * A page beside the table of plans of a kind. Modules contribute them as beans.
 *
 * @param kind the code of the plan kind
 * @param path what follows the address of the plan, such as {@code grants}
 */
public record PlanTab(String kind, String messageKey, String path) {

}
