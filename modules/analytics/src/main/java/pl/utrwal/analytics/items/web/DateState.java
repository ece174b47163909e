package pl.utrwal.analytics.items.web;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.kernel.time.TimeFrame;

/**
 * How the dates of an item stand to a day.
 */
enum DateState {

	OVERDUE {
		@Override
		boolean holds(Item item, LocalDate day) {
			return item.standing().overdue();
		}
	},

	DUE_THIS_QUARTER {
		@Override
		boolean holds(Item item, LocalDate day) {
			return item.timeFrame()
				.due()
				.filter((due) -> !due.isBefore(day) && due.getYear() == day.getYear()
						&& due.get(IsoFields.QUARTER_OF_YEAR) == day.get(IsoFields.QUARTER_OF_YEAR))
				.isPresent();
		}
	},

	ONGOING {
		@Override
		boolean holds(Item item, LocalDate day) {
			return item.timeFrame().form() == TimeFrame.Form.ONGOING;
		}
	},

	STALE {
		@Override
		boolean holds(Item item, LocalDate day) {
			return item.standing().stale();
		}
	};

	abstract boolean holds(Item item, LocalDate day);

	/**
	 * In kebab case, as addresses spell it.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<DateState> of(String code) {
		return Stream.of(values()).filter((dates) -> dates.code().equals(code)).findFirst();
	}

}
