package pl.utrwal.monitoring.write.progress;

import java.time.LocalDate;
import java.util.Objects;

import pl.utrwal.kernel.rule.Rule;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.StatusKind;
import pl.utrwal.monitoring.contract.events.Report;

/**
 * What a report is to say.
 *
 * @param label the planner's own word for it; may be empty
 * @param day for which it holds
 * @param evidence in words; may be empty
 * @param source who said so, if it was somebody else; may be empty
 */
public record Says(StatusKind kind, String label, LocalDate day, String evidence, String source) implements Rule {

	public static final int LONGEST_LABEL = 100;

	public static final int LONGEST_EVIDENCE = 2000;

	public static final int LONGEST_SOURCE = 200;

	public Says {
		label = Objects.requireNonNullElse(label, "").strip();
		evidence = Objects.requireNonNullElse(evidence, "").strip();
		source = Objects.requireNonNullElse(source, "").strip();
	}

	@Override
	public void verify() {
		if (this.kind == null) {
			throw new RuleBroken("status-missing");
		}
		if (this.day == null) {
			throw new RuleBroken("day-missing");
		}
		verify(this.label, LONGEST_LABEL);
		verify(this.evidence, LONGEST_EVIDENCE);
		verify(this.source, LONGEST_SOURCE);
	}

	Report report() {
		return new Report(this.kind.name(), this.label, this.day, this.evidence, this.source);
	}

	private static void verify(String text, int longest) {
		if (text.length() > longest) {
			throw new RuleBroken("text-too-long", String.valueOf(longest));
		}
	}

}
