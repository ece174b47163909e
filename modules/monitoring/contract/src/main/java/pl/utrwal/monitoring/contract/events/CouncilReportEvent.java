package pl.utrwal.monitoring.contract.events;

import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.EventName;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.CouncilReportId;

/**
 * What can happen to a report to the council.
 */
public sealed interface CouncilReportEvent extends DomainEvent {

	CouncilReportId report();

	/**
	 * Somebody began to write a report.
	 *
	 * @param from the first day that it tells of
	 * @param to the last day that it tells of
	 * @param plans that it tells of; none for the whole municipality
	 * @param supersedes the issued report that it is to replace; null if it replaces none
	 */
	@EventName("monitoring.council-report-begun")
	record CouncilReportBegun(CouncilReportId report, MunicipalityId municipality, String title, LocalDate from,
			LocalDate to, List<PlanId> plans, CouncilReportId supersedes) implements CouncilReportEvent {

		public CouncilReportBegun {
			plans = List.copyOf(plans);
		}

	}

	/**
	 * The introduction of a report was written, or written anew.
	 *
	 * @param before empty if there was none
	 * @param after empty if there is none any more
	 */
	@EventName("monitoring.council-report-introduced")
	record CouncilReportIntroduced(CouncilReportId report, String before, String after) implements CouncilReportEvent {
	}

	/**
	 * A report was frozen and issued. It is made of the events named here for ever.
	 *
	 * @param composedAt the position in the store up to which everything was known
	 * @param plans that the events concern, in the order in which the report has them
	 * @param included where the events lie in the store, in rising order
	 * @param revisions under which they are stored, by name
	 * @param sha256 over what was frozen, in hexadecimal digits
	 */
	@EventName("monitoring.council-report-issued")
	record CouncilReportIssued(CouncilReportId report, long composedAt, List<PlanId> plans,
			List<PositionRange> included, List<EventRevision> revisions, String sha256) implements CouncilReportEvent {

		public CouncilReportIssued {
			plans = List.copyOf(plans);
			included = List.copyOf(included);
			revisions = List.copyOf(revisions);
		}

	}

	/**
	 * The draft of a report was given up.
	 */
	@EventName("monitoring.council-report-discarded")
	record CouncilReportDiscarded(CouncilReportId report) implements CouncilReportEvent {
	}

	/**
	 * The shape under which events of a name are stored.
	 */
	record EventRevision(String name, int revision) {
	}

	/**
	 * Positions in the store without a gap.
	 *
	 * @param last the last of them, not the one after it
	 */
	record PositionRange(long first, long last) {

		public boolean contains(long position) {
			return this.first <= position && position <= this.last;
		}

	}

}
