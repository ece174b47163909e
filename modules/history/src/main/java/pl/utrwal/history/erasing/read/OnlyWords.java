package pl.utrwal.history.erasing.read;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import pl.utrwal.kernel.id.Id;

/**
 * Whether two events are the same but for words that people wrote. Ids, dates and numbers
 * are none, and neither are the strings by which the program knows its way.
 */
final class OnlyWords {

	/**
	 * Components of events that are strings, but codes, amounts or dates. Where a name
	 * stands for words elsewhere, the record is named too.
	 */
	static final Set<String> NO_WORDS = Set.of("available", "amount", "asked", "baselineOn", "checkpoint", "column",
			"columns", "commitment", "direction", "duty", "each", "edtf", "export", "fact", "form", "frequency",
			"ground", "kind", "level", "origin", "recurrence", "report", "requirement", "returned", "sha256",
			"signature", "spent", "token", "AccountOpened.role", "Amount.value", "AmountTakenBack.before",
			"Assignment.role", "Definition.baseline", "Definition.target", "EventRevision.name", "MoneyBudgeted.before",
			"MoneySpent.before", "Opening.event", "PartnerReclassified.after", "PartnerReclassified.before",
			"Reading.value", "ReviewCadenceRemoved.before", "ReviewCadenceSet.after", "ReviewCadenceSet.before",
			"RoleChanged.after", "RoleChanged.before", "RoleConfirmed.role", "RoleDeclined.role",
			"RebuildRequested.processor");

	private OnlyWords() {
	}

	/**
	 * Whether nothing but words differs.
	 */
	static boolean differ(Object before, Object after) {
		return differ(before, after, false);
	}

	private static boolean differ(Object before, Object after, boolean words) {
		if (Objects.equals(before, after)) {
			return true;
		}
		if (before == null || after == null || before.getClass() != after.getClass() && !(before instanceof List)) {
			return false;
		}
		if (before instanceof String) {
			return words;
		}
		if (before instanceof List<?> one && after instanceof List<?> other) {
			return one.size() == other.size() && IntStream.range(0, one.size())
				.allMatch((index) -> differ(one.get(index), other.get(index), words));
		}
		return before instanceof Record && !(before instanceof Id) && componentsDiffer(before, after);
	}

	private static boolean componentsDiffer(Object before, Object after) {
		for (RecordComponent component : before.getClass().getRecordComponents()) {
			boolean words = !NO_WORDS.contains(component.getName())
					&& !NO_WORDS.contains(before.getClass().getSimpleName() + "." + component.getName());
			if (!differ(value(component, before), value(component, after), words)) {
				return false;
			}
		}
		return true;
	}

	private static Object value(RecordComponent component, Object record) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(record);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(component + " cannot be read", ex);
		}
	}

}
