package pl.utrwal.plans.table.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.plans.contract.PlanKinds;

/**
 * The tables of plans as they stand now.
 */
@Component
public class PlanRepository implements PlanTables {

	static final String HEADERS = "plans_headers";

	static final String SECTIONS = "plans_sections";

	private final TableDocuments stored;

	private final Documents<PlanIds> municipalities;

	private final PlanHistory history;

	PlanRepository(MongoDatabase database, PlanHistory history, PlanKinds kinds) {
		this.history = history;
		this.stored = new TableDocuments(Documents.of(database, HEADERS, PlanHeader.class),
				Documents.of(database, SECTIONS, Section.class), kinds);
		this.municipalities = Documents.of(database, "plans_municipalities", PlanIds.class);
	}

	@Override
	public Optional<PlanTable> table(PlanId id) {
		return stand(id).map(TableDocuments.Stand::table).filter((table) -> table.municipality() != null);
	}

	@Override
	public Optional<PlanTable> table(PlanId id, Known known) {
		return known.isNow() ? table(id) : this.history.version(id, known).map((version) -> at(id, version));
	}

	/**
	 * The version that the table of a plan has come to; -1 if there is none.
	 */
	public long version(PlanId id) {
		return this.stored.header(id.value()).map((header) -> header.table().version()).orElse(-1L);
	}

	/**
	 * A plan at a version that it has reached. It is folded anew if it changed since.
	 */
	public PlanTable at(PlanId id, long version) {
		return stand(id).filter((stand) -> !stand.torn() && stand.table().version() == version)
			.map(TableDocuments.Stand::table)
			.orElseGet(() -> this.history.at(id, version));
	}

	@Override
	public Stream<PlanTable> tables(MunicipalityId municipality, Known known) {
		return headers(municipality).stream().flatMap((header) -> table(header.table().id(), known).stream());
	}

	@Override
	public Stream<PlanTable> tables(PlanId id, List<Long> positions) {
		return this.history.along(id, positions);
	}

	@Override
	public List<PlanId> ids(MunicipalityId municipality) {
		return headers(municipality).stream().map((header) -> header.table().id()).toList();
	}

	@Override
	public Stream<PlanTable> inForce(MunicipalityId municipality, LocalDate day, Known known) {
		return headers(municipality).stream()
			.map(PlanHeader::table)
			.filter((table) -> table.heading().lifecycle().adopted())
			.flatMap((table) -> this.history.version(table.id(), known)
				.map((version) -> this.history.texts(table.id(), version, day))
				.filter((texts) -> texts.working().heading().lifecycle().inForce(day).isPresent())
				.map(PlanTexts::adopted)
				.stream());
	}

	@Override
	public String processor() {
		return PlanTableProjection.PROCESSOR;
	}

	/**
	 * The plans of a municipality that had begun, as they were known at a moment; the
	 * newest first.
	 */
	public List<PlanHeader> headers(MunicipalityId municipality, Known known) {
		return known.isNow() ? headers(municipality) : tables(municipality, known).map(this.stored::header).toList();
	}

	/**
	 * The plans of a municipality, the newest first; without those whose import was
	 * undone.
	 */
	public List<PlanHeader> headers(MunicipalityId municipality) {
		List<PlanId> ids = this.municipalities.find(municipality.value())
			.map((found) -> found.value().plans())
			.orElse(List.of());
		return this.stored.headers(ids.stream().map(PlanId::value).toList())
			.stream()
			.filter((header) -> header.table().municipality() != null)
			.sorted((left, right) -> Integer.compare(ids.indexOf(right.table().id()), ids.indexOf(left.table().id())))
			.toList();
	}

	Optional<TableDocuments.Stand> stand(PlanId id) {
		return this.stored.find(id.value());
	}

	void put(PlanTable table, PlanTable before) {
		if (table != before) {
			this.stored.put(table.id().value(), table, before);
		}
	}

	void add(MunicipalityId municipality, PlanId plan, long position) {
		List<PlanId> plans = this.municipalities.find(municipality.value())
			.map((found) -> found.value().plans())
			.orElse(List.of());
		if (!plans.contains(plan)) {
			this.municipalities.put(municipality.value(),
					new PlanIds(Stream.concat(plans.stream(), Stream.of(plan)).toList()), position);
		}
	}

	void clear() {
		this.stored.clear();
		this.municipalities.clear();
	}

	/**
	 * The plans of a municipality, the oldest first.
	 */
	record PlanIds(List<PlanId> plans) {

		PlanIds {
			plans = List.copyOf(plans);
		}

	}

}
