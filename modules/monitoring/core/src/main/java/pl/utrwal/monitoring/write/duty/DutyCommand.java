package pl.utrwal.monitoring.write.duty;

import pl.utrwal.monitoring.contract.DutyId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * What can be asked of a duty that somebody takes on.
 */
public interface DutyCommand extends MonitoringCommand {

	DutyId duty();

}
