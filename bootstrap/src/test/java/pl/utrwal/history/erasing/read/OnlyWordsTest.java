package pl.utrwal.history.erasing.read;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.contract.events.WordsErased;
import pl.utrwal.history.HistoryModule;
import pl.utrwal.identity.IdentityModule;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.monitoring.MonitoringModule;
import pl.utrwal.partnerships.PartnershipsModule;
import pl.utrwal.plans.PlansModule;
import pl.utrwal.plans.contract.events.PlanEvent.PartyAssigned;
import pl.utrwal.plans.contract.events.PlanEvent.PlanRetitled;
import pl.utrwal.plans.contract.events.StoredValues.Assignment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each string in an event is known to be words, or to be none.
 */
class OnlyWordsTest {

	/** Words, whatever the record. */
	private static final Set<String> WORDS = Set.of("annex", "article", "body", "condition", "decision", "description",
			"elementText", "evidence", "evidenceBefore", "fileName", "footnotes", "heads", "label", "mark", "meaning",
			"note", "number", "outcome", "place", "purpose", "raw", "reason", "recommendation", "scale", "source",
			"sources", "task", "taskText", "text", "texts", "title", "to", "triggerName", "unit", "what", "words");

	/** Words in these records; in others they may be codes or amounts. */
	private static final Set<String> WORDS_THERE = Set.of("after", "baseline", "before", "name", "role", "target");

	private static final Set<String> RECORDS = Set.of("Assignment.name", "AwardCorrected.name", "AwardTakenBack.name",
			"CorrectionAccepted.after", "CorrectionAccepted.before", "CorrectionDeclined.after",
			"CorrectionDeclined.before", "CorrectionProposed.after", "CorrectionProposed.before",
			"CouncilReportIntroduced.after", "CouncilReportIntroduced.before", "Definition.name",
			"ElementCorrected.after", "ElementCorrected.before", "ElementDescribed.after", "ElementDescribed.before",
			"ElementRenumbered.after", "ElementRenumbered.before", "ElementReworded.after", "ElementReworded.before",
			"GrantAwarded.name", "GrantSettled.name", "KindDefined.name", "KindReinstated.name", "KindRetired.name",
			"IndicatorRestored.name", "IndicatorRetired.name", "MeasurementCorrected.name", "MeasurementTaken.name",
			"MeasurementTakenBack.name", "MemberJoined.role", "Named.baseline", "Named.name", "Named.target",
			"OfferCameLate.name", "OfferRejected.name", "OfferSubmitted.name", "OfferWithdrawn.name",
			"PartnershipFounded.name", "PlanRetitled.after", "PlanRetitled.before", "QuestionReworded.after",
			"QuestionReworded.before", "RejectionTakenBack.name", "SettlementCorrected.name",
			"SettlementTakenBack.name", "Submission.name", "TriggerCorrected.name", "TriggerDeclared.name",
			"TriggerExtended.name", "TriggerTakenBack.name");

	@Test
	void everyStringIsOneOrTheOther() {
		Set<String> unknown = new TreeSet<>();
		Stream
			.of(PlansModule.events(), PartnershipsModule.events(), MonitoringModule.events(), HistoryModule.events(),
					IdentityModule.events())
			.flatMap(Function.identity())
			.forEach((event) -> strings(event).forEach((component) -> {
				String name = component.substring(component.indexOf('.') + 1);
				boolean words = WORDS_THERE.contains(name) ? RECORDS.contains(component) : WORDS.contains(name);
				boolean none = OnlyWords.NO_WORDS.contains(name) || OnlyWords.NO_WORDS.contains(component);
				if (words == none) {
					unknown.add(component);
				}
			}));
		assertThat(unknown).isEmpty();
	}

	@Test
	void wordsMayDifferAndNothingElse() {
		PlanId plan = new PlanId("kowalski");
		assertThat(OnlyWords.differ(new PlanRetitled(plan, "a", "b"), new PlanRetitled(plan, "a", "c"))).isTrue();
		assertThat(OnlyWords.differ(new PlanRetitled(plan, "a", "b"), new PlanRetitled(new PlanId("x"), "a", "b")))
			.isFalse();
		assertThat(OnlyWords.differ(assigned("a", "LEAD"), assigned("b", "LEAD"))).isTrue();
		assertThat(OnlyWords.differ(assigned("a", "LEAD"), assigned("a", "[usunięto]"))).isFalse();
		assertThat(OnlyWords.differ(new WordsErased(List.of()),
				new WordsErased(List.of(new WordsErased.Opening(1, "e", "c")))))
			.isFalse();
	}

	private static PartyAssigned assigned(String name, String role) {
		return new PartyAssigned(new PlanId("p"), new ElementId("e"), new Assignment(name, role));
	}

	private static Stream<String> strings(Type type) {
		if (type instanceof ParameterizedType list) {
			return Stream.of(list.getActualTypeArguments()).flatMap(OnlyWordsTest::strings);
		}
		if (!(type instanceof Class<?> record) || !record.isRecord() || Id.class.isAssignableFrom(record)) {
			return Stream.empty();
		}
		return Stream.of(record.getRecordComponents())
			.flatMap((component) -> isString(component) ? Stream.of(record.getSimpleName() + "." + component.getName())
					: strings(component.getGenericType()));
	}

	private static boolean isString(RecordComponent component) {
		return component.getType() == String.class
				|| component.getGenericType().getTypeName().equals("java.util.List<java.lang.String>");
	}

}
