package pl.utrwal.kernel.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From one bound to another (the same one, if it is a single year, month or so); an end
 * that is null is open, but never both.
 */
record Span(Bound from, Bound to) {

	static Optional<Span> of(Bound from, Bound to) {
		if (from == null && to == null) {
			return Optional.empty();
		}
		if (from != null && to != null
				&& ((from.year() == null) != (to.year() == null) || to.last().isBefore(from.first()))) {
			return Optional.empty();
		}
		return Optional.of(new Span(from, to));
	}

	static String edtf(List<Span> spans) {
		if (spans.size() == 1) {
			return spans.getFirst().edtf("/");
		}
		return spans.stream().map((span) -> span.edtf("..")).collect(Collectors.joining(",", "{", "}"));
	}

	/**
	 * @return empty if the text is null, or not of the shapes that {@link #edtf(List)}
	 * writes
	 */
	static List<Span> ofEdtf(String text) {
		if (text == null) {
			return List.of();
		}
		if (!text.startsWith("{")) {
			return ofEdtf(text, "/").map(List::of).orElse(List.of());
		}
		if (!text.endsWith("}")) {
			return List.of();
		}
		List<Span> spans = new ArrayList<>();
		for (String item : text.substring(1, text.length() - 1).split(",", -1)) {
			Optional<Span> span = ofEdtf(item, "..");
			if (span.isEmpty() || span.get().isOpen()) {
				return List.of();
			}
			spans.add(span.get());
		}
		return spans;
	}

	private static Optional<Span> ofEdtf(String text, String separator) {
		int at = text.indexOf(separator);
		if (at < 0 || text.equals("..")) {
			return Bound.ofEdtf(text).flatMap((bound) -> of(bound, bound));
		}
		String left = text.substring(0, at);
		String right = text.substring(at + separator.length());
		Optional<Bound> from = Bound.ofEdtf(left);
		Optional<Bound> to = Bound.ofEdtf(right);
		boolean read = (from.isPresent() || left.equals("..")) && (to.isPresent() || right.equals(".."));
		return read ? of(from.orElse(null), to.orElse(null)) : Optional.empty();
	}

	boolean isOpen() {
		return this.from == null || this.to == null;
	}

	/** Has it a year of its own, or does it come back every year? */
	boolean isDated() {
		return bounds().allMatch((bound) -> bound.year() != null);
	}

	Stream<Bound> bounds() {
		return Stream.of(Optional.ofNullable(this.from), Optional.ofNullable(this.to)).flatMap(Optional::stream);
	}

	DateRange range() {
		return new DateRange((this.from != null) ? this.from.first() : null, (this.to != null) ? this.to.last() : null);
	}

	private String edtf(String separator) {
		if (Objects.equals(this.from, this.to)) {
			return this.from.edtf();
		}
		return ((this.from != null) ? this.from.edtf() : "..") + separator
				+ ((this.to != null) ? this.to.edtf() : "..");
	}

}
