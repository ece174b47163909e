package pl.utrwal.plans.importing.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * What a municipality said that the columns of its documents' tables hold: of each shape
 * the last word, unless it was forgotten.
 */
@Component
public class MappingRepository {

	private final Documents<Mappings> mappings;

	MappingRepository(MongoDatabase database) {
		this.mappings = Documents.of(database, "plans_mappings", Mappings.class);
	}

	/**
	 * @param signature of a table
	 * @return codes of what its columns hold, from left to right
	 */
	public Optional<List<String>> columns(MunicipalityId municipality, String signature) {
		return of(municipality).stream()
			.filter((mapping) -> mapping.signature().equals(signature))
			.map(Mapping::columns)
			.findFirst();
	}

	/**
	 * All of a municipality, the newest first.
	 */
	public List<Mapping> all(MunicipalityId municipality) {
		return of(municipality).stream().sorted(Comparator.comparing(Mapping::at).reversed()).toList();
	}

	private List<Mapping> of(MunicipalityId municipality) {
		return this.mappings.find(municipality.value()).map((found) -> found.value().all()).orElse(List.of());
	}

	void change(MunicipalityId municipality, UnaryOperator<List<Mapping>> change, long position) {
		this.mappings.put(municipality.value(), new Mappings(change.apply(new ArrayList<>(of(municipality)))),
				position);
	}

	void clear() {
		this.mappings.clear();
	}

	record Mappings(List<Mapping> all) {

		Mappings {
			all = List.copyOf(all);
		}

	}

}
