package pl.utrwal.analytics.items.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.RowStatusProvider;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.plans.contract.PartnerDirectory;
import pl.utrwal.plans.contract.PartnerRef;
import pl.utrwal.webkit.StillUpdating;

/**
 * The items of all plans that an actor may see.
 */
@Component
class ItemQueries {

	private final List<PlanTables> modules;

	private final RowStatusProvider progress;

	private final PartnerDirectory partners;

	private final CommitLog log;

	private final CommitTokenStore tokens;

	private final Clock clock;

	ItemQueries(List<PlanTables> modules, RowStatusProvider progress, PartnerDirectory partners, CommitLog log,
			CommitTokenStore tokens, Clock clock) {
		this.partners = partners;
		this.log = log;
		this.modules = modules;
		this.progress = progress;
		this.tokens = tokens;
		this.clock = clock;
	}

	/**
	 * In the order of plans, the newest first, and of their rows; withdrawn ones left
	 * out.
	 * @param after null, or a position whose event the tables must have taken in
	 * @throws StillUpdating if it is not there yet
	 */
	List<Item> find(Actor actor, ItemFilter filter, Long after) {
		filter.verify();
		Long awaited = filter.asKnown().verify(this.log::isReached).awaited(after);
		if (awaited != null && !Await
			.until(() -> processors().allMatch((processor) -> this.tokens.position(processor) >= awaited))) {
			throw new StillUpdating();
		}
		Known known = filter.asKnown().known();
		return this.modules.stream()
			.flatMap((module) -> (filter.inForceOn() != null)
					? module.inForce(actor.municipality(), filter.inForceOn(), known)
					: module.tables(actor.municipality(), known))
			.flatMap((table) -> items(table, filter))
			.toList();
	}

	private Stream<Item> items(PlanTable table, ItemFilter filter) {
		Known known = filter.asKnown().known();
		LocalDate day = filter.day(known.toldFor(today(), table.position(), this.log::recordedAt));
		Map<ElementId, RowStanding> standings = this.progress.of(table, day, known);
		Predicate<Item> asked = filter.on(day);
		return table.rows()
			.filter((row) -> !row.withdrawn())
			.map((row) -> new Item(table, row,
					standings.getOrDefault(row.id(), new RowStanding(row.id(), null, null, null, false, null, false))))
			.filter(asked);
	}

	/**
	 * Whom the parties of items mean, by what the register said at the moment that is
	 * asked for; by their names.
	 */
	Map<String, PartnerRef> partners(Actor actor, ItemFilter filter, List<Item> items) {
		return this.partners.resolve(actor.municipality(),
				items.stream().flatMap((item) -> item.parties().stream()).map(Party::name).collect(Collectors.toSet()),
				filter.asKnown().known());
	}

	private Stream<String> processors() {
		return Stream.concat(this.modules.stream().map(PlanTables::processor),
				Stream.of(this.progress.processor(), this.partners.processor()));
	}

	LocalDate today() {
		return Poland.today(this.clock);
	}

}
