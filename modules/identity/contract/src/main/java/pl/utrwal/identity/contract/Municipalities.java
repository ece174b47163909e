package pl.utrwal.identity.contract;

import java.util.List;
import java.util.Optional;

import pl.utrwal.kernel.id.MunicipalityId;

/**
 * The municipalities that this installation serves.
 */
public interface Municipalities {

	/**
	 * @return empty if there is no such municipality
	 */
	Optional<String> name(MunicipalityId id);

	/**
	 * In no order, closed ones too.
	 */
	List<MunicipalityId> all();

}
