package pl.utrwal.kernel.audit;

import java.util.Optional;

import pl.utrwal.kernel.id.MunicipalityId;

/**
 * A module's things other than plans that lines of audit tell of.
 */
public interface Subjects {

	/**
	 * @param id of the stream that the line stands in
	 * @return empty for a thing of another module
	 */
	Optional<Subject> subject(String id);

	/**
	 * A thing as it is known now.
	 *
	 * @param path the address of its page
	 */
	record Subject(MunicipalityId municipality, AuditValue title, String path) {
	}

}
