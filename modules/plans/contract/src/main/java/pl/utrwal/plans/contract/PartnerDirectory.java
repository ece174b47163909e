package pl.utrwal.plans.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Who is meant where a plan names a party. Only what is certain is answered: the name or
 * an alias of exactly one partner, whatever its case, spacing or inflection.
 */
public interface PartnerDirectory {

	/**
	 * Who is meant by each text in the register as it was known at a moment; texts that
	 * are not resolved are left out.
	 */
	Map<String, PartnerRef> resolve(MunicipalityId municipality, Collection<String> texts, Known known);

	/**
	 * What partners said to the roles that plans give them, by the register as it was
	 * known at a moment.
	 */
	RoleAnswers answers(MunicipalityId municipality, Known known);

	/**
	 * What the partners of a municipality are called now, persons left out: their names
	 * are not to be written into plans.
	 */
	List<String> names(MunicipalityId municipality);

	/**
	 * The name of the event processor that keeps the register.
	 */
	String processor();

}
