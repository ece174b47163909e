package pl.utrwal.partnerships.read.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.Positioned;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.PartnerId;

/**
 * Calls for offers, and what was granted in them, as they stand now.
 */
@Component
public class Calls {

	private final Documents<OpenCall> calls;

	private final Documents<CallIds> municipalities;

	Calls(MongoDatabase database) {
		this.calls = Documents.of(database, "partnerships_calls", OpenCall.class);
		this.municipalities = Documents.of(database, "partnerships_call_municipalities", CallIds.class);
	}

	public Optional<OpenCall> find(CallId id) {
		return this.calls.find(id.value()).map(Positioned::value);
	}

	/**
	 * All of a municipality, the first announced first.
	 */
	public List<OpenCall> all(MunicipalityId municipality) {
		return findAll(announced(municipality).stream());
	}

	/**
	 * Those of a programme, the first announced first.
	 */
	public List<OpenCall> of(MunicipalityId municipality, PlanId programme) {
		return findAll(announced(municipality).stream().filter((one) -> one.programme().equals(programme)));
	}

	/**
	 * What an organisation asked for and got, the first call first.
	 * @param organisation its id, and those of partners that were merged into it
	 */
	public List<Asked> of(MunicipalityId municipality, Collection<PartnerId> organisation) {
		return all(municipality).stream()
			.flatMap((call) -> call.offers()
				.stream()
				.filter((offer) -> organisation.contains(offer.organisation()))
				.map((offer) -> new Asked(call, offer)))
			.toList();
	}

	private List<OpenCall> findAll(Stream<Announced> some) {
		return this.calls.findAll(some.map((one) -> one.call().value()).toList())
			.stream()
			.map(Positioned::value)
			.toList();
	}

	void put(OpenCall call) {
		this.calls.put(call.id().value(), call, call.position());
	}

	void add(MunicipalityId municipality, CallId call, PlanId programme, long position) {
		List<Announced> known = announced(municipality);
		Announced one = new Announced(call, programme);
		if (!known.contains(one)) {
			this.municipalities.put(municipality.value(),
					new CallIds(Stream.concat(known.stream(), Stream.of(one)).toList()), position);
		}
	}

	void clear() {
		this.calls.clear();
		this.municipalities.clear();
	}

	private List<Announced> announced(MunicipalityId municipality) {
		return this.municipalities.find(municipality.value()).map((found) -> found.value().calls()).orElse(List.of());
	}

	/**
	 * What was asked for in a call.
	 */
	public record Asked(OpenCall call, OpenCall.Offer offer) {
	}

	record Announced(CallId call, PlanId programme) {
	}

	/**
	 * The calls of a municipality, the first announced first.
	 */
	record CallIds(List<Announced> calls) {

		CallIds {
			calls = List.copyOf(calls);
		}

	}

}
