package pl.utrwal.monitoring.read.duties;

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
record DutyBook(List<OwnDuty> duties, List<Met> met) {

	static final DutyBook EMPTY = new DutyBook(List.of(), List.of());

	DutyBook {
		duties = List.copyOf(duties);
		met = List.copyOf(met);
	}

	DutyBook apply(DutyEvent event) {
		return switch (event) {
			case DutyTakenOn e -> new DutyBook(Stream
				.concat(this.duties.stream(),
						Stream.of(new OwnDuty(e.duty(), e.plan(), e.what(), e.to(), e.first(), e.yearly(), e.until())))
				.toList(), this.met);
			case DutyEnded e -> new DutyBook(
					this.duties.stream().map((duty) -> duty.id().equals(e.duty()) ? duty.ended(e.on()) : duty).toList(),
					this.met);
		};
	}

	DutyBook apply(FulfilmentEvent event) {
		List<Met> met = new ArrayList<>(this.met);
		met.removeIf((one) -> one.isOf(event.duty(), event.year()));
		switch (event) {
			case DutyFulfilled e -> met.add(new Met(e.duty(), e.year(), e.on(), e.evidence(), e.report()));
			case FulfilmentTakenBack e -> {
			}
		}
		return new DutyBook(this.duties, met);
	}

	Optional<Met> met(String duty, int year) {
		return this.met.stream().filter((one) -> one.isOf(duty, year)).findFirst();
	}

}
