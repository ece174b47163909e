package pl.utrwal.plans.contract;

import java.time.LocalDate;

/**
 * What a partner said to a role that an element of a plan gives it.
 *
 * @param column the key of the column that gives the role
 * @param party how the plan names the partner
 * @param confirmed whether the partner takes the role; false if it declined
 * @param on the day of the answer
 */
public record RoleAnswer(String column, String party, PartnerRef partner, boolean confirmed, LocalDate on) {
}
