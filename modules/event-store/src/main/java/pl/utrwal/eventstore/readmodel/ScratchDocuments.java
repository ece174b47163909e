package pl.utrwal.eventstore.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;

import pl.utrwal.eventstore.DocumentStore;
import pl.utrwal.eventstore.StoredDocument;

/**
 * Documents in a temporary file, so that they may be more than memory holds. The file is
 * encrypted with a key that nobody keeps: what a crash leaves of it cannot be read.
 */
final class ScratchDocuments implements DocumentStore, AutoCloseable {

	private static final int KEY_CHARACTERS = 32;

	private static final int CACHE_MB = 4;

	private static final char SEPARATOR = ' ';

	private final Path file;

	private final MVStore store;

	private final Map<String, MVMap<String, String>> collections = new TreeMap<>();

	ScratchDocuments() {
		try {
			this.file = Files.createTempFile("utrwal-fold-", ".mv");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.store = new MVStore.Builder().fileName(this.file.toString())
			.encryptionKey(key())
			.cacheSize(CACHE_MB)
			.open();
		this.store.setRetentionTime(0);
		this.store.setVersionsToKeep(0);
	}

	private static char[] key() {
		SecureRandom random = new SecureRandom();
		char[] key = new char[KEY_CHARACTERS];
		for (int i = 0; i < key.length; i++) {
			key[i] = (char) (' ' + random.nextInt('~' - ' '));
		}
		return key;
	}

	/**
	 * The names of the collections that were used, if only to be cleared.
	 */
	Set<String> collections() {
		return this.collections.keySet();
	}

	void forEachId(String collection, Consumer<String> action) {
		documents(collection).keySet().forEach(action);
	}

	@Override
	public Optional<StoredDocument> find(String collection, String id) {
		return Optional.ofNullable(documents(collection).get(id)).map((document) -> stored(id, document));
	}

	@Override
	public List<StoredDocument> findAll(String collection, Collection<String> ids) {
		return ids.stream().distinct().flatMap((id) -> find(collection, id).stream()).toList();
	}

	@Override
	public boolean put(String collection, StoredDocument document) {
		if (find(collection, document.id()).filter((found) -> found.position() >= document.position()).isPresent()) {
			return false;
		}
		documents(collection).put(document.id(), document.position() + String.valueOf(SEPARATOR) + document.json());
		return true;
	}

	@Override
	public void clear(String collection) {
		documents(collection).clear();
	}

	private MVMap<String, String> documents(String collection) {
		return this.collections.computeIfAbsent(collection,
				(name) -> this.store.openMap(name, new MVMap.Builder<String, String>().keyType(StringDataType.INSTANCE)
					.valueType(StringDataType.INSTANCE)));
	}

	private static StoredDocument stored(String id, String document) {
		int separator = document.indexOf(SEPARATOR);
		return new StoredDocument(id, Long.parseLong(document, 0, separator, 10), document.substring(separator + 1));
	}

	@Override
	public void close() {
		this.store.closeImmediately();
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
