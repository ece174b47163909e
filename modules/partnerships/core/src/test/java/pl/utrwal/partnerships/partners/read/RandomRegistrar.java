package pl.utrwal.partnerships.partners.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.partners.domain.Partner;
import pl.utrwal.partnerships.partners.domain.PartnerCommand;
import pl.utrwal.partnerships.partners.domain.PartnerCommand.*;

/**
 * Somebody who registers partners and changes them at random, as long as rules allow it.
 */
class RandomRegistrar {

	static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final List<String> NAMES = List.of("Policja", "szkoły", "placówki oświatowe", "Klub Seniora", "GOPS",
			"Urząd Gminy", "sołtysi", "biblioteka");

	private final Random random;

	private final Commands commands;

	RandomRegistrar(Random random, ProjectionStore store) {
		this.random = random;
		this.commands = store.commands(Partner.class);
	}

	void register(String id, String name) {
		send(new RegisterPartner(new PartnerId(id), MUNICIPALITY, PartnerKind.ORGANISATION, PartnerName.of(name), null,
				null, List.of()));
	}

	/**
	 * Sends commands at random to some partners; those that a rule forbids do nothing.
	 */
	void work(int times, String... ids) {
		for (int i = 0; i < times; i++) {
			try {
				send(any(new PartnerId(some(List.of(ids)))));
			}
			catch (RuleBroken ex) {
				// also goes wrong in an office
			}
		}
	}

	private PartnerCommand any(PartnerId partner) {
		PlanId plan = new PlanId("plan");
		ElementId element = new ElementId("task " + this.random.nextInt(3));
		PartnerName name = PartnerName.of(some(NAMES));
		LocalDate day = LocalDate.of(2026, 1, 1 + this.random.nextInt(28));
		return switch (this.random.nextInt(20)) {
			case 0 -> new RenamePartner(partner, name);
			case 1 -> new ReclassifyPartner(partner, some(List.of(PartnerKind.values())), plan, element);
			case 2, 3, 4, 5 -> new RemoveAlias(partner, name);
			case 6, 7 -> new ConfirmRole(partner, plan, element, "Zadanie", PartyRole.LEAD, null, day, "pismo");
			case 8, 9 -> new DeclineRole(partner, plan, element, "Zadanie", PartyRole.LEAD, null, day, "pismo");
			default -> new AddAlias(partner, name, plan, element);
		};
	}

	void merge(String id, String into) {
		send(new MergePartner(new PartnerId(id), new PartnerId(into), PartnerName.of("Ktoś")));
	}

	void send(PartnerCommand command) {
		Map<String, String> metadata = new HashMap<>(Map.of(Provenance.MUNICIPALITY, MUNICIPALITY.value(),
				Provenance.PLAN, command.partner().value(), Provenance.ACTOR, "planner"));
		this.commands.send(command, metadata);
	}

	private <T> T some(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}
