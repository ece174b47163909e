package pl.utrwal.plans.importing.read;

import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * What a municipality took the columns of its documents' tables for, the last time that
 * it accepted one.
 */
@Component
public class MappingRepository {

	private final Documents<Mapping> mappings;

	MappingRepository(MongoDatabase database) {
		this.mappings = Documents.of(database, "plans_mappings", Mapping.class);
	}

	/**
	 * @param signature of a table
	 * @return codes of what its columns hold, from left to right
	 */
	public Optional<List<String>> columns(MunicipalityId municipality, String signature) {
		return this.mappings.find(id(municipality, signature)).map((found) -> found.value().columns());
	}

	void put(MunicipalityId municipality, String signature, List<String> columns, long position) {
		this.mappings.put(id(municipality, signature), new Mapping(columns), position);
	}

	void clear() {
		this.mappings.clear();
	}

	private static String id(MunicipalityId municipality, String signature) {
		return municipality.value() + ":" + signature;
	}

	record Mapping(List<String> columns) {

		Mapping {
			columns = List.copyOf(columns);
		}

	}

}
