package pl.utrwal.plans.exporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Footnote;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.plans.importing.CellText;
import pl.utrwal.plans.importing.CoverReader;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.NoPlanFound;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.PlanReader;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;

/**
 * Reads a plan that was given away as a Word document and perhaps changed there. Of what
 * kind it is, its headings and the heads of its tables say, all of which have to be those
 * of one kind; any other document is left to the other readers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlanPaperReader implements PlanReader {

	private static final int LINES_OF_AN_ACT = 3;

	private static final Locale POLISH = Locale.forLanguageTag("pl");

	private final List<PlanKind> kinds;

	private final RowWords words;

	PlanPaperReader(List<PlanKind> kinds, RowWords words) {
		this.kinds = kinds;
		this.words = words;
	}

	/** It is asked only where nobody said of what kind the document is. */
	@Override
	public List<PlanKind> kinds() {
		return List.of();
	}

	@Override
	public List<String> lookedFor() {
		return List.of();
	}

	@Override
	public boolean recognises(Document document) {
		return kind(document).isPresent();
	}

	@Override
	public PlanProposal read(Document document, ReadingHints wishes) {
		return kind(document).map((kind) -> new Reading(kind).read(document))
			.orElseThrow(() -> new NoPlanFound(lookedFor(), document));
	}

	private Optional<PlanKind> kind(Document document) {
		List<Block.Paragraph> headings = document.blocks()
			.stream()
			.filter(Block.Paragraph.class::isInstance)
			.map(Block.Paragraph.class::cast)
			.filter((paragraph) -> paragraph.heading() == 1 && !isFootnotes(paragraph))
			.toList();
		if (headings.isEmpty() || document.tables().isEmpty()) {
			// chapters alone look like those of any other programme
			return Optional.empty();
		}
		return this.kinds.stream()
			.filter((kind) -> headings.stream().allMatch((heading) -> parts(kind, heading.text()).isPresent()))
			.filter((kind) -> document.tables().stream().allMatch((table) -> rows(kind, table).isPresent()))
			.findFirst();
	}

	/** What {@link PlanPaper} says in the place of an act. */
	private boolean isOfWorkingText(String line) {
		return line.equals(this.words.say("export.working", POLISH))
				|| line.startsWith(this.words.say("export.waiting", POLISH, ""));
	}

	private boolean isFootnotes(Block.Paragraph paragraph) {
		return paragraph.text().strip().equals(this.words.say("table.footnotes", POLISH));
	}

	private Optional<Titled> parts(PlanKind kind, String text) {
		return titled(kind.levelsUnder(null), text);
	}

	/** The level whose rows the table holds, which its heads say. */
	private Optional<Level> rows(PlanKind kind, Block.Table table) {
		List<String> heads = table.rows().getFirst().cells().stream().map((cell) -> cell.raw().strip()).toList();
		return kind.levels()
			.stream()
			.filter(Level::isRow)
			.filter((level) -> heads.equals(heads(level)) || heads
				.equals(Stream.concat(heads(level).stream(), Stream.of(this.words.say("export.standing", POLISH)))
					.toList()))
			.findFirst();
	}

	private List<String> heads(Level level) {
		return Stream
			.concat(Stream.of(this.words.say("table.number", POLISH)),
					level.columns().stream().map((column) -> this.words.head(level, column, POLISH)))
			.toList();
	}

	/** As {@link RowWords#titled} writes it. */
	private Optional<Titled> titled(List<Level> levels, String text) {
		for (Level level : levels) {
			Matcher matcher = Pattern
				.compile("(?iu)" + Pattern.quote(this.words.say("level." + level.name(), POLISH))
						+ "(?: ([^\\s]+?)\\.|:)(?: (.*))?", Pattern.DOTALL)
				.matcher(text.strip());
			if (matcher.matches()) {
				return Optional.of(new Titled(level, Optional.ofNullable(matcher.group(1)).orElse(""),
						Optional.ofNullable(matcher.group(2)).orElse("")));
			}
		}
		return Optional.empty();
	}

	private record Titled(Level level, String number, String text) {
	}

	/** One document being read as a plan of a kind. */
	private final class Reading {

		private final PlanKind kind;

		private final List<Draft> parts = new ArrayList<>();

		private final List<SourceCell> front = new ArrayList<>();

		private final List<ImportIssue> issues = new ArrayList<>();

		private final List<Footnote> footnotes = new ArrayList<>();

		private FootnoteMarks marks;

		private boolean inFootnotes;

		Reading(PlanKind kind) {
			this.kind = kind;
		}

		PlanProposal read(Document document) {
			this.marks = new FootnoteMarks(footnotes(document.blocks()
				.stream()
				.filter(Block.Paragraph.class::isInstance)
				.map(Block.Paragraph.class::cast)
				.dropWhile((paragraph) -> !isFootnotes(paragraph))
				.skip(1)
				.toList()));
			for (Block block : document.blocks()) {
				switch (block) {
					case Block.Paragraph paragraph -> paragraph(paragraph);
					case Block.Table table -> table(table);
					case Block.Footnote footnote -> this.footnotes
						.add(new Footnote(footnote.mark(), footnote.text(), List.of(source(footnote.text()))));
				}
			}
			this.front.removeIf((line) -> isOfWorkingText(line.raw()));
			CitedAct act = CoverReader.act(this.front.stream().limit(LINES_OF_AN_ACT).map(SourceCell::raw).toList())
				.orElse(null);
			int first = (act != null) ? LINES_OF_AN_ACT : 0;
			SourceCell title = (first < this.front.size()) ? this.front.get(first) : null;
			List<SourceCell> below = this.front.subList(Math.min(first + 1, this.front.size()), this.front.size());
			below.forEach(this::left);
			String period = (below.size() < 2) ? null : FoldedText.normal(below.getLast().raw());
			return new PlanProposal(this.kind, title, period, this.parts.stream().map(Draft::proposed).toList(),
					this.footnotes, null, null, List.of(), this.issues, act, List.of());
		}

		private void paragraph(Block.Paragraph paragraph) {
			SourceCell source = source(paragraph.text());
			Optional<Titled> begins = (paragraph.heading() == 1) ? parts(this.kind, paragraph.text())
					: Optional.empty();
			if (paragraph.text().isBlank()) {
				return;
			}
			if (begins.isPresent()) {
				this.parts.add(new Draft(begins.get(), source));
			}
			else if (isFootnotes(paragraph)) {
				this.inFootnotes = true;
				left(source);
			}
			else if (this.inFootnotes) {
				footnotes(List.of(paragraph)).forEach(this.footnotes::add);
			}
			else if (this.parts.isEmpty()) {
				this.front.add(source);
			}
			else if (!this.parts.getLast().says(source)) {
				left(source);
			}
		}

		/** Each a mark and a text. */
		private static List<Footnote> footnotes(List<Block.Paragraph> paragraphs) {
			return paragraphs.stream()
				.map((paragraph) -> paragraph.text().strip().split("\\s+", 2))
				.filter((parts) -> parts.length == 2)
				.map((parts) -> new Footnote(parts[0], parts[1], List.of(source(String.join(" ", parts)))))
				.toList();
		}

		private void left(SourceCell source) {
			this.issues.add(IssueKind.TEXT_OUTSIDE_TABLES.at(source, FoldedText.normal(source.raw())));
		}

		private void table(Block.Table table) {
			Level level = rows(this.kind, table).orElseThrow();
			Draft part = this.parts.getLast();
			table.rows().getFirst().cells().forEach((cell) -> part.labels.add(source(table, 1, cell)));
			Draft list = null;
			for (Block.Row row : table.rows().subList(1, table.rows().size())) {
				if (row.cells().size() == 1) {
					list = part.list(source(table, row.number(), row.cells().getFirst()), level);
				}
				else {
					list = (list != null) ? list : part.unnamed(level);
					list.row(level, table, row);
				}
			}
		}

		private static SourceCell source(String raw) {
			return new SourceCell(0, 0, 0, raw);
		}

		private static SourceCell source(Block.Table table, int row, Block.Cell cell) {
			return new SourceCell(table.number(), row, cell.number(), cell.raw());
		}

		/** An element that is being read. */
		private final class Draft {

			private final Level level;

			private final String number;

			private final Map<String, Cell> cells = new LinkedHashMap<>();

			private final List<SourceCell> labels = new ArrayList<>();

			private final List<Draft> inner = new ArrayList<>();

			Draft(Level level, String number) {
				this.level = level;
				this.number = number;
				level.columns().forEach((column) -> this.cells.put(column.key(), Cell.of(column.kind().nothing())));
			}

			Draft(Titled titled, SourceCell source) {
				this(titled.level(), titled.number());
				put(Column.text(), titled.text(), source);
			}

			private void put(Column column, String text, SourceCell source) {
				FootnoteMarks.Marked marked = Reading.this.marks.read(text.strip());
				this.cells.put(column.key(), new Cell(CellText.value(column, marked.text()), marked.marks(),
						source.raw().isBlank() ? List.of() : List.of(source)));
			}

			/** The text of another column behind its head, or a paragraph of a text. */
			boolean says(SourceCell source) {
				if (says(source.raw(), source)) {
					return true;
				}
				if (this.level.prose()) {
					this.inner.add(new Draft(
							new Titled(Reading.this.kind.levelsUnder(this.level).getFirst(), "", source.raw()),
							source));
				}
				return this.level.prose();
			}

			private boolean says(String text, SourceCell source) {
				for (Column column : this.level.columns()) {
					String head = PlanPaperReader.this.words.head(this.level, column, POLISH) + ": ";
					if (text.startsWith(head)) {
						put(column, text.substring(head.length()), source);
						return true;
					}
				}
				return false;
			}

			/** A row across the table heads those below it. */
			Draft list(SourceCell source, Level rows) {
				List<String> lines = source.raw().lines().toList();
				List<Level> levels = Reading.this.kind.levelsUnder(this.level)
					.stream()
					.filter((level) -> level.holds().contains(rows.name()))
					.toList();
				List<String> others = new ArrayList<>();
				int of = 1;
				Titled titled = titled(levels, lines.getFirst())
					.orElse(new Titled(levels.getFirst(), "", lines.getFirst()));
				String text = titled.text();
				while (of < lines.size() && !begins(titled.level(), lines.get(of))) {
					text += "\n" + lines.get(of++);
				}
				others.addAll(lines.subList(of, lines.size()));
				Draft list = new Draft(new Titled(titled.level(), titled.number(), text), source);
				others.forEach((line) -> list.says(line, source));
				this.inner.add(list);
				return list;
			}

			private boolean begins(Level level, String line) {
				return level.columns()
					.stream()
					.anyMatch(
							(column) -> line.startsWith(PlanPaperReader.this.words.head(level, column, POLISH) + ": "));
			}

			Draft unnamed(Level rows) {
				Level level = Reading.this.kind.levelsUnder(this.level)
					.stream()
					.filter((one) -> one.holds().contains(rows.name()))
					.findFirst()
					.orElseThrow();
				Draft list = new Draft(level, "");
				this.inner.add(list);
				return list;
			}

			void row(Level level, Block.Table table, Block.Row row) {
				List<SourceCell> said = row.cells()
					.stream()
					.map((cell) -> source(table, row.number(), cell))
					.collect(Collectors.toList());
				Draft draft = new Draft(level, said.getFirst().raw().strip().replaceFirst("[.)]+$", ""));
				if (!said.getFirst().raw().isBlank()) {
					draft.labels.add(said.getFirst());
				}
				for (int i = 1; i < said.size(); i++) {
					if (i <= level.columns().size()) {
						draft.put(level.columns().get(i - 1), said.get(i).raw(), said.get(i));
					}
					else if (!said.get(i).raw().isBlank()) {
						draft.labels.add(said.get(i));
					}
				}
				this.inner.add(draft);
			}

			ProposedElement proposed() {
				return new ProposedElement(this.level.name(), this.number, this.cells, this.labels,
						this.inner.stream().map(Draft::proposed).toList());
			}

		}

	}

}
