package pl.utrwal.monitoring.completeness.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Json;

/**
 * What the law demands of the contents of plans. The demands are data, in
 * {@code completeness/requirements.json}.
 */
@Component
public class RequirementCatalogue {

	private static final String FILE = "/completeness/requirements.json";

	private final List<LegalRequirement> all;

	RequirementCatalogue() {
		this(read());
	}

	RequirementCatalogue(List<LegalRequirement> all) {
		this.all = List.copyOf(all);
	}

	private static List<LegalRequirement> read() {
		try (InputStream in = RequirementCatalogue.class.getResourceAsStream(FILE)) {
			return Json.mapper().readValue(in, new TypeReference<List<LegalRequirement>>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The demands on a kind of plan that are in force on a day, in the order of the law.
	 */
	public List<LegalRequirement> of(String kind, LocalDate day) {
		return ofAnyDay(kind).filter((requirement) -> requirement.isInForce(day)).toList();
	}

	/**
	 * Whether any law demands, or ever demanded, something of such plans.
	 */
	public boolean any(String kind) {
		return ofAnyDay(kind).findAny().isPresent();
	}

	/**
	 * A demand on a kind of plan, in force or not.
	 */
	public Optional<LegalRequirement> find(String kind, String code) {
		return ofAnyDay(kind).filter((requirement) -> requirement.code().equals(code)).findFirst();
	}

	private Stream<LegalRequirement> ofAnyDay(String kind) {
		return this.all.stream().filter((requirement) -> requirement.kind().equals(kind));
	}

}
