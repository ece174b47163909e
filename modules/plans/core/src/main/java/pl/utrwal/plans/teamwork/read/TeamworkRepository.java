package pl.utrwal.plans.teamwork.read;

import java.util.List;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Documents;
import pl.utrwal.eventstore.GroupedDocuments;
import pl.utrwal.eventstore.GroupedDocuments.Members;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TeamworkId;

/**
 * What is said beside plans, and who sees to their elements, as it stands now.
 */
@Component
public class TeamworkRepository {

	private final GroupedDocuments<TeamworkView> views;

	TeamworkRepository(MongoDatabase database) {
		this.views = new GroupedDocuments<>(Documents.of(database, "plans_teamwork", TeamworkView.class),
				Documents.of(database, "plans_teamwork_municipalities", Members.class));
	}

	/**
	 * Of a plan beside which nothing happened an empty one.
	 */
	public TeamworkView of(PlanId plan) {
		return this.views.find(TeamworkId.of(plan).value()).orElseGet(() -> TeamworkView.none(plan));
	}

	/**
	 * Of all plans of a municipality beside which something happened.
	 */
	public List<TeamworkView> all(MunicipalityId municipality) {
		return this.views.all(municipality);
	}

	TeamworkView find(TeamworkId id) {
		return this.views.find(id.value()).orElseGet(() -> TeamworkView.none(null));
	}

	void put(TeamworkId id, TeamworkView view) {
		this.views.put(id.value(), view, view.position());
	}

	void add(MunicipalityId municipality, TeamworkId id, long position) {
		this.views.add(municipality, id.value(), position);
	}

	void clear() {
		this.views.clear();
	}

}
