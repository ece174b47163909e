package pl.utrwal.partnerships.partnerships.web;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.CommandSender;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partnerships.domain.PartnershipCommand;
import pl.utrwal.partnerships.partnerships.domain.PartnershipCommand.*;

/**
 * Puts teams, groups and agreements on record, as pages and the API ask for it.
 */
@Component
public class PartnershipService {

	private final CommandSender sender;

	PartnershipService(CommandSender sender) {
		this.sender = sender;
	}

	/**
	 * @param from null if it is not said
	 * @param to null if it has none
	 */
	public Stored found(Actor actor, PartnershipId id, PartnershipKind kind, String name, String purpose,
			LocalDate from, LocalDate to, CommandContext how) {
		return send(new FoundPartnership(id, actor.municipality(), kind, name, purpose, from, to), actor, how)
			.orElseThrow();
	}

	public Optional<Stored> join(Actor actor, PartnershipId id, PartnerListing partner, String role,
			CommandContext how) {
		return send(new JoinPartnership(id, partner.id(), partner.entry().name(), role), actor, how);
	}

	public Optional<Stored> leave(Actor actor, PartnershipId id, PartnerId partner, CommandContext how) {
		return send(new LeavePartnership(id, partner), actor, how);
	}

	/**
	 * @param from null if it is not said
	 * @param to null if it has none
	 */
	public Optional<Stored> period(Actor actor, PartnershipId id, LocalDate from, LocalDate to, CommandContext how) {
		return send(new ChangePeriod(id, from, to), actor, how);
	}

	public Optional<Stored> end(Actor actor, PartnershipId id, LocalDate on, CommandContext how) {
		return send(new EndPartnership(id, on), actor, how);
	}

	private Optional<Stored> send(PartnershipCommand command, Actor actor, CommandContext how) {
		return this.sender.send(command, command.partnership(), actor, how);
	}

}
