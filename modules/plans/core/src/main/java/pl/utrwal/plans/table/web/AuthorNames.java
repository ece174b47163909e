package pl.utrwal.plans.table.web;

import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.table.PlanTable;

/**
 * The names of those who drew plans up. Templates know it as {@code authors}.
 */
@Component("authors")
public class AuthorNames {

	private final Persons persons;

	AuthorNames(Persons persons) {
		this.persons = persons;
	}

	/**
	 * @return null if the plan names nobody
	 */
	public String of(PlanTable table) {
		return Optional.ofNullable(table.heading().author()).map(this.persons::displayName).orElse(null);
	}

}
