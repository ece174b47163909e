package pl.utrwal.monitoring.write;

/**
 * What planners and owners of plans may ask of this module.
 */
public interface MonitoringCommand {

}
