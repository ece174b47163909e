package pl.utrwal.monitoring.indicators.domain;

import java.util.HashMap;
import java.util.Map;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.rule.Conflict;
import pl.utrwal.kernel.rule.GivesReason;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.MeasurementId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.*;
import pl.utrwal.monitoring.indicators.domain.IndicatorCommand.*;
import pl.utrwal.monitoring.indicators.domain.IndicatorRules.CanBeMeasured;
import pl.utrwal.monitoring.indicators.domain.IndicatorRules.FitsDefinition;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

/**
 * An indicator of a plan or of an element of it, with its measurements.
 */
public class Indicator {

	private static final int LONGEST_EVIDENCE = 1000;

	@AggregateIdentifier
	private IndicatorId id;

	private ElementId element;

	private Definition definition;

	private long definitionVersion;

	private final Map<MeasurementId, Versioned> measurements = new HashMap<>();

	private boolean retired;

	Indicator() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.ALWAYS)
	void decide(DefineIndicator command) {
		new CanBeMeasured(command.definition()).verify();
		apply(new IndicatorDefined(command.indicator(), command.municipality(), command.plan(), command.element(),
				command.elementText(), command.definition()));
	}

	@CommandHandler
	void decide(ReviseIndicator command) {
		verifyNotRetired();
		new CanBeMeasured(command.definition()).verify();
		if (!this.measurements.isEmpty() && command.definition().number() != this.definition.number()) {
			throw new RuleBroken("indicator-measured-already");
		}
		if (!command.definition().equals(this.definition)) {
			verifyVersion(command.expectedVersion(), this.definitionVersion);
			apply(new IndicatorRevised(this.id, this.element, this.definition, command.definition()));
		}
	}

	@CommandHandler
	void decide(TakeMeasurement command) {
		verifyNotRetired();
		verify(command.reading());
		if (!this.measurements.containsKey(command.measurement())) {
			apply(new MeasurementTaken(this.id, this.element, this.definition.name(), this.definition.unit(),
					command.measurement(), command.reading()));
		}
	}

	@CommandHandler
	void decide(TakeMeasurementBack command, @MetaDataValue(Provenance.REASON) String reason) {
		Versioned before = known(command.measurement());
		new GivesReason(reason).verify();
		verifyVersion(command.expectedVersion(), before.version());
		apply(new MeasurementTakenBack(this.id, this.element, this.definition.name(), this.definition.unit(),
				command.measurement(), before.reading()));
	}

	private Versioned known(MeasurementId measurement) {
		Versioned known = this.measurements.get(measurement);
		if (known == null) {
			throw new Unknown(measurement);
		}
		return known;
	}

	@CommandHandler
	void decide(CorrectMeasurement command, @MetaDataValue(Provenance.REASON) String reason) {
		Versioned before = known(command.measurement());
		verify(command.reading());
		new GivesReason(reason).verify();
		if (!command.reading().equals(before.reading())) {
			verifyVersion(command.expectedVersion(), before.version());
			apply(new MeasurementCorrected(this.id, this.element, this.definition.name(), this.definition.unit(),
					command.measurement(), before.reading(), command.reading()));
		}
	}

	@CommandHandler
	void decide(RetireIndicator command, @MetaDataValue(Provenance.REASON) String reason) {
		new GivesReason(reason).verify();
		if (!this.retired) {
			apply(new IndicatorRetired(this.id, this.element, this.definition.name()));
		}
	}

	@CommandHandler
	void decide(RestoreIndicator command) {
		if (this.retired) {
			apply(new IndicatorRestored(this.id, this.element, this.definition.name()));
		}
	}

	private void verify(Reading reading) {
		new FitsDefinition(this.definition, reading.value()).verify();
		if (reading.on() == null) {
			throw new RuleBroken("day-missing");
		}
		if (reading.evidence().length() > LONGEST_EVIDENCE) {
			throw new RuleBroken("text-too-long", String.valueOf(LONGEST_EVIDENCE));
		}
	}

	private void verifyNotRetired() {
		if (this.retired) {
			throw new RuleBroken("indicator-retired");
		}
	}

	/**
	 * Another measurement does not come in the way.
	 * @param changed the version at which what is to be changed became what it is
	 */
	private void verifyVersion(long expected, long changed) {
		if (expected < changed || expected > getVersion()) {
			throw new Conflict(this.id, expected, changed);
		}
	}

	@EventSourcingHandler
	void evolve(IndicatorEvent event, @SequenceNumber long version) {
		switch (event) {
			case IndicatorDefined e -> {
				this.id = e.indicator();
				this.element = e.element();
				this.definition = e.definition();
				this.definitionVersion = version;
			}
			case IndicatorRevised e -> {
				this.definition = e.after();
				this.definitionVersion = version;
			}
			case MeasurementTaken e -> this.measurements.put(e.measurement(), new Versioned(e.reading(), version));
			case MeasurementCorrected e -> this.measurements.put(e.measurement(), new Versioned(e.after(), version));
			case MeasurementTakenBack e -> this.measurements.remove(e.measurement());
			case IndicatorRetired e -> this.retired = true;
			case IndicatorRestored e -> this.retired = false;
		}
	}

	private record Versioned(Reading reading, long version) {
	}

}
