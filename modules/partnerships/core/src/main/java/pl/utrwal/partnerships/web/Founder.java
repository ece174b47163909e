package pl.utrwal.partnerships.web;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.read.register.Listed;
import pl.utrwal.partnerships.write.partnership.PartnershipCommand;
import pl.utrwal.partnerships.write.partnership.PartnershipCommand.*;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.Sending;

/**
 * Puts teams, groups and agreements on record, as pages and the API ask for it.
 */
@Component
public class Founder {

	private final Sending sending;

	Founder(Sending sending) {
		this.sending = sending;
	}

	/**
	 * @param from null if it is not said
	 * @param to null if it has none
	 */
	public Stored found(Actor actor, PartnershipId id, PartnershipKind kind, String name, String purpose,
			LocalDate from, LocalDate to, Circumstances how) {
		return send(new FoundPartnership(id, actor.municipality(), kind, name, purpose, from, to), actor, how)
			.orElseThrow();
	}

	public Optional<Stored> join(Actor actor, PartnershipId id, Listed partner, String role, Circumstances how) {
		return send(new JoinPartnership(id, partner.id(), partner.entry().name(), role), actor, how);
	}

	public Optional<Stored> leave(Actor actor, PartnershipId id, PartnerId partner, Circumstances how) {
		return send(new LeavePartnership(id, partner), actor, how);
	}

	/**
	 * @param from null if it is not said
	 * @param to null if it has none
	 */
	public Optional<Stored> period(Actor actor, PartnershipId id, LocalDate from, LocalDate to, Circumstances how) {
		return send(new ChangePeriod(id, from, to), actor, how);
	}

	public Optional<Stored> end(Actor actor, PartnershipId id, LocalDate on, Circumstances how) {
		return send(new EndPartnership(id, on), actor, how);
	}

	private Optional<Stored> send(PartnershipCommand command, Actor actor, Circumstances how) {
		return this.sending.send(command, command.partnership(), actor, how);
	}

}
