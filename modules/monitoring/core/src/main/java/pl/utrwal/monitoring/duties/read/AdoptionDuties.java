package pl.utrwal.monitoring.duties.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.plans.contract.PlanDuties;

/**
 * The duties of the calendar that are fulfilled when a plan of some kind is adopted for
 * the year that they are about.
 */
@Component
class AdoptionDuties implements PlanDuties {

	/** The key of a duty by the code of the kind of plan. */
	private static final Map<String, String> DUTIES = Map.of("CooperationProgramme", "law:cooperation-programme");

	private final DutyCalendar calendar;

	private final Clock clock;

	AdoptionDuties(DutyCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public Optional<Open> fulfilledBy(PlanTable table) {
		String key = DUTIES.get(table.kind());
		if (key == null || !table.heading().lifecycle().adopted()) {
			return Optional.empty();
		}
		return table.period().start().map(LocalDate::getYear).flatMap((year) -> open(table, key, year));
	}

	/** What is about a year is due in it or in the one before. */
	private Optional<Open> open(PlanTable table, String key, int year) {
		return this.calendar
			.between(table.municipality(), List.of(), LocalDate.of(year - 1, 1, 1), LocalDate.of(year, 12, 31),
					Poland.today(this.clock))
			.stream()
			.filter((duty) -> duty.key().equals(key) && Objects.equals(duty.about(), year))
			.filter((duty) -> duty.state() != DueDuty.State.MET)
			.map((duty) -> new Open(duty.key(), duty.year(), duty.what()))
			.findFirst();
	}

}
