package pl.utrwal.partnerships.partnerships.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.rule.HasText;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.contract.events.PartnershipEvent;
import pl.utrwal.partnerships.contract.events.PartnershipEvent.*;
import pl.utrwal.partnerships.partnerships.domain.PartnershipCommand.*;
import pl.utrwal.partnerships.partnerships.domain.PartnershipRules.RunsForward;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * A team, a group or an agreement of partners.
 */
public class Partnership {

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_PURPOSE = 4000;

	@AggregateIdentifier
	private PartnershipId id;

	private LocalDate from;

	private LocalDate to;

	private final Map<PartnerId, Member> members = new HashMap<>();

	private boolean over;

	Partnership() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.ALWAYS)
	void decide(FoundPartnership command) {
		new HasText(command.name(), LONGEST_NAME).verify();
		new HasText(command.purpose(), LONGEST_PURPOSE).verify();
		new RunsForward(command.from(), command.to()).verify();
		apply(new PartnershipFounded(command.partnership(), command.municipality(), command.kind().name(),
				command.name().strip(), command.purpose().strip(), command.from(), command.to()));
	}

	@CommandHandler
	void decide(JoinPartnership command) {
		verifyNotOver();
		String role = command.role().strip();
		if (role.length() > LONGEST_NAME) {
			throw new RuleBroken("text-too-long", String.valueOf(LONGEST_NAME));
		}
		if (!this.members.containsKey(command.partner())) {
			apply(new MemberJoined(this.id, command.partner(), command.name(), role));
		}
		else if (!role.equals(this.members.get(command.partner()).role())) {
			throw new RuleBroken("member-already");
		}
	}

	@CommandHandler
	void decide(LeavePartnership command) {
		verifyNotOver();
		if (this.members.containsKey(command.partner())) {
			apply(new MemberLeft(this.id, command.partner(), this.members.get(command.partner()).name()));
		}
	}

	@CommandHandler
	void decide(ChangePeriod command) {
		verifyNotOver();
		new RunsForward(command.from(), command.to()).verify();
		if (!Objects.equals(command.from(), this.from) || !Objects.equals(command.to(), this.to)) {
			apply(new PartnershipPeriodChanged(this.id, this.from, this.to, command.from(), command.to()));
		}
	}

	@CommandHandler
	void decide(EndPartnership command) {
		verifyNotOver();
		if (command.on() == null) {
			throw new RuleBroken("day-missing");
		}
		new RunsForward(this.from, command.on()).verify();
		apply(new PartnershipEnded(this.id, command.on()));
	}

	private void verifyNotOver() {
		if (this.over) {
			throw new RuleBroken("partnership-over");
		}
	}

	@EventSourcingHandler
	void evolve(PartnershipEvent event) {
		switch (event) {
			case PartnershipFounded e -> {
				this.id = e.partnership();
				this.from = e.from();
				this.to = e.to();
			}
			case MemberJoined e -> this.members.put(e.partner(), new Member(e.name(), e.role()));
			case MemberLeft e -> this.members.remove(e.partner());
			case PartnershipPeriodChanged e -> {
				this.from = e.from();
				this.to = e.to();
			}
			case PartnershipEnded e -> this.over = true;
		}
	}

	private record Member(PartnerName name, String role) {
	}

}
