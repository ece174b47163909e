package pl.utrwal.kernel.rule;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;

/**
 * Every text of a value is a {@link PlainText}, however deep it lies in records, lists
 * and maps.
 */
public record PlainTexts(Object value) implements Rule {

	@Override
	public void verify() {
		verify(this.value);
	}

	private static void verify(Object value) {
		switch (value) {
			case String text -> new PlainText(text).verify();
			case Collection<?> many -> many.forEach(PlainTexts::verify);
			case Map<?, ?> map -> {
				verify(map.keySet());
				verify(map.values());
			}
			case Record record -> components(record);
			case null, default -> {
			}
		}
	}

	private static void components(Record record) {
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			if (!component.getType().isPrimitive()) {
				try {
					component.getAccessor().setAccessible(true);
					verify(component.getAccessor().invoke(record));
				}
				catch (ReflectiveOperationException ex) {
					throw new IllegalStateException(ex);
				}
			}
		}
	}

}
