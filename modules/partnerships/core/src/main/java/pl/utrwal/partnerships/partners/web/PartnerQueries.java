package pl.utrwal.partnerships.partners.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.application.ReadYourWrites;
import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.partners.names.Lemmatizer;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partners.read.PartnerProjection;
import pl.utrwal.partnerships.partners.read.PartnerRepository;
import pl.utrwal.partnerships.partners.read.PartnerView;
import pl.utrwal.partnerships.partners.read.PartyNameRepository;
import pl.utrwal.partnerships.partners.read.RegisteredPartners;
import pl.utrwal.partnerships.partnerships.read.PartnershipProjection;
import pl.utrwal.partnerships.partnerships.read.PartnershipRepository;
import pl.utrwal.partnerships.partnerships.read.PartnershipView;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.StillUpdating;

/**
 * What an actor may see of partners: the register and the plans of the actor's
 * municipality.
 */
@Component
public class PartnerQueries {

	private final RegisteredPartners directory;

	private final PartnerRepository entries;

	private final PartnershipRepository groups;

	private final PartyNameRepository names;

	private final List<PlanTables> modules;

	private final CommitLog log;

	private final CommitTokenStore tokens;

	private final ReadYourWrites reads;

	private final Lemmatizer inflection;

	private final Clock clock;

	PartnerQueries(RegisteredPartners directory, PartnerRepository entries, PartnershipRepository groups,
			PartyNameRepository names, List<PlanTables> modules, CommitLog log, CommitTokenStore tokens,
			ReadYourWrites reads, Lemmatizer inflection, Clock clock) {
		this.directory = directory;
		this.entries = entries;
		this.groups = groups;
		this.names = names;
		this.modules = modules;
		this.log = log;
		this.tokens = tokens;
		this.reads = reads;
		this.inflection = inflection;
		this.clock = clock;
	}

	/**
	 * Now.
	 * @param after null, or a position whose event must have been taken in
	 * @throws StillUpdating if it is not there yet
	 */
	public PartnersView view(Actor actor, Long after) {
		return view(actor, after, AsKnown.NOW);
	}

	/**
	 * Now, for a change: with all that was stored until it was asked for.
	 * @throws StillUpdating if it is not there yet
	 */
	public PartnersView current(Actor actor) {
		this.reads.awaitAll(PartnerProjection.PROCESSOR, PartnershipProjection.PROCESSOR);
		return view(actor, null);
	}

	/**
	 * @param after null, or a position whose event must have been taken in
	 * @param asked a day that has not come is now
	 * @throws StillUpdating if it is not there yet
	 */
	public PartnersView view(Actor actor, Long after, AsKnown asked) {
		asked.verify(this.log::isReached);
		if (after != null && !Await.until(() -> isShown(after))
				|| asked.position() != null && !Await.until(() -> isTakenIn(asked.position()))) {
			throw new StillUpdating();
		}
		boolean now = asked.knownOn() != null && !asked.knownOn().isBefore(today());
		Known known = now ? Known.NOW : asked.known();
		List<PlanTable> tables = this.modules.stream()
			.flatMap((module) -> module.tables(actor.municipality(), known))
			.toList();
		return new PartnersView(this.directory.of(actor.municipality(), known), tables,
				this.groups.all(actor.municipality(), known), this.names.aside(actor.municipality(), known), known,
				this.inflection);
	}

	/**
	 * A processor's token follows late where nothing concerns it; what was changed tells
	 * sooner.
	 */
	private boolean isShown(long position) {
		return this.log.read(Position.commitNumber(position), 1)
			.stream()
			.filter((commit) -> commit.number() == Position.commitNumber(position))
			.map((commit) -> commit.events().get(Math.min(Position.index(position), commit.events().size() - 1)))
			.anyMatch((event) -> stand(event.aggregateId()) >= position) || isTakenIn(position);
	}

	private boolean isTakenIn(long position) {
		return processors().allMatch((name) -> this.tokens.position(name) >= position);
	}

	private long stand(String changed) {
		return Stream
			.of(this.entries.find(new PartnerId(changed)).map(PartnerView::position),
					this.groups.find(new PartnershipId(changed)).map(PartnershipView::position),
					this.modules.stream()
						.flatMap((module) -> module.table(new PlanId(changed)).stream())
						.map(PlanTable::position)
						.findFirst())
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(Position.NONE);
	}

	private Stream<String> processors() {
		return Stream.concat(Stream.of(PartnerProjection.PROCESSOR, PartnershipProjection.PROCESSOR),
				this.modules.stream().map(PlanTables::processor));
	}

	/**
	 * @throws Unknown if there is no such partner, or not for this actor, or not yet
	 */
	public static PartnerListing partner(PartnersView view, PartnerId id) {
		return view.register().partner(id).orElseThrow(() -> new Unknown(id));
	}

	/**
	 * @throws Unknown if there is no such partnership, or not for this actor, or not yet
	 */
	public static PartnershipView group(PartnersView view, PartnershipId id) {
		return view.groups()
			.stream()
			.filter((group) -> group.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new Unknown(id));
	}

	public LocalDate today() {
		return Poland.today(this.clock);
	}

}
