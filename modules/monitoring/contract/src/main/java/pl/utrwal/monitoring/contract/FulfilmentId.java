package pl.utrwal.monitoring.contract;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.MunicipalityId;

/**
 * The fulfilment of a duty in a year; also the id of its aggregate.
 */
public record FulfilmentId(String value) implements Id {

	public FulfilmentId {
		Objects.requireNonNull(value, "value");
	}

	/**
	 * @param duty its key in the calendar of duties
	 * @param year in which it is due
	 */
	public static FulfilmentId of(MunicipalityId municipality, String duty, int year) {
		return new FulfilmentId(UUID
			.nameUUIDFromBytes(("duty:" + municipality + ":" + duty + ":" + year).getBytes(StandardCharsets.UTF_8))
			.toString());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
