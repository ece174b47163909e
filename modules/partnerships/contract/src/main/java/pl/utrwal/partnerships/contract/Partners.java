package pl.utrwal.partnerships.contract;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pl.utrwal.kernel.id.MunicipalityId;

/**
 * Who is meant where a plan names a party. Only what is certain is answered: the name or
 * an alias of exactly one partner, whatever its case, spacing or inflection.
 */
public interface Partners {

	/**
	 * Who is meant by each text, in the register as it stands now; texts that are not
	 * resolved are left out.
	 */
	Map<String, PartnerRef> resolve(MunicipalityId municipality, Collection<String> texts);

	/**
	 * Who was meant by each text in the register as it was known at the end of a day.
	 */
	Map<String, PartnerRef> resolve(MunicipalityId municipality, Collection<String> texts, LocalDate knownOn);

	default Optional<PartnerRef> resolve(MunicipalityId municipality, String text) {
		return Optional.ofNullable(resolve(municipality, List.of(text)).get(text));
	}

}
