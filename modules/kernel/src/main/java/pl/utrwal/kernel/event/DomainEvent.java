package pl.utrwal.kernel.event;

/**
 * One business fact that happened. Implemented by records only, each under the sealed
 * interface of its aggregate and named by {@link EventName}, or by itself if it is
 * {@link SelfNamed}.
 */
public interface DomainEvent {

}
