package pl.utrwal.plans.table.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.plans.contract.PlanKinds;

/**
 * Tables by key, each in several documents, since one would grow too large: a header, and
 * every section of the highest level.
 */
final class TableDocuments {

	private final Documents<PlanHeader> headers;

	private final Documents<Section> sections;

	private final PlanKinds kinds;

	TableDocuments(Documents<PlanHeader> headers, Documents<Section> sections, PlanKinds kinds) {
		this.headers = headers;
		this.sections = sections;
		this.kinds = kinds;
	}

	Optional<Stand> find(String key) {
		return this.headers.find(key).map((header) -> whole(key, header));
	}

	Optional<PlanHeader> header(String key) {
		return this.headers.find(key).map(Positioned::value);
	}

	/**
	 * Those that exist, in the order of the keys that were asked for.
	 */
	List<PlanHeader> headers(List<String> keys) {
		return this.headers.findAll(keys).stream().map(Positioned::value).toList();
	}

	/**
	 * The header goes last: a section that is ahead of it tells of a torn write.
	 * @param before what is stored: sections that it has too are not written
	 */
	void put(String key, PlanTable table, PlanTable before) {
		for (Section section : table.sections()) {
			if (before.sections().stream().noneMatch((candidate) -> candidate == section)) {
				this.sections.put(key(key, section.id().value()), section, table.position());
			}
		}
		before.sections()
			.stream()
			.filter((gone) -> table.sections().stream().noneMatch((section) -> section.id().equals(gone.id())))
			.forEach((gone) -> this.sections.put(key(key, gone.id().value()), blank(gone), table.position()));
		this.headers.put(key, header(table), table.position());
	}

	/** So that no words are left of what is no part of any table. */
	private static Section blank(Section section) {
		return new Section(section.id(), section.level(), section.version(), "", Map.of(), List.of(), List.of(), true,
				List.of(), List.of());
	}

	void clear() {
		this.headers.clear();
		this.sections.clear();
	}

	PlanHeader header(PlanTable table) {
		return new PlanHeader(table.withSections(List.of()),
				table.sections().stream().map((section) -> section.id().value()).toList(), (table.kind() != null)
						? PlanCounts.of(this.kinds.find(table.kind()).orElseThrow(), table) : new PlanCounts(Map.of()));
	}

	private Stand whole(String key, Positioned<PlanHeader> header) {
		PlanHeader value = header.value();
		List<Positioned<Section>> found = this.sections
			.findAll(value.sections().stream().map((section) -> key(key, section)).toList());
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

	private static String key(String key, String section) {
		return key + ":" + section;
	}

	/**
	 * @param torn a crash came between two writes, and the table is not whole
	 */
	record Stand(PlanTable table, boolean torn) {
	}

}
