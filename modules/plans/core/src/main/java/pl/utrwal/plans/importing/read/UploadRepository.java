package pl.utrwal.plans.importing.read;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.Corrections;
import pl.utrwal.plans.importing.Place;
import pl.utrwal.plans.importing.RowRole;
import pl.utrwal.plans.importing.TableShape;

/**
 * Files between check and acceptance, where every node finds them. A file is seen by the
 * account that sent it, and lies in parts, since a document may have 16 MB.
 */
@Component
public class UploadRepository {

	public static final Duration KEPT = Duration.ofDays(30);

	/** Of one account; the oldest makes room. */
	public static final int MOST = 10;

	private static final int PART = 4 << 20;

	private static final String ID = "_id";

	private static final String ACCOUNT = "account";

	private static final String NAME = "name";

	private static final String SIZE = "size";

	private static final String SAID = "said";

	private static final String KIND = "kind";

	private static final String TITLE = "title";

	private static final String COLUMNS = "columns";

	private static final String SHAPES = "shapes";

	private static final String ROWS = "rows";

	private static final String UNTIL = "until";

	private static final String BYTES = "bytes";

	private final MongoCollection<Document> files;

	private final MongoCollection<Document> parts;

	private final Clock clock;

	UploadRepository(MongoDatabase database, Clock clock) {
		this.files = database.getCollection("plans_uploads").withWriteConcern(WriteConcern.MAJORITY);
		this.parts = database.getCollection("plans_upload_parts").withWriteConcern(WriteConcern.MAJORITY);
		this.clock = clock;
	}

	/** The parts come last, so that none is left that no file knows of. */
	public void add(AccountId account, Upload upload) {
		makeRoom(account);
		byte[] content = upload.content();
		this.files.insertOne(new Document(ID, upload.id()).append(ACCOUNT, account.value())
			.append(NAME, upload.name())
			.append(SIZE, content.length)
			.append(SAID, said(upload))
			.append(UNTIL, until()));
		for (int from = 0; from < content.length; from += PART) {
			this.parts.insertOne(new Document(ID, part(upload.id(), from)).append(BYTES,
					new Binary(Arrays.copyOfRange(content, from, Math.min(from + PART, content.length)))));
		}
	}

	private void makeRoom(AccountId account) {
		List<Document> gone = this.files.find(Filters.lte(UNTIL, this.clock.millis())).into(new ArrayList<>());
		List<Document> own = this.files.find(Filters.eq(ACCOUNT, account.value()))
			.sort(Sorts.ascending(UNTIL))
			.into(new ArrayList<>());
		gone.addAll(own.subList(0, Math.max(0, own.size() - MOST + 1)));
		gone.forEach(this::remove);
	}

	/**
	 * @return empty also if another account sent it
	 */
	public Optional<Upload> find(AccountId account, String id) {
		return Optional.ofNullable(this.files.find(own(account, id)).first())
			.filter((file) -> file.getLong(UNTIL) > this.clock.millis())
			.flatMap((file) -> content(file).map((content) -> {
				Document said = file.get(SAID, Document.class);
				return new Upload(id, file.getString(NAME), content, said.getString(TITLE), corrections(said));
			}));
	}

	/**
	 * Those of an account, the newest first.
	 */
	public List<Draft> drafts(AccountId account) {
		return this.files
			.find(Filters.and(Filters.eq(ACCOUNT, account.value()), Filters.gt(UNTIL, this.clock.millis())))
			.sort(Sorts.descending(UNTIL))
			.map((file) -> new Draft(file.getString(ID), file.getString(NAME),
					Instant.ofEpochMilli(file.getLong(UNTIL)).minus(KEPT)))
			.into(new ArrayList<>());
	}

	private Optional<byte[]> content(Document file) {
		ByteArrayOutputStream content = new ByteArrayOutputStream(file.getInteger(SIZE));
		for (int from = 0; from < file.getInteger(SIZE); from += PART) {
			Document part = this.parts.find(Filters.eq(ID, part(file.getString(ID), from))).first();
			if (part == null) {
				return Optional.empty();
			}
			content.writeBytes(part.get(BYTES, Binary.class).getData());
		}
		return Optional.of(content.toByteArray());
	}

	/**
	 * Keeps what was said of a file, and the file for longer.
	 */
	public void tell(AccountId account, Upload upload) {
		this.files.updateOne(own(account, upload.id()),
				Updates.combine(Updates.set(SAID, said(upload)), Updates.set(UNTIL, until())));
	}

	public void remove(AccountId account, String id) {
		Optional.ofNullable(this.files.find(own(account, id)).first()).ifPresent(this::remove);
	}

	private void remove(Document file) {
		for (int from = 0; from < file.getInteger(SIZE); from += PART) {
			this.parts.deleteOne(Filters.eq(ID, part(file.getString(ID), from)));
		}
		this.files.deleteOne(Filters.eq(ID, file.getString(ID)));
	}

	private long until() {
		return this.clock.instant().plus(KEPT).toEpochMilli();
	}

	private static Document own(AccountId account, String id) {
		return new Document(ID, id).append(ACCOUNT, account.value());
	}

	private static String part(String id, int from) {
		return id + "/" + from;
	}

	private static Document said(Upload upload) {
		Corrections corrections = upload.corrections();
		Document columns = new Document();
		corrections.columns()
			.forEach((table, roles) -> columns.append(table.toString(), roles.stream().map(ColumnRole::code).toList()));
		Document shapes = new Document();
		corrections.shapes().forEach((table, shape) -> shapes.append(table.toString(), shape.code()));
		Document rows = new Document();
		corrections.rows().forEach((place, role) -> rows.append(place.toString(), role.code()));
		return new Document(TITLE, upload.title()).append(KIND, corrections.kind())
			.append(COLUMNS, columns)
			.append(SHAPES, shapes)
			.append(ROWS, rows);
	}

	private static Corrections corrections(Document said) {
		Map<Integer, List<ColumnRole>> columns = new LinkedHashMap<>();
		Document stored = said.get(COLUMNS, Document.class);
		stored.keySet()
			.forEach((table) -> columns.put(Integer.valueOf(table),
					stored.getList(table, String.class)
						.stream()
						.map((code) -> ColumnRole.of(code).orElse(ColumnRole.LABEL))
						.toList()));
		Map<Integer, TableShape> shapes = new LinkedHashMap<>();
		said.get(SHAPES, Document.class)
			.forEach((table, code) -> TableShape.of((String) code)
				.ifPresent((shape) -> shapes.put(Integer.valueOf(table), shape)));
		Map<Place, RowRole> rows = new LinkedHashMap<>();
		said.get(ROWS, Document.class)
			.forEach((place, code) -> RowRole.of((String) code)
				.ifPresent((role) -> Place.of(place).ifPresent((found) -> rows.put(found, role))));
		return new Corrections(said.getString(KIND), columns, shapes, rows);
	}

}
