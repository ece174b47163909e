package pl.utrwal.monitoring.completeness.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Json;
import pl.utrwal.kernel.table.PlanTable;

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
	 * Every demand, of any day, in the order of the law.
	 */
	public List<LegalRequirement> all() {
		return this.all;
	}

	/**
	 * The demands on a plan by the law of a day, in the order of the law.
	 */
	public List<LegalRequirement> of(PlanTable table, LocalDate day) {
		return this.all.stream().filter((requirement) -> requirement.binds(table, day)).toList();
	}

	/**
	 * What the law of a later day demands of a plan beyond the law by which it is judged.
	 */
	public List<LegalRequirement> later(PlanTable table, LocalDate judged, LocalDate day) {
		Set<String> known = of(table, judged).stream().map(LegalRequirement::code).collect(Collectors.toSet());
		return day.isAfter(judged)
				? of(table, day).stream().filter((requirement) -> !known.contains(requirement.code())).toList()
				: List.of();
	}

	/**
	 * Whether any law demands, or ever demanded, something of such plans.
	 */
	public boolean any(String kind) {
		return ofAnyDay(kind).findAny().isPresent();
	}

	/**
	 * A demand on a kind of plan, in force or not, in its newest wording.
	 */
	public Optional<LegalRequirement> find(String kind, String code) {
		return ofAnyDay(kind).filter((requirement) -> requirement.code().equals(code)).reduce((one, other) -> other);
	}

	private Stream<LegalRequirement> ofAnyDay(String kind) {
		return this.all.stream().filter((requirement) -> requirement.kind().equals(kind));
	}

}
