package pl.utrwal.partnerships.partnerships.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionContract;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.partnerships.PartnershipsModule;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.contract.events.PartnershipEvent;
import pl.utrwal.partnerships.partnerships.domain.Partnership;
import pl.utrwal.partnerships.partnerships.domain.PartnershipCommand;
import pl.utrwal.partnerships.partnerships.domain.PartnershipCommand.*;
import pl.utrwal.partnerships.shared.read.StreamsOf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stored partnerships are what a fresh fold of their events is, whatever happens on
 * the way.
 */
class PartnershipProjectionTest extends ProjectionContract<List<PartnershipView>> {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final List<PartnershipId> IDS = List.of(new PartnershipId("team"), new PartnershipId("pact"));

	private final PartnershipRepository groups = new PartnershipRepository(this.store.database(),
			StreamsOf.store(this.store.events()));

	private final Commands commands = this.store.commands(Partnership.class);

	PartnershipProjectionTest() {
		super(EventCatalogue.of(PartnershipsModule.events().toList()), PartnershipProjection.PROCESSOR,
				"partnerships_partnerships", "partnerships_group_municipalities");
		IDS.forEach((id) -> send(
				new FoundPartnership(id, MUNICIPALITY, PartnershipKind.AGREEMENT, "Razem", "Cel", day(), null)));
	}

	@Override
	protected Object projection() {
		return new PartnershipProjection(this.groups);
	}

	@Override
	protected List<PartnershipView> shown() {
		return this.groups.all(MUNICIPALITY, Known.NOW);
	}

	@Override
	protected List<PartnershipView> folded() {
		return IDS.stream().map(this::folded).toList();
	}

	@Test
	void longBeforeThereWasNone() {
		start();
		this.store.awaitCaughtUp();
		assertThat(this.groups.all(MUNICIPALITY, Known.on(LocalDate.of(2000, 1, 1)))).isEmpty();
	}

	@Test
	void whatWasKnownAtAPositionIsAFoldUpToThere() {
		start();
		work(60);
		this.store.awaitCaughtUp();
		List<Recorded> events = IDS.stream().flatMap((id) -> this.store.recorded(id).stream()).toList();
		for (Recorded event : events) {
			for (long position = event.position() - 1; position <= event.position(); position++) {
				long until = position;
				assertThat(this.groups.all(MUNICIPALITY, Known.at(until))).as("seed %d, position %d", this.seed, until)
					.containsExactlyElementsOf(IDS.stream()
						.map((id) -> folded(id, until))
						.filter((group) -> group.version() >= 0)
						.toList());
			}
		}
	}

	@Override
	protected void work(int times) {
		for (int i = 0; i < times; i++) {
			PartnershipId id = any(IDS);
			PartnerId partner = new PartnerId("partner " + this.random.nextInt(4));
			try {
				send(switch (this.random.nextInt(i > times - 3 ? 4 : 3)) {
					case 0 -> new JoinPartnership(id, partner, PartnerName.of("Ktoś"), any(List.of("", "pisze")));
					case 1 -> new LeavePartnership(id, partner);
					case 2 -> new ChangePeriod(id, day(), any(List.of(day(), day().plusYears(3))));
					default -> new EndPartnership(id, day().plusYears(2));
				});
			}
			catch (RuleBroken ex) {
				// also goes wrong in an office
			}
		}
	}

	private void send(PartnershipCommand command) {
		this.commands.send(command, Map.of(Provenance.MUNICIPALITY, MUNICIPALITY.value(), Provenance.PLAN,
				command.partnership().value(), Provenance.ACTOR, "planner"));
	}

	private PartnershipView folded(PartnershipId id) {
		return folded(id, Long.MAX_VALUE);
	}

	private PartnershipView folded(PartnershipId id, long position) {
		PartnershipView group = PartnershipView.none(id);
		for (Recorded recorded : this.store.recorded(id)) {
			if (recorded.position() <= position) {
				group = PartnershipFold.apply(group, (PartnershipEvent) recorded.event(), recorded.version(),
						recorded.position());
			}
		}
		return group;
	}

	private LocalDate day() {
		return LocalDate.of(2026, 1, 1).plusDays(this.random.nextInt(300));
	}

}
