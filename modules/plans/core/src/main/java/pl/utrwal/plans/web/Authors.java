package pl.utrwal.plans.web;

import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.table.PlanTable;

/**
 * The names of those who drew plans up. Templates know it as {@code authors}.
 */
@Component("authors")
public class Authors {

	private final Persons persons;

	Authors(Persons persons) {
		this.persons = persons;
	}

	/**
	 * @return null if the plan names nobody, or the name was erased
	 */
	public String of(PlanTable table) {
		return Optional.ofNullable(table.heading().author()).flatMap(this.persons::name).orElse(null);
	}

}
