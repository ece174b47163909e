package pl.utrwal.monitoring.write.trigger;

import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.monitoring.write.MonitoringCommand;

/**
 * What can be asked of a trigger.
 */
public interface TriggerCommand extends MonitoringCommand {

	TriggerId trigger();

}
