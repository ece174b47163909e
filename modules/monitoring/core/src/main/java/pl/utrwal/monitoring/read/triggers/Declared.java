package pl.utrwal.monitoring.read.triggers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.monitoring.contract.TriggerKind;
import pl.utrwal.monitoring.contract.events.TriggerCorrected;
import pl.utrwal.monitoring.contract.events.TriggerDeclared;
import pl.utrwal.monitoring.contract.events.TriggerEvent;
import pl.utrwal.monitoring.contract.events.TriggerExtended;
import pl.utrwal.monitoring.contract.events.TriggerRow;

/**
 * A trigger at one position of its history.
 *
 * @param rows in the order in which they were named
 * @param version the place in its stream of the last event; -1 before the first
 */
public record Declared(TriggerId id, MunicipalityId municipality, String name, TriggerKind kind, LocalDate day,
		String evidence, List<TriggerRow> rows, long version, long position) {

	public Declared {
		rows = List.copyOf(rows);
	}

	static Declared none(TriggerId id) {
		return new Declared(id, null, "", TriggerKind.OTHER, null, "", List.of(), -1, -1);
	}

	Declared apply(TriggerEvent event, long version, long position) {
		return switch (event) {
			case TriggerDeclared e -> new Declared(this.id, e.municipality(), e.name(), TriggerKind.valueOf(e.kind()),
					e.day(), e.evidence(), e.rows(), version, position);
			case TriggerExtended e -> new Declared(this.id, this.municipality, this.name, this.kind, this.day,
					this.evidence, Stream.concat(this.rows.stream(), e.rows().stream()).toList(), version, position);
			case TriggerCorrected e -> new Declared(this.id, this.municipality, this.name, this.kind, e.day(),
					e.evidence(), this.rows, version, position);
		};
	}

}
