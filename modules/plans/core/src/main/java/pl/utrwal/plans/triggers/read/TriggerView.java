package pl.utrwal.plans.triggers.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.plans.contract.TriggerKind;
import pl.utrwal.plans.contract.events.TriggerEvent;
import pl.utrwal.plans.contract.events.TriggerEvent.*;

/**
 * A trigger at one position of its history.
 *
 * @param rows in the order in which they were named
 * @param takenBack null while it counts
 * @param version the place in its stream of the last event; -1 before the first
 */
public record TriggerView(TriggerId id, MunicipalityId municipality, String name, TriggerKind kind, LocalDate day,
		String evidence, List<TriggerRow> rows, TakenBack takenBack, long version, long position) {

	public TriggerView {
		rows = List.copyOf(rows);
	}

	static TriggerView none(TriggerId id) {
		return new TriggerView(id, null, "", TriggerKind.OTHER, null, "", List.of(), null, -1, -1);
	}

	TriggerView apply(Recorded recorded) {
		long version = recorded.version();
		long position = recorded.position();
		return switch ((TriggerEvent) recorded.event()) {
			case TriggerDeclared e -> new TriggerView(this.id, e.municipality(), e.name(),
					TriggerKind.valueOf(e.kind()), e.day(), e.evidence(), e.rows(), null, version, position);
			case TriggerExtended e ->
				new TriggerView(this.id, this.municipality, this.name, this.kind, this.day, this.evidence,
						Stream.concat(this.rows.stream(), e.rows().stream()).toList(), null, version, position);
			case TriggerCorrected e -> new TriggerView(this.id, this.municipality, this.name, this.kind, e.day(),
					e.evidence(), this.rows, null, version, position);
			case TriggerTakenBack e -> new TriggerView(this.id, this.municipality, this.name, this.kind, this.day,
					this.evidence, this.rows, TakenBack.by(recorded), version, position);
		};
	}

	/**
	 * That it was declared by mistake, by whom it was said, and why.
	 */
	public record TakenBack(AccountId actor, Instant at, String reason) {

		static TakenBack by(Recorded recorded) {
			return new TakenBack(new AccountId(recorded.metadata().getOrDefault(Provenance.ACTOR, "")), recorded.at(),
					recorded.metadata().getOrDefault(Provenance.REASON, ""));
		}

	}

}
