package pl.utrwal.monitoring.duties.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.contract.events.DutyEvent;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyEndTakenBack;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyEnded;
import pl.utrwal.monitoring.contract.events.DutyEvent.DutyTakenOn;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent.DutyFulfilled;
import pl.utrwal.monitoring.contract.events.FulfilmentEvent.FulfilmentTakenBack;

/**
 * What a municipality took on to report, and what it has reported.
 *
 * @param duties the one taken on first first
 */
record DutyRecord(List<OwnDuty> duties, List<DutyFulfilment> met) {

	static final DutyRecord EMPTY = new DutyRecord(List.of(), List.of());

	DutyRecord {
		duties = List.copyOf(duties);
		met = List.copyOf(met);
	}

	DutyRecord apply(DutyEvent event) {
		return switch (event) {
			case DutyTakenOn e -> new DutyRecord(
					Stream
						.concat(this.duties.stream(),
								Stream.of(new OwnDuty(e.duty(), e.plan(), e.what(), e.to(), e.first(), e.yearly(),
										e.until(), null)))
						.toList(),
					this.met);
			case DutyEnded e -> ended(e.duty(), e.on());
			case DutyEndTakenBack e -> ended(e.duty(), null);
		};
	}

	private DutyRecord ended(DutyId id, LocalDate on) {
		return new DutyRecord(this.duties.stream().map((duty) -> duty.id().equals(id) ? duty.ended(on) : duty).toList(),
				this.met);
	}

	DutyRecord apply(FulfilmentEvent event) {
		List<DutyFulfilment> met = new ArrayList<>(this.met);
		met.removeIf((one) -> one.isOf(event.duty(), event.year()));
		switch (event) {
			case DutyFulfilled e -> met.add(new DutyFulfilment(e.duty(), e.year(), e.on(), e.evidence(), e.report()));
			case FulfilmentTakenBack e -> {
			}
		}
		return new DutyRecord(this.duties, met);
	}

	Optional<DutyFulfilment> met(String duty, int year) {
		return this.met.stream().filter((one) -> one.isOf(duty, year)).findFirst();
	}

}
