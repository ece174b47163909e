package pl.utrwal.monitoring.reports.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.EventRevision;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.PositionRange;

/**
 * A report to the council at one position of its history.
 *
 * @param plans that it tells of; none for the whole municipality
 * @param supersedes the issued report that it replaces, or is to replace; null for none
 * @param introduction possibly empty
 * @param state as of its last event
 * @param issue null until it is issued
 * @param version the place in its stream of the last event
 */
public record CouncilReportView(CouncilReportId id, MunicipalityId municipality, String title, LocalDate from,
		LocalDate to, List<PlanId> plans, CouncilReportId supersedes, String introduction, State state, Issue issue,
		long version, long position) {

	public CouncilReportView {
		plans = List.copyOf(plans);
	}

	public boolean draft() {
		return this.state == State.DRAFT;
	}

	public boolean issued() {
		return this.state == State.ISSUED;
	}

	/**
	 * What was frozen.
	 *
	 * @param at when
	 * @param composedAt the position in the store up to which everything was known
	 * @param plans that the events concern, in their order
	 */
	public record Issue(Instant at, AccountId by, long composedAt, List<PlanId> plans, List<PositionRange> included,
			List<EventRevision> revisions, String sha256) {

		public Issue {
			plans = List.copyOf(plans);
			included = List.copyOf(included);
			revisions = List.copyOf(revisions);
		}

		public boolean includes(long position) {
			return this.included.stream().anyMatch((range) -> range.contains(position));
		}

		/**
		 * How many events it is made of.
		 */
		public long size() {
			return this.included.stream().mapToLong((range) -> range.last() - range.first() + 1).sum();
		}

	}

	/**
	 * The message key is {@code council-report.state.<code>}.
	 */
	public enum State {

		DRAFT, ISSUED, DISCARDED;

		/**
		 * As the API spells it.
		 */
		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

}
