package pl.utrwal.plans.kinds.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.CommandSender;
import pl.utrwal.application.ReadYourWrites;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.KindId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.plans.contract.OwnKind;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.KindEvent.OwnLevel;
import pl.utrwal.plans.kinds.domain.KindCommand;
import pl.utrwal.plans.kinds.domain.KindCommand.*;
import pl.utrwal.plans.kinds.read.KindProjection;
import pl.utrwal.plans.kinds.read.KindRepository;
import pl.utrwal.plans.kinds.read.KindView;
import pl.utrwal.plans.kinds.read.OwnKinds;
import pl.utrwal.webkit.StillUpdating;

/**
 * Of which kinds plans of an actor's municipality may be.
 */
@Component
public class KindService {

	private final PlanKinds all;

	private final KindRepository kinds;

	private final OwnKinds own;

	private final ReadYourWrites reads;

	private final CommandSender sender;

	KindService(PlanKinds all, KindRepository kinds, OwnKinds own, ReadYourWrites reads, CommandSender sender) {
		this.all = all;
		this.kinds = kinds;
		this.own = own;
		this.reads = reads;
		this.sender = sender;
	}

	/**
	 * The kinds of plan that may be begun: those of the program, then the municipality's
	 * own.
	 */
	public List<PlanKind> offered(Actor actor) {
		return Stream
			.concat(this.all.all().stream(),
					own(actor, null).stream().filter((kind) -> !kind.retired()).map((kind) -> kind(kind).kind()))
			.toList();
	}

	/**
	 * The municipality's own kinds, retired ones too, by name.
	 * @param after null, or a position that must have been taken in
	 * @throws StillUpdating if that is not there yet
	 */
	List<KindView> own(Actor actor, Long after) {
		this.reads.await(after, KindProjection.PROCESSOR);
		return this.kinds.all(actor.municipality());
	}

	/**
	 * What a kind of the municipality holds.
	 */
	OwnKind kind(KindView kind) {
		return this.own.find(kind.id()).orElseThrow();
	}

	Optional<Stored> define(Actor actor, KindId id, String name, List<OwnLevel> levels, CommandContext how) {
		return send(actor, new DefineKind(id, actor.municipality(), name, levels), how);
	}

	/**
	 * @throws Unknown if there is no such kind, or not for this actor
	 */
	Optional<Stored> retire(Actor actor, KindId id, CommandContext how) {
		return send(actor, new RetireKind(known(actor, id)), how);
	}

	/**
	 * @throws Unknown if there is no such kind, or not for this actor
	 */
	Optional<Stored> reinstate(Actor actor, KindId id, CommandContext how) {
		return send(actor, new ReinstateKind(known(actor, id)), how);
	}

	private KindId known(Actor actor, KindId id) {
		return this.own.find(id)
			.filter((kind) -> kind.municipality().equals(actor.municipality()))
			.map((kind) -> id)
			.orElseThrow(() -> new Unknown(id));
	}

	private Optional<Stored> send(Actor actor, KindCommand command, CommandContext how) {
		return this.sender.send(command, command.kind(), actor, how);
	}

}
