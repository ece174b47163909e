package pl.utrwal.eventstore.log;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why the ledger takes nothing any more, if it does not.
 */
final class LedgerFault {

	private static final Logger log = LoggerFactory.getLogger(LedgerFault.class);

	private volatile String reason;

	/**
	 * Until the program is started anew.
	 * @return to be thrown by whoever was about to store something
	 */
	LedgerBroken report(String found) {
		log.error("The ledger takes nothing any more: {}", found);
		this.reason = found;
		return new LedgerBroken(found);
	}

	void check() {
		if (this.reason != null) {
			throw new LedgerBroken(this.reason);
		}
	}

	Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

}
