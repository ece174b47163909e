package pl.utrwal.analytics.web.items;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.kernel.time.TimeFrame;

/**
 * How the dates of an item stand to a day.
 */
enum Dates {

	OVERDUE {
		@Override
		boolean holds(TimeFrame frame, LocalDate today) {
			return frame.overdueOn(today);
		}
	},

	DUE_THIS_QUARTER {
		@Override
		boolean holds(TimeFrame frame, LocalDate today) {
			return frame.due()
				.filter((due) -> !due.isBefore(today) && due.getYear() == today.getYear()
						&& due.get(IsoFields.QUARTER_OF_YEAR) == today.get(IsoFields.QUARTER_OF_YEAR))
				.isPresent();
		}
	},

	ONGOING {
		@Override
		boolean holds(TimeFrame frame, LocalDate today) {
			return frame.form() == TimeFrame.Form.ONGOING;
		}
	};

	abstract boolean holds(TimeFrame frame, LocalDate today);

	/**
	 * In kebab case, as addresses spell it.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<Dates> of(String code) {
		return Stream.of(values()).filter((dates) -> dates.code().equals(code)).findFirst();
	}

}
