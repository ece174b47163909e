package pl.utrwal.partnerships.grants.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.GroupedDocuments;
import pl.utrwal.eventstore.GroupedDocuments.Members;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.CallId;

/**
 * Calls for offers, and what was granted in them, as they stand now.
 */
@Component
public class CallRepository {

	private final GroupedDocuments<CallView> calls;

	CallRepository(MongoDatabase database) {
		this.calls = new GroupedDocuments<>(Documents.of(database, "partnerships_calls", CallView.class),
				Documents.of(database, "partnerships_call_municipalities", Members.class));
	}

	public Optional<CallView> find(CallId id) {
		return this.calls.find(id.value());
	}

	/**
	 * All of a municipality, the first announced first; those that were taken back left
	 * out.
	 */
	public List<CallView> all(MunicipalityId municipality) {
		return this.calls.all(municipality)
			.stream()
			.filter((call) -> call.state() != CallView.State.TAKEN_BACK)
			.toList();
	}

	/**
	 * Those of a programme, the first announced first.
	 */
	public List<CallView> of(MunicipalityId municipality, PlanId programme) {
		return all(municipality).stream().filter((call) -> programme.equals(call.programme())).toList();
	}

	/**
	 * What was asked for in offers, the first call first.
	 * @param partners gives the partner that a name means
	 * @param organisation which partners' offers
	 */
	public List<Asked> of(MunicipalityId municipality, Function<String, Optional<PartnerId>> partners,
			Collection<PartnerId> organisation) {
		return all(municipality).stream()
			.map((call) -> call.linked(partners))
			.flatMap((call) -> call.offers()
				.stream()
				.filter((offer) -> offer.organisation() != null && organisation.contains(offer.organisation()))
				.map((offer) -> new Asked(call, offer)))
			.toList();
	}

	void put(CallView call) {
		this.calls.put(call.id().value(), call, call.position());
	}

	void add(MunicipalityId municipality, CallId call, long position) {
		this.calls.add(municipality, call.value(), position);
	}

	void clear() {
		this.calls.clear();
	}

	/**
	 * What was asked for in a call.
	 */
	public record Asked(CallView call, CallView.Offer offer) {
	}

}
