package pl.utrwal.partnerships.partners.read;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionContract;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.partnerships.PartnershipsModule;
import pl.utrwal.partnerships.contract.events.PartnerEvent;
import pl.utrwal.partnerships.shared.read.StreamsOf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stored register is what a fresh fold of the events is, whatever happens on the way.
 */
class PartnerProjectionTest extends ProjectionContract<List<PartnerView>> {

	private static final String[] PARTNERS = { "one", "two", "three" };

	private final PartnerRepository entries = new PartnerRepository(this.store.database(),
			StreamsOf.store(this.store.events()));

	private final RandomRegistrar registrar = new RandomRegistrar(this.random, this.store);

	PartnerProjectionTest() {
		super(EventCatalogue.of(PartnershipsModule.events().toList()), PartnerProjection.PROCESSOR,
				"partnerships_register", "partnerships_municipalities");
		for (String partner : PARTNERS) {
			this.registrar.register(partner, "Partner " + partner);
		}
	}

	@Override
	protected Object projection() {
		return new PartnerProjection(this.entries, new PartyNameRepository(this.store.database()));
	}

	@Override
	protected void work(int times) {
		this.registrar.work(times, PARTNERS);
	}

	@Override
	protected List<PartnerView> shown() {
		return all();
	}

	@Override
	protected List<PartnerView> folded() {
		return Stream.of(PARTNERS).map((partner) -> folded(new PartnerId(partner))).toList();
	}

	@Test
	void whatWasKnownAtAPositionIsAFoldUpToThere() {
		start();
		work(60);
		this.store.awaitCaughtUp();
		List<Recorded> events = Stream.of(PARTNERS).flatMap((partner) -> recorded(partner).stream()).toList();
		for (Recorded event : events) {
			for (long position = event.position() - 1; position <= event.position(); position++) {
				long until = position;
				assertThat(this.entries.all(RandomRegistrar.MUNICIPALITY, Known.at(until)))
					.as("seed %d, position %d", this.seed, until)
					.containsExactlyElementsOf(Stream.of(PARTNERS)
						.map((partner) -> folded(new PartnerId(partner), until))
						.filter((entry) -> entry.version() >= 0)
						.toList());
			}
		}
	}

	@Test
	void aDayEndsWithItsLastEvent() {
		start();
		this.store.awaitCaughtUp();
		LocalDate day = Poland.day(recorded(PARTNERS[0]).getFirst().at());
		assertThat(this.entries.all(RandomRegistrar.MUNICIPALITY, Known.on(day.minusDays(1)))).isEmpty();
		assertThat(this.entries.all(RandomRegistrar.MUNICIPALITY, Known.on(day.plusDays(1)))).isEqualTo(all());
	}

	private PartnerView folded(PartnerId id) {
		return folded(id, Long.MAX_VALUE);
	}

	private PartnerView folded(PartnerId id, long position) {
		PartnerView entry = PartnerView.none(id);
		for (Recorded recorded : recorded(id.value())) {
			if (recorded.position() <= position) {
				entry = PartnerFold.apply(entry, (PartnerEvent) recorded.event(), recorded.version(),
						recorded.position());
			}
		}
		return entry;
	}

	private List<Recorded> recorded(String partner) {
		return this.store.recorded(new PlanId(partner));
	}

	private List<PartnerView> all() {
		return this.entries.all(RandomRegistrar.MUNICIPALITY, Known.NOW);
	}

}
