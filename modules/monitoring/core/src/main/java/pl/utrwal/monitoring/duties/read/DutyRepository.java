package pl.utrwal.monitoring.duties.read;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * What municipalities took on to report, and what they have reported.
 */
@Component
class DutyRepository {

	private final Documents<DutyRecord> books;

	DutyRepository(MongoDatabase database) {
		this.books = Documents.of(database, "monitoring_duty_books", DutyRecord.class);
	}

	DutyRecord of(MunicipalityId municipality) {
		return this.books.find(municipality.value()).map(Positioned::value).orElse(DutyRecord.EMPTY);
	}

	boolean isBehind(MunicipalityId municipality, long position) {
		return this.books.find(municipality.value()).filter((book) -> book.position() >= position).isEmpty();
	}

	void put(MunicipalityId municipality, DutyRecord book, long position) {
		this.books.put(municipality.value(), book, position);
	}

	void clear() {
		this.books.clear();
	}

}
