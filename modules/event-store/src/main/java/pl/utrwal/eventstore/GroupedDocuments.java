package pl.utrwal.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.Id;

/**
 * The documents of a read model, and which of them belong together: those of a plan, or
 * of a municipality.
 */
public final class GroupedDocuments<T> {

	private final Documents<T> documents;

	private final Documents<Members> groups;

	public GroupedDocuments(Documents<T> documents, Documents<Members> groups) {
		this.documents = documents;
		this.groups = groups;
	}

	public Optional<T> find(String id) {
		return this.documents.find(id).map(Positioned::value);
	}

	/**
	 * Those of a group, the first that was added first.
	 */
	public List<T> all(Id group) {
		return this.documents.findAll(ids(group)).stream().map(Positioned::value).toList();
	}

	/**
	 * The ids of those of a group, the first that was added first.
	 */
	public List<String> ids(Id group) {
		return this.groups.find(group.value()).map((found) -> found.value().ids()).orElse(List.of());
	}

	public void put(String id, T document, long position) {
		this.documents.put(id, document, position);
	}

	/**
	 * Puts a document into a group, in which it may be already.
	 */
	public void add(Id group, String id, long position) {
		List<String> ids = ids(group);
		if (!ids.contains(id)) {
			this.groups.put(group.value(), new Members(Stream.concat(ids.stream(), Stream.of(id)).toList()), position);
		}
	}

	public void clear() {
		this.documents.clear();
		this.groups.clear();
	}

	/**
	 * The documents of a group, in the order in which they were added.
	 */
	public record Members(List<String> ids) {

		public Members {
			ids = List.copyOf(ids);
		}

	}

}
