package pl.utrwal.monitoring.duties.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.monitoring.contract.events.DutyEvent;
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
			case DutyTakenOn e -> new DutyRecord(Stream
				.concat(this.duties.stream(),
						Stream.of(new OwnDuty(e.duty(), e.plan(), e.what(), e.to(), e.first(), e.yearly(), e.until())))
				.toList(), this.met);
			case DutyEnded e -> new DutyRecord(
					this.duties.stream().map((duty) -> duty.id().equals(e.duty()) ? duty.ended(e.on()) : duty).toList(),
					this.met);
		};
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
