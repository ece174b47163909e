package pl.utrwal.plans.importing.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Json;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.PlanEvent.IndicatorsNamed;

/**
 * Imports that are not completed, where every node finds them, so that one that stopped
 * in the middle goes on where it was.
 */
@Component
public class PendingImportRepository {

	private static final String ID = "_id";

	private static final String ACCOUNT = "account";

	private static final String ROLE = "role";

	private static final String MUNICIPALITY = "municipality";

	private static final String CHANNEL = "channel";

	private static final String PARTS = "parts";

	private static final String INDICATORS = "indicators";

	private static final String JSON = "json";

	private final MongoCollection<Document> imports;

	private final MongoCollection<Document> parts;

	PendingImportRepository(MongoDatabase database) {
		this.imports = database.getCollection("plans_pending_imports").withWriteConcern(WriteConcern.MAJORITY);
		this.parts = database.getCollection("plans_pending_import_parts").withWriteConcern(WriteConcern.MAJORITY);
	}

	/** The parts come first, so that none is missing of an import that is known. */
	public void add(PendingImport pending) {
		for (int i = 0; i < pending.parts().size(); i++) {
			replace(this.parts, new Document(ID, part(pending.plan().value(), i)).append(JSON, pending.parts().get(i)));
		}
		replace(this.imports,
				new Document(ID, pending.plan().value()).append(ACCOUNT, pending.account().value())
					.append(ROLE, pending.role())
					.append(MUNICIPALITY, pending.municipality().value())
					.append(CHANNEL, pending.channel())
					.append(PARTS, pending.parts().size())
					.append(INDICATORS, json(pending.indicators())));
	}

	private static void replace(MongoCollection<Document> collection, Document document) {
		collection.replaceOne(Filters.eq(ID, document.getString(ID)), document, new ReplaceOptions().upsert(true));
	}

	public List<PlanId> plans() {
		return this.imports.find().map((found) -> new PlanId(found.getString(ID))).into(new ArrayList<>());
	}

	public Optional<PendingImport> find(PlanId plan) {
		return Optional.ofNullable(this.imports.find(Filters.eq(ID, plan.value())).first()).map((found) -> {
			List<String> all = new ArrayList<>();
			for (int i = 0; i < found.getInteger(PARTS); i++) {
				Document part = this.parts.find(Filters.eq(ID, part(plan.value(), i))).first();
				all.add(part.getString(JSON));
			}
			return new PendingImport(plan, new AccountId(found.getString(ACCOUNT)), found.getString(ROLE),
					new MunicipalityId(found.getString(MUNICIPALITY)), found.getString(CHANNEL), all,
					read(found.getString(INDICATORS), new TypeReference<List<IndicatorsNamed.Named>>() {
					}));
		});
	}

	public void remove(PlanId plan) {
		Document found = this.imports.findOneAndDelete(Filters.eq(ID, plan.value()));
		for (int i = 0; found != null && i < found.getInteger(PARTS); i++) {
			this.parts.deleteOne(Filters.eq(ID, part(plan.value(), i)));
		}
	}

	private static String part(String plan, int number) {
		return plan + "/" + number;
	}

	private static String json(Object value) {
		try {
			return Json.mapper().writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("A part of an import cannot be written", ex);
		}
	}

	private static <T> T read(String json, TypeReference<T> type) {
		try {
			return Json.mapper().readValue(json, type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A part of an import cannot be read", ex);
		}
	}

}
