package pl.utrwal.monitoring.evaluation.read;

import java.time.LocalDate;

import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.monitoring.contract.events.EvaluationEvent;
import pl.utrwal.monitoring.contract.events.EvaluationEvent.*;
import pl.utrwal.monitoring.evaluation.read.QuestionView.Withdrawal;

/**
 * Makes a question of an evaluation out of its events.
 */
final class QuestionFold {

	private QuestionFold() {
	}

	static QuestionView apply(QuestionView sheet, Recorded recorded) {
		QuestionView after = switch ((EvaluationEvent) recorded.event()) {
			case QuestionAsked e -> new QuestionView(e.question(), e.municipality(), e.plan(), e.element(),
					e.elementText(), e.text(), e.on(), null, null, null, -1, -1);
			case QuestionReworded e -> with(sheet, e.after(), e.on(), sheet.finding(), sheet.conclusion());
			case FindingRecorded e -> with(sheet, sheet.text(), sheet.on(), e.finding(), sheet.conclusion());
			case FindingRevised e -> with(sheet, sheet.text(), sheet.on(), e.after(), sheet.conclusion());
			case ConclusionDrawn e -> with(sheet, sheet.text(), sheet.on(), sheet.finding(), e.conclusion());
			case ConclusionRevised e -> with(sheet, sheet.text(), sheet.on(), sheet.finding(), e.after());
			case QuestionWithdrawn e -> sheet;
		};
		return new QuestionView(after.id(), after.municipality(), after.plan(), after.element(), after.elementText(),
				after.text(), after.on(), after.finding(), after.conclusion(),
				(recorded.event() instanceof QuestionWithdrawn) ? withdrawal(recorded) : after.withdrawal(),
				recorded.version(), recorded.position());
	}

	private static QuestionView with(QuestionView sheet, String text, LocalDate on, Finding finding,
			Conclusion conclusion) {
		return new QuestionView(sheet.id(), sheet.municipality(), sheet.plan(), sheet.element(), sheet.elementText(),
				text, on, finding, conclusion, sheet.withdrawal(), sheet.version(), sheet.position());
	}

	private static Withdrawal withdrawal(Recorded recorded) {
		return new Withdrawal(recorded.metadata().getOrDefault(Provenance.REASON, ""),
				new AccountId(recorded.metadata().getOrDefault(Provenance.ACTOR, "")), recorded.at());
	}

}
