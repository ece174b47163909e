package pl.utrwal.monitoring.read.duties;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * What municipalities took on to report, and what they have reported.
 */
@Component
class DutyBooks {

	private final Documents<DutyBook> books;

	DutyBooks(MongoDatabase database) {
		this.books = Documents.of(database, "monitoring_duty_books", DutyBook.class);
	}

	DutyBook of(MunicipalityId municipality) {
		return this.books.find(municipality.value()).map(Positioned::value).orElse(DutyBook.EMPTY);
	}

	boolean isBehind(MunicipalityId municipality, long position) {
		return this.books.find(municipality.value()).filter((book) -> book.position() >= position).isEmpty();
	}

	void put(MunicipalityId municipality, DutyBook book, long position) {
		this.books.put(municipality.value(), book, position);
	}

	void clear() {
		this.books.clear();
	}

}
