package pl.utrwal.monitoring.write.fulfilment;

import pl.utrwal.monitoring.contract.FulfilmentId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * What can be asked about the fulfilment of a duty.
 */
public interface FulfilmentCommand extends MonitoringCommand {

	FulfilmentId fulfilment();

}
