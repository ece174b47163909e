package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * Finds the sentences of a chapter that promise a report, and when.
 */
final class ReportDuties {

	private static final Pattern REPORT = Pattern.compile("(?<!\\p{L})(?:sprawozda|rapor[tc])");

	/** Not after what can be an abbreviation. The parts together are the whole. */
	private static final Pattern SENTENCE = Pattern.compile("(?<=\\p{L}{3}[.!?][\\s\\p{Z}]{1,3})(?=\\p{Lu})");

	private ReportDuties() {
	}

	/**
	 * The same lists, but each sentence that promises a report is a row of a list of such
	 * duties in the place where it stood.
	 * @param period of the programme; null if that is not known
	 */
	static List<ListDraft> apart(List<ListDraft> lists, String period) {
		List<ListDraft> apart = new ArrayList<>();
		for (ListDraft list : lists) {
			List<ElementDraft> sentences = sentences(list.draft());
			for (ElementDraft sentence : sentences) {
				if (Cadence.of(sentence).isPresent()) {
					duties(apart, list.level()).rows().add(sentence);
				}
				else {
					apart.add((sentence == sentences.getLast()) ? new ListDraft(list.level(), sentence)
							: ListDraft.passage(sentence));
				}
			}
			for (ElementDraft row : list.rows()) {
				boolean duty = Cadence.of(row).isPresent();
				(duty ? duties(apart, list.level()) : last(apart, list.level())).rows().add(row);
			}
		}
		apart.stream()
			.filter((list) -> list.level().equals(StrategyKinds.REPORT_DUTIES))
			.flatMap((list) -> list.rows().stream())
			.forEach((row) -> row.put(Column.TIME_FRAME,
					new CellValue.When(Cadence.of(row).orElseThrow().within(row, period)), List.of(), List.of()));
		return apart;
	}

	/** A lead that leads to nothing yet leads to the duties. */
	private static ListDraft duties(List<ListDraft> lists, String level) {
		if (!lists.isEmpty() && lists.getLast().rows().isEmpty() && lists.getLast().takes(level)
				&& lists.getLast().isHeaded()) {
			lists.getLast().become(StrategyKinds.REPORT_DUTIES);
		}
		return last(lists, StrategyKinds.REPORT_DUTIES);
	}

	private static ListDraft last(List<ListDraft> lists, String level) {
		if (lists.isEmpty() || !lists.getLast().takes(level)) {
			lists.add(ListDraft.withoutHeading(level));
		}
		return lists.getLast();
	}

	/** Those that promise no report stay together. */
	private static List<ElementDraft> sentences(ElementDraft draft) {
		List<SourceCell> source = draft.source(Column.TEXT);
		if (source.size() != 1) {
			return source.isEmpty() ? List.of() : List.of(draft);
		}
		List<String> parts = new ArrayList<>();
		boolean prose = false;
		for (String sentence : SENTENCE.split(source.getFirst().raw())) {
			boolean duty = Cadence.of(sentence).isPresent();
			parts.add((prose && !duty) ? parts.removeLast() + sentence : sentence);
			prose = !duty;
		}
		return (parts.size() == 1) ? List.of(draft)
				: parts.stream().map((part) -> ElementDraft.line("", FoldedText.normal(part), part)).toList();
	}

	/**
	 * When a report is due.
	 */
	private enum Cadence {

		YEARLY("(?<!\\p{L})(?:coroczn|roczn|co ?rok|każdego roku|w każdym roku|(?:jeden )?raz (?:w|do) roku)",
				"raz w roku"),

		HALF_YEARLY("(?<!\\p{L})(?:półroczn|co pół roku|raz na pół roku|dwa razy w roku)", "raz na pół roku"),

		QUARTERLY("(?<!\\p{L})(?:kwartaln|co kwartał|raz na kwartał|każdego kwartału)", "raz na kwartał"),

		AFTERWARDS("(?<!\\p{L})po (?:zakończeniu|upływie)(?: \\p{L}+){1,2}", null),

		AT_THE_END("(?<!\\p{L})(?:na (?:zakończenie|koniec)|końcow)", null);

		private final Pattern pattern;

		private final String words;

		Cadence(String pattern, String words) {
			this.pattern = Pattern.compile(pattern);
			this.words = words;
		}

		static Optional<Cadence> of(ElementDraft draft) {
			return of(draft.text(Column.TEXT));
		}

		static Optional<Cadence> of(String text) {
			String words = words(text);
			return REPORT.matcher(words).find()
					? Stream.of(values()).filter((cadence) -> cadence.pattern.matcher(words).find()).findFirst()
					: Optional.empty();
		}

		/**
		 * @param period null if it is not known
		 */
		TimeFrame within(ElementDraft draft, String period) {
			if (this.words != null) {
				return TimeFrame.parse((period != null) ? this.words + ", " + period : this.words);
			}
			if (this == AFTERWARDS) {
				Matcher found = this.pattern.matcher(words(draft.text(Column.TEXT)));
				return TimeFrame.parse(found.find() ? found.group() : "");
			}
			return TimeFrame.parse(period)
				.due()
				.map((day) -> TimeFrame.parse("do końca " + day.getYear()))
				.orElseGet(() -> TimeFrame.unspecified(""));
		}

		private static String words(String text) {
			return FoldedText.normal(text).toLowerCase(Locale.ROOT);
		}

	}

}
