package pl.utrwal.plans.adoption.read;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.table.Lifecycle;

/**
 * What can be decided on a plan as a whole.
 */
public enum Decision {

	CONSULTATION, CONSULTATION_END, ADOPTION, AMENDMENT, REPEAL, SUCCESSION;

	public static Optional<Decision> of(String code) {
		return Stream.of(values()).filter((decision) -> decision.code().equals(code)).findFirst();
	}

	/**
	 * As it stands in addresses; the message keys are {@code decision.<code>} and so on.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public boolean isAct() {
		return this == ADOPTION || this == AMENDMENT || this == REPEAL;
	}

	public boolean isFor(Role role) {
		return (this == CONSULTATION || this == CONSULTATION_END) ? role.editsPlans() : role == Role.OWNER;
	}

	/**
	 * Whether it is the plan's turn for it.
	 */
	boolean fits(Lifecycle life, boolean waiting) {
		boolean consulting = life.consultation() != null && life.consultation().closed() == null;
		return switch (this) {
			case CONSULTATION -> !life.adopted() && !consulting;
			case CONSULTATION_END -> !life.adopted() && consulting;
			case ADOPTION -> !life.adopted();
			case AMENDMENT -> life.adopted() && !life.ended() && waiting;
			case REPEAL, SUCCESSION -> life.adopted() && !life.ended();
		};
	}

}
