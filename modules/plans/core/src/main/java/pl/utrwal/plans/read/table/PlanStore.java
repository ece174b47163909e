package pl.utrwal.plans.read.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.Positioned;
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
public class PlanStore implements PlanTables {

	static final String HEADERS = "plans_headers";

	static final String SECTIONS = "plans_sections";

	private final Documents<PlanHeader> headers;

	private final Documents<Section> sections;

	private final Documents<PlanIds> municipalities;

	private final PlanPast past;

	private final PlanKinds kinds;

	PlanStore(MongoDatabase database, PlanPast past, PlanKinds kinds) {
		this.past = past;
		this.kinds = kinds;
		this.headers = Documents.of(database, HEADERS, PlanHeader.class);
		this.sections = Documents.of(database, SECTIONS, Section.class);
		this.municipalities = Documents.of(database, "plans_municipalities", PlanIds.class);
	}

	@Override
	public Optional<PlanTable> table(PlanId id) {
		return this.headers.find(id.value()).map(this::whole).map(Stand::table);
	}

	@Override
	public Optional<PlanTable> table(PlanId id, Known known) {
		return known.isNow() ? table(id) : this.past.version(id, known).map((version) -> at(id, version));
	}

	/**
	 * The version that the table of a plan has come to; -1 if there is none.
	 */
	public long version(PlanId id) {
		return this.headers.find(id.value()).map((header) -> header.value().table().version()).orElse(-1L);
	}

	/**
	 * A plan at a version that it has reached. It is folded anew if it changed since.
	 */
	public PlanTable at(PlanId id, long version) {
		return stand(id).filter((stand) -> !stand.torn() && stand.table().version() == version)
			.map(Stand::table)
			.orElseGet(() -> this.past.at(id, version));
	}

	@Override
	public Stream<PlanTable> tables(MunicipalityId municipality, Known known) {
		return headers(municipality).stream().flatMap((header) -> table(header.table().id(), known).stream());
	}

	@Override
	public Stream<PlanTable> inForce(MunicipalityId municipality, LocalDate day, Known known) {
		return headers(municipality).stream()
			.map(PlanHeader::table)
			.filter((table) -> table.heading().lifecycle().adopted())
			.flatMap((table) -> this.past.version(table.id(), known)
				.map((version) -> this.past.texts(table.id(), version, day))
				.filter((texts) -> texts.working().heading().lifecycle().inForce(day).isPresent())
				.map(Texts::adopted)
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
		return known.isNow() ? headers(municipality) : tables(municipality, known).map(this::header).toList();
	}

	/**
	 * The plans of a municipality, the newest first.
	 */
	public List<PlanHeader> headers(MunicipalityId municipality) {
		List<PlanId> ids = this.municipalities.find(municipality.value())
			.map((found) -> found.value().plans())
			.orElse(List.of());
		return this.headers.findAll(ids.stream().map(PlanId::value).toList())
			.stream()
			.map(Positioned::value)
			.sorted((left, right) -> Integer.compare(ids.indexOf(right.table().id()), ids.indexOf(left.table().id())))
			.toList();
	}

	Optional<Stand> stand(PlanId id) {
		return this.headers.find(id.value()).map(this::whole);
	}

	/** The header goes last: a section that is ahead of it tells of a torn write. */
	void put(PlanTable table, PlanTable before) {
		if (table == before) {
			return;
		}
		for (Section section : table.sections()) {
			if (before.sections().stream().noneMatch((candidate) -> candidate == section)) {
				this.sections.put(key(table.id(), section.id().value()), section, table.position());
			}
		}
		this.headers.put(table.id().value(), header(table), table.position());
	}

	private PlanHeader header(PlanTable table) {
		return new PlanHeader(table.withSections(List.of()),
				table.sections().stream().map((section) -> section.id().value()).toList(),
				Counts.of(this.kinds.find(table.kind()).orElseThrow(), table));
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
		this.headers.clear();
		this.sections.clear();
		this.municipalities.clear();
	}

	private Stand whole(Positioned<PlanHeader> header) {
		PlanHeader value = header.value();
		PlanId id = value.table().id();
		List<Positioned<Section>> found = this.sections
			.findAll(value.sections().stream().map((section) -> key(id, section)).toList());
		List<Section> inOrder = value.sections()
			.stream()
			.flatMap((section) -> found.stream()
				.map(Positioned::value)
				.filter((candidate) -> candidate.id().value().equals(section)))
			.toList();
		boolean torn = inOrder.size() < value.sections().size()
				|| found.stream().anyMatch((section) -> section.position() > header.position());
		return new Stand(value.table().withSections(inOrder), torn);
	}

	private static String key(PlanId plan, String section) {
		return plan.value() + ":" + section;
	}

	/**
	 * The plans of a municipality, the oldest first.
	 */
	record PlanIds(List<PlanId> plans) {

		PlanIds {
			plans = List.copyOf(plans);
		}

	}

	/**
	 * @param torn a crash came between two writes, and the table is not whole
	 */
	record Stand(PlanTable table, boolean torn) {
	}

}
