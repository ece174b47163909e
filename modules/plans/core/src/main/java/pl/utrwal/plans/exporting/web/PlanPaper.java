package pl.utrwal.plans.exporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.application.PlanView;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.documents.out.Paper;
import pl.utrwal.documents.out.Paper.Grid;
import pl.utrwal.documents.out.Paper.Heading;
import pl.utrwal.documents.out.Paper.Line;
import pl.utrwal.documents.out.Paper.Paragraph;
import pl.utrwal.documents.out.Paper.Part;
import pl.utrwal.documents.out.Paper.Words;
import pl.utrwal.identity.contract.Municipalities;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CitedAct;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Correction;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.Lifecycle;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.plans.adoption.read.BodyName;
import pl.utrwal.plans.adoption.read.PendingAmendments;
import pl.utrwal.plans.adoption.read.PendingAmendments.Pending;
import pl.utrwal.webkit.TableFormatter;

/**
 * A plan as the annex to a resolution. Templates know it as {@code planPaper}.
 */
@Component
class PlanPaper {

	private static final int NUMBER_WIDTH = 2;

	private static final int TEXT_WIDTH = 12;

	private static final int COLUMN_WIDTH = 6;

	private final TableFormatter words;

	private final RowWords rows;

	private final RowStatusLayer standings;

	private final PendingAmendments amendments;

	private final Municipalities municipalities;

	private final MessageSource messages;

	PlanPaper(TableFormatter words, RowWords rows, RowStatusLayer standings, PendingAmendments amendments,
			Municipalities municipalities, MessageSource messages) {
		this.words = words;
		this.rows = rows;
		this.standings = standings;
		this.amendments = amendments;
		this.municipalities = municipalities;
		this.messages = messages;
	}

	Paper of(PlanView view, ExportOptions options, Locale locale) {
		PlanTable table = view.table();
		String municipality = this.municipalities.name(table.municipality()).orElse("");
		List<String> below = Stream.of(municipality, table.period().source())
			.filter((line) -> !line.isBlank())
			.toList();
		Pending pending = (view.then() == null && view.life().adopted()) ? this.amendments.find(table).orElseThrow()
				: null;
		return new Paper(locale, false, corner(view, pending, locale), table.title(), below,
				new Drawing(view, pending, options, locale).parts(), state(view, locale));
	}

	/**
	 * Whose plan it is, and the day for which it stands.
	 */
	public String state(PlanView view, Locale locale) {
		return say("export.footer", locale, this.municipalities.name(view.table().municipality()).orElse(""),
				this.words.day(view.day(), locale));
	}

	/**
	 * Which annex it is to what act; none if it names none. Where it says more than an
	 * act did, it is no annex and says so.
	 * @param pending what waits now; null for a plan that no act adopted, or of the past
	 */
	public List<String> corner(PlanView view, Pending pending, Locale locale) {
		Lifecycle life = view.life();
		if (life.adopted() && view.then() == null && !pending.changes().isEmpty()) {
			return List.of(say("export.working", locale), say("export.waiting", locale, pending.changes().size()));
		}
		if (life.adopted() && view.then() != null && view.then().act() == null) {
			return List.of(say("export.working", locale));
		}
		Optional<Act> act = (view.then() != null && view.then().act() != null) ? Optional.of(view.then().act())
				: life.inForce(view.day()).or(life::newestText);
		if (act.isPresent()) {
			return corner(act.get().annex(), act.get().number(), act.get().body(),
					this.words.day(act.get().date(), locale), locale);
		}
		CitedAct cited = view.table().heading().citedAct();
		return (cited == null) ? List.of()
				: corner(cited.annex(), cited.number(), cited.body(), this.words.day(cited.day(), locale), locale);
	}

	private List<String> corner(String annex, String number, String body, String day, Locale locale) {
		return List.of(
				(annex == null || annex.isBlank()) ? say("export.annex", locale)
						: say("export.annex.of", locale, annex.replaceFirst("^nr ", "")),
				say("export.to-act", locale, number.replaceFirst("^nr ", "")),
				say("export.of-body", locale, BodyName.genitive(body), day));
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/** One plan being put on paper. */
	private final class Drawing {

		private final PlanTable table;

		private final ExportOptions options;

		private final Locale locale;

		private final Map<ElementId, String> stands;

		private final Set<ElementId> waiting;

		private final List<Part> parts = new ArrayList<>();

		Drawing(PlanView view, Pending pending, ExportOptions options, Locale locale) {
			this.table = view.table();
			this.options = options;
			this.locale = locale;
			this.waiting = (pending != null) ? pending.elements() : Set.of();
			this.stands = options.monitoring() ? PlanPaper.this.standings.of(view)
				.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey,
						(entry) -> PlanPaper.this.rows.standing(entry.getValue(), locale)))
					: null;
		}

		List<Part> parts() {
			shown(this.table.sections()).forEach(this::section);
			if (!this.table.footnotes().isEmpty()) {
				this.parts.add(new Heading(1, say("table.footnotes", this.locale)));
				this.table.footnotes()
					.forEach((footnote) -> this.parts.add(new Paragraph(footnote.mark() + " " + footnote.text())));
			}
			return this.parts;
		}

		private void section(Section section) {
			this.parts.add(new Heading(1, titled(section)));
			others(section).forEach((line) -> this.parts.add(new Paragraph(line)));
			if (this.table.levelOf(section).prose()) {
				this.table.runs(section).forEach((run) -> text(section, shown(run)));
			}
			else {
				listsOf(section).forEach((lists) -> grid(titled(section), shown(lists)));
			}
		}

		/** Where the plan is a text, a paragraph is one, and what holds rows a table. */
		private void text(Section section, List<Section> run) {
			List<Section> lists = new ArrayList<>();
			for (Section list : run) {
				if (isParagraph(section, list)) {
					grid(titled(section), lists);
					lists.clear();
					this.parts.add(new Paragraph(said(Column.text(), list.cells().get(Column.TEXT))));
				}
				else {
					lists.add(list);
				}
			}
			grid(titled(section), lists);
		}

		private boolean isParagraph(Section section, Section list) {
			return this.table.levelOf(list).equals(this.table.levelsUnder(section).getFirst()) && list.rows().isEmpty()
					&& list.number().isBlank() && !list.text().isBlank() && !list.withdrawn() && others(list).isEmpty();
		}

		private List<List<Section>> listsOf(Section section) {
			return this.table.levelsUnder(section)
				.stream()
				.map((level) -> section.sections()
					.stream()
					.filter((inner) -> this.table.levelOf(inner).equals(level))
					.toList())
				.toList();
		}

		private <T extends Element> List<T> shown(List<T> elements) {
			return elements.stream().filter((element) -> this.options.withdrawn() || !element.withdrawn()).toList();
		}

		private void grid(String name, List<Section> lists) {
			if (lists.isEmpty()) {
				return;
			}
			Level level = this.table.rowLevel(this.table.levelOf(lists.getFirst()));
			List<Paper.Column> columns = new ArrayList<>();
			columns.add(new Paper.Column(say("table.number", this.locale), NUMBER_WIDTH));
			level.columns()
				.forEach((column) -> columns.add(new Paper.Column(PlanPaper.this.rows.head(level, column, this.locale),
						column.key().equals(Column.TEXT) ? TEXT_WIDTH : COLUMN_WIDTH)));
			if (this.stands != null) {
				columns.add(new Paper.Column(say("export.standing", this.locale), COLUMN_WIDTH));
			}
			List<Line> lines = new ArrayList<>();
			for (Section list : lists) {
				if (!list.text().isBlank() || !list.number().isBlank() || lists.size() > 1) {
					lines.add(new Line(List.of(new Words(titled(list), besides(list))), list.withdrawn()));
				}
				shown(list.rows()).forEach((row) -> lines.add(line(row, level)));
			}
			this.parts.add(new Grid(name, columns, lines));
		}

		private List<String> besides(Section list) {
			return Stream.concat(others(list).stream(), notes(list, this.table.levelOf(list)).stream()).toList();
		}

		private Line line(Row row, Level level) {
			List<Words> cells = new ArrayList<>();
			cells.add(new Words(row.number()));
			for (Column column : level.columns()) {
				cells.add(new Words(said(column, row.cells().get(column.key())),
						column.key().equals(Column.TEXT) ? notes(row, level) : List.of()));
			}
			if (this.stands != null) {
				cells.add(new Words(this.stands.getOrDefault(row.id(), "")));
			}
			return new Line(cells, row.withdrawn());
		}

		/** Whether it waits for an act, and where its words were put right since one. */
		private List<String> notes(Element element, Level level) {
			if (!this.options.marks()) {
				return List.of();
			}
			Stream<String> waits = this.waiting.contains(element.id()) ? Stream.of(say("table.waiting", this.locale))
					: Stream.empty();
			return Stream
				.concat(waits,
						level.columns()
							.stream()
							.flatMap((column) -> element.cells().get(column.key()).marks().stream())
							.map(this::mark))
				.toList();
		}

		private String mark(Correction correction) {
			return say("export.corrected", this.locale, correction.before(), correction.reason());
		}

		/** All but its title, each with the head of its column. */
		private List<String> others(Section section) {
			Level level = this.table.levelOf(section);
			return level.columns()
				.stream()
				.filter((column) -> !column.key().equals(Column.TEXT))
				.filter((column) -> !said(column, section.cells().get(column.key())).isEmpty())
				.map((column) -> PlanPaper.this.rows.head(level, column, this.locale) + ": "
						+ said(column, section.cells().get(column.key())))
				.toList();
		}

		private String titled(Section section) {
			String level = this.table.levelOf(section).name();
			String mark = section.cells().get(Column.TEXT).footnotes().stream().collect(Collectors.joining(" "));
			return PlanPaper.this.rows.titled(level, section, this.locale) + (mark.isEmpty() ? "" : " " + mark);
		}

		private String said(Column column, Cell cell) {
			String said = PlanPaper.this.rows.said(column, cell.value(), this.locale);
			return Stream.concat(Stream.of(said), cell.footnotes().stream())
				.filter((part) -> !part.isBlank())
				.collect(Collectors.joining(" "));
		}

	}

}
