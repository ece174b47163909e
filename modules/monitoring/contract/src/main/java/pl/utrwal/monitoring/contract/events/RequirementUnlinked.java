package pl.utrwal.monitoring.contract.events;

import pl.utrwal.kernel.event.EventName;
import pl.utrwal.monitoring.contract.LinkId;

/**
 * That was taken back.
 *
 * @param article as it is cited
 * @param words what had been said
 */
@EventName("monitoring.requirement-unlinked")
public record RequirementUnlinked(LinkId link, String requirement, String article, String words) implements LinkEvent {
}
