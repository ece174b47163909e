package pl.utrwal.monitoring.reports.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.contract.events.PlanEvent.ElementMoved;
import pl.utrwal.plans.contract.events.PlanEvent.ElementRenumbered;

/**
 * What a report is made of.
 *
 * @param knownAt the position in the store up to which everything is known
 * @param plans that the lines concern, in the order in which the report has them
 * @param lines the first recorded first
 */
public record ReportSelection(long knownAt, List<PlanId> plans, List<AuditLine> lines) {

	private static final Set<String> OF_ORDER = Stream.of(ElementMoved.class, ElementRenumbered.class)
		.map((event) -> event.getAnnotation(EventName.class).value())
		.collect(Collectors.toSet());

	public ReportSelection {
		plans = List.copyOf(plans);
		lines = List.copyOf(lines);
	}

	/**
	 * The same without changes of the order and of numbers only.
	 */
	public ReportSelection withoutOrder() {
		return new ReportSelection(this.knownAt, this.plans,
				this.lines.stream().filter((line) -> !OF_ORDER.contains(line.event())).toList());
	}

}
