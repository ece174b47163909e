package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.ColumnGuess;
import pl.utrwal.plans.importing.ColumnMapping;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.CoverReader;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.NumberedText;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.TableGrid;
import pl.utrwal.plans.importing.TableHeadings;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * The chapters of a programme, line by line. A line with a mark (a bullet, a letter, a
 * number) is a row of the list that the chapter is about; the line before the first one
 * leads to it; any other line is a passage.
 */
final class ProgrammeChapters {

	private static final Pattern CHAPTER = Pattern.compile("([IVXL]+)(?:[.)] ?| )(?=\\p{Lu})(.*)");

	private static final Pattern ITEM = Pattern
		.compile("(?:[·•▪◦‣-]|\\p{Pd}|(\\p{Ll})\\)|(\\d{1,2}(?:\\.\\d{1,2})*)[.)]?(?= ?\\p{L}))[ ]*(.*)");

	private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*\\p{Pd}\\s*(\\d{4})");

	private static final Pattern NAMED_CHAPTER = Pattern.compile("rozdział\\s+(\\d{1,2}|[IVXL]+)[.:)]?\\s*(.*)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern NUMBER_OF_A_CHAPTER = Pattern.compile("\\d{1,2}|[IVXL]+(?![\\p{L}])");

	private static final Set<ColumnRole> TOO_MUCH = EnumSet.of(ColumnRole.FUNDING, ColumnRole.COST);

	private static final int LEAST_CHAPTERS = 3;

	private static final int LONGEST_HEADING = 120;

	private final List<Chapter> chapters = new ArrayList<>();

	private final List<ImportIssue> issues = new ArrayList<>();

	private final List<Footnote> footnotes = new ArrayList<>();

	private final List<SourceCell> unplaced = new ArrayList<>();

	private final List<String> before = new ArrayList<>();

	/**
	 * Whether chapters are headings of the word processor, for none is numbered in Roman.
	 */
	private boolean headed;

	/** A chapter whose title stands on the next line. */
	private boolean untitled;

	private Topic topic;

	private String lastChapter = "";

	/** Of the chapter. */
	private List<ListDraft> lists = new ArrayList<>();

	/** Does the document have chapters, of whatever form? */
	static boolean hasChapters(Document document) {
		return lines(document).filter(ProgrammeChapters::isChapter).count() >= LEAST_CHAPTERS || isHeaded(document);
	}

	private static boolean isHeaded(Document document) {
		return document.blocks()
			.stream()
			.filter((block) -> block instanceof Block.Paragraph paragraph && paragraph.heading() == 1)
			.count() >= LEAST_CHAPTERS;
	}

	static Stream<String> lines(Document document) {
		return document.blocks()
			.stream()
			.filter(Block.Paragraph.class::isInstance)
			.flatMap((block) -> ((Block.Paragraph) block).text().lines())
			.map(FoldedText::normal);
	}

	static boolean isChapter(String line) {
		return line.length() <= LONGEST_HEADING
				&& (CHAPTER.matcher(line).matches() || NAMED_CHAPTER.matcher(line).matches());
	}

	PlanProposal read(Document document) {
		this.headed = lines(document).filter(ProgrammeChapters::isChapter).count() < LEAST_CHAPTERS
				&& isHeaded(document);
		for (Block block : document.blocks()) {
			switch (block) {
				case Block.Paragraph paragraph -> {
					if (this.headed && paragraph.heading() == 1) {
						chapter(paragraph.text(), NumberedText.any(paragraph.text()));
					}
					else {
						paragraph.text().lines().forEach(this::line);
					}
				}
				case Block.Table table -> table(TableGrid.of(table));
				case Block.Footnote footnote -> this.footnotes.add(new Footnote(footnote.mark(),
						FoldedText.normal(footnote.text()), List.of(source(footnote.text()))));
			}
		}
		Optional<CitedAct> act = takeAct();
		SourceCell title = takeTitle();
		this.before.forEach((line) -> this.issues.add(IssueKind.TEXT_OUTSIDE_TABLES.at(null, null, line)));
		String period = (title != null) ? years(title.raw()).orElse(null) : null;
		checkPeriods(period);
		return new PlanProposal(StrategyKinds.LOCAL_ACTIVITY_PROGRAMME, title, period,
				this.chapters.stream().map((chapter) -> chapter.proposed(period)).toList(), this.footnotes, null, null,
				List.of(), this.issues, act.orElse(null), this.unplaced);
	}

	private void line(String raw) {
		String line = FoldedText.normal(raw);
		if (line.isEmpty()) {
			return;
		}
		Matcher named = NAMED_CHAPTER.matcher(line);
		if (this.untitled) {
			this.untitled = false;
			this.chapters.removeLast();
			chapter(this.lastChapter + "\n" + raw,
					new NumberedText(NUMBER_OF_A_CHAPTER.matcher(this.lastChapter)
						.results()
						.findFirst()
						.map((found) -> found.group())
						.orElse(""), line));
			return;
		}
		if (!this.headed && isChapter(line)) {
			boolean byName = named.matches();
			this.untitled = byName && named.group(2).isEmpty();
			chapter(raw, byName ? new NumberedText(named.group(1), named.group(2)) : NumberedText.roman(line));
			return;
		}
		if (this.chapters.isEmpty()) {
			this.before.add(raw);
			return;
		}
		Matcher item = ITEM.matcher(line);
		if (item.matches() && FoldedText.letters(item.group(3)).length() > 1) {
			item(raw, item);
		}
		else if (Character.isLowerCase(line.codePointAt(0)) && !this.lists.isEmpty()) {
			this.lists.getLast().goOn(raw);
		}
		else {
			prose(raw, line);
		}
	}

	private void chapter(String raw, NumberedText heading) {
		this.topic = Topic.of(heading.text());
		this.lists = new ArrayList<>();
		this.lastChapter = raw;
		this.chapters
			.add(new Chapter(ElementDraft.line(heading.number(), heading.text(), raw), this.topic, this.lists));
	}

	/** A table within a chapter is a list of what the chapter is about. */
	private void table(TableGrid grid) {
		TableHeadings headings = TableHeadings.in(grid)
			.values()
			.stream()
			.findFirst()
			.or(() -> TableHeadings.unknown(grid))
			.orElse(null);
		if (this.chapters.isEmpty() || headings == null) {
			this.issues.add(IssueKind.TABLE_NOT_UNDERSTOOD.at(grid.number(), null,
					grid.rows().stream().map(TableGrid.Row::line).collect(Collectors.joining("\n"))));
			grid.rows().stream().flatMap(TableGrid.Row::sources).forEach(this.unplaced::add);
			return;
		}
		ColumnMapping reading = ColumnGuess.of(grid, headings);
		ListDraft list = leading(this.topic.list());
		boolean scheduled = this.topic == Topic.SCHEDULE;
		FootnoteMarks marks = new FootnoteMarks(this.footnotes);
		ActionValues values = new ActionValues(StrategyKinds.SOCIAL_PROBLEMS_STRATEGY, marks, this.issues, null);
		for (TableGrid.Row row : grid.rows()) {
			if (headings.rows().contains(row.number()) || row.filled().size() < 2) {
				row.sources().forEach(list.draft().labels()::add);
				continue;
			}
			TableGrid.Placed text = row.filled()
				.stream()
				.filter((cell) -> reading.role(cell) == ColumnRole.TEXT)
				.findFirst()
				.orElseGet(() -> row.filled()
					.stream()
					.filter((cell) -> !ColumnGuess.isBareNumber(cell.raw()))
					.findFirst()
					.orElse(row.filled().getFirst()));
			List<SourceCell> number = cells(row, reading, ColumnRole.NUMBER);
			ElementDraft item = new ElementDraft(
					number.isEmpty() ? "" : FoldedText.normal(ActionValues.raw(number)).replaceAll("[.)]$", ""));
			item.put(Column.TEXT, new CellValue.Words(FoldedText.normal(text.raw())), List.of(),
					Stream.concat(number.stream(), Stream.of(text.source())).toList());
			if (scheduled) {
				values.time(item, text.source(), false, cells(row, reading, ColumnRole.FROM),
						cells(row, reading, ColumnRole.TO), cells(row, reading, ColumnRole.TIME_FRAME));
				values.parties(item, text.source(), false, cells(row, reading, ColumnRole.PARTIES),
						cells(row, reading, ColumnRole.PARTNERS));
			}
			row.cells()
				.stream()
				.filter((cell) -> !cell.isBlank() && cell.origin() != text.origin()
						&& !number.contains(cell.origin().source())
						&& (!scheduled || !reading.role(cell).isValue() || TOO_MUCH.contains(reading.role(cell))))
				.forEach((cell) -> item.labels().add(cell.origin().source()));
			list.rows().add(item);
		}
		list.close();
	}

	private static List<SourceCell> cells(TableGrid.Row row, ColumnMapping reading, ColumnRole role) {
		return reading.cells(row, role).stream().map((cell) -> cell.origin().source()).toList();
	}

	private void item(String raw, Matcher item) {
		String number = (item.group(1) != null) ? item.group(1) : (item.group(2) != null) ? item.group(2) : "";
		String text = item.group(3);
		boolean top = number.matches("\\d{1,2}");
		Optional<String> heading = top ? this.topic.headed(text) : Optional.empty();
		if (heading.isPresent()) {
			this.lists.add(new ListDraft(heading.get(), ElementDraft.line(number, text, raw)));
			return;
		}
		ListDraft last = this.lists.isEmpty() ? null : this.lists.getLast();
		String level = (last != null && last.isHeaded()) ? last.level() : this.topic.list();
		if (last == null || !last.takes(level)) {
			last = leading(level);
		}
		last.rows().add(ElementDraft.line(number, text, raw));
	}

	/** A list whose text is the passage above it, if that leads to it. */
	private ListDraft leading(String level) {
		if (!this.lists.isEmpty() && this.lists.getLast().isLead()) {
			ListDraft lead = this.lists.getLast();
			lead.become(level);
			return lead;
		}
		ListDraft list = ListDraft.withoutHeading(level);
		this.lists.add(list);
		return list;
	}

	private void prose(String raw, String line) {
		ListDraft last = this.lists.isEmpty() ? null : this.lists.getLast();
		if (last != null && last.isHeaded() && last.rows().isEmpty()) {
			if (this.topic == Topic.GOALS) {
				last.rows().add(ElementDraft.line("", line, raw));
			}
			else {
				last.lead(line, raw);
			}
			return;
		}
		if (last != null) {
			last.close();
		}
		this.lists.add(ListDraft.passage(ElementDraft.line("", line, raw)));
	}

	private static SourceCell source(String raw) {
		return new SourceCell(0, 0, 0, raw);
	}

	private Optional<CitedAct> takeAct() {
		for (int from = 0; from < this.before.size(); from++) {
			for (int to = from + 1; to <= this.before.size(); to++) {
				List<String> lines = this.before.subList(from, to);
				Optional<CitedAct> act = CoverReader.act(List.copyOf(lines));
				if (act.isPresent()) {
					lines.clear();
					return act;
				}
			}
		}
		return Optional.empty();
	}

	private SourceCell takeTitle() {
		for (String line : this.before) {
			if (FoldedText.letters(line).matches("(?:gminny|lokalny|miejski)*program.*")) {
				this.before.remove(line);
				return source(line);
			}
		}
		return null;
	}

	private static Optional<String> years(String text) {
		Matcher years = YEARS.matcher(text);
		return years.find() ? Optional.of(years.group(1) + "–" + years.group(2)) : Optional.empty();
	}

	/** The period that a goal names should be the programme's. */
	private void checkPeriods(String period) {
		this.chapters.stream()
			.flatMap((chapter) -> chapter.lists.stream())
			.filter((list) -> list.level().equals("mainGoals"))
			.flatMap((list) -> list.rows().stream())
			.map((row) -> row.text(Column.TEXT))
			.filter((text) -> period != null && years(text).filter((years) -> !years.equals(period)).isPresent())
			.forEach((text) -> this.issues.add(IssueKind.PERIOD_DIFFERS.at(null, null, text)));
	}

	private record Chapter(ElementDraft heading, Topic topic, List<ListDraft> lists) {

		ProposedElement proposed(String period) {
			List<ListDraft> told = (this.topic == Topic.MONITORING) ? ReportDuties.apart(this.lists, period)
					: this.lists;
			return this.heading.proposed(StrategyKinds.LOCAL_ACTIVITY_PROGRAMME.level("chapter"),
					told.stream().map(ListDraft::proposed).toList());
		}

	}

	/**
	 * What a chapter is about, told by its heading.
	 */
	private enum Topic {

		BASIS("baseDocuments", "uzasadnien", "podstaw", "wprowadzen"), GOALS("specificGoals", "cele"),
		PARTNERS("partnerGroups", "zasob", "partner"), METHODS("methods", "metod"),
		IMPLEMENTERS("implementers", "realizator"), SCHEDULE("schedule", "harmonogram"),
		FUNDING("funding", "finansowan"), RESULTS("results", "rezultat", "efekt"),
		MONITORING("monitoring", "monitoring", "ewaluac", "sprawozd"), OTHER("passage");

		private final String list;

		private final List<String> words;

		Topic(String list, String... words) {
			this.list = list;
			this.words = List.of(words);
		}

		static Topic of(String heading) {
			return Stream.of(values())
				.filter((topic) -> topic.words.stream().anyMatch((word) -> beginsAWord(word, heading)))
				.findFirst()
				.orElse(OTHER);
		}

		private static boolean beginsAWord(String beginning, String text) {
			return Pattern.compile("(?<!\\p{L})" + beginning).matcher(text.toLowerCase(Locale.ROOT)).find();
		}

		String list() {
			return this.list;
		}

		/** The list that a numbered line of this chapter heads; empty if it is a row. */
		Optional<String> headed(String text) {
			String letters = FoldedText.letters(text);
			return switch (this) {
				case GOALS ->
					letters.startsWith("celgłówn") || letters.startsWith("celogóln") ? Optional.of("mainGoals")
							: letters.startsWith("celeszczegół") || letters.startsWith("celszczegół")
									? Optional.of("specificGoals") : Optional.empty();
				case METHODS -> Optional.of("methods");
				default -> Optional.empty();
			};
		}

	}

}
