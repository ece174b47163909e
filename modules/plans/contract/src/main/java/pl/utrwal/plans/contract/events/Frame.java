package pl.utrwal.plans.contract.events;

import pl.utrwal.kernel.time.TimeFrame;

/**
 * A time frame as it is stored.
 *
 * @param form the name of a {@link TimeFrame.Form}
 */
public record Frame(String form, String source, String edtf, String recurrence, String condition) {

	public static Frame of(TimeFrame frame) {
		return new Frame(frame.form().name(), frame.source(), frame.edtf(), frame.recurrence(), frame.condition());
	}

	public TimeFrame timeFrame() {
		return new TimeFrame(TimeFrame.Form.valueOf(this.form), this.source, this.edtf, this.recurrence,
				this.condition);
	}

}
