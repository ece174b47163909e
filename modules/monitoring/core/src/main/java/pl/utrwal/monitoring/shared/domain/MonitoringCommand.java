package pl.utrwal.monitoring.shared.domain;

/**
 * What planners and owners of plans may ask of this module.
 */
public interface MonitoringCommand {

}
