package pl.utrwal.plans.exporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.application.PlanView;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.documents.out.XlsxForm;
import pl.utrwal.documents.out.XlsxForm.Guard;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.table.Section;

/**
 * A plan as lines of one sheet: each row with the sections above it, and a section that
 * holds none as a line of its own.
 */
@Component
class PlanSheet {

	static final String NUMBER = "#number";

	static final String STANDING = "#standing";

	static final String WITHDRAWN = "#withdrawn";

	static final String ID = "#id";

	private static final String ABOVE = "#above";

	/** Of a spreadsheet that comes back, the names under which it says what it is. */
	static final String FORMAT_PROPERTY = "utrwal.format";

	static final String PLAN_PROPERTY = "utrwal.plan";

	static final String TITLE_PROPERTY = "utrwal.title";

	static final String POSITION_PROPERTY = "utrwal.position";

	static final String LANGUAGE_PROPERTY = "utrwal.language";

	/** Another one is not read. */
	static final String FORMAT = "1";

	private static final int WIDE = 60;

	private static final int MIDDLE = 28;

	private static final int NARROW = 8;

	private final RowWords words;

	private final RowStatusLayer standings;

	PlanSheet(RowWords words, RowStatusLayer standings) {
		this.words = words;
		this.standings = standings;
	}

	Sheet of(PlanView view, ExportOptions options, Locale locale) {
		PlanTable table = view.table();
		List<Placed> shown = new ArrayList<>();
		table.sections().forEach((section) -> place(section, List.of(), options, shown));
		int depth = shown.stream().mapToInt((placed) -> placed.above().size()).max().orElse(0);
		Map<String, String> heads = new LinkedHashMap<>();
		List<Section> deepest = shown.stream()
			.map(Placed::above)
			.filter((above) -> above.size() == depth)
			.findFirst()
			.orElse(List.of());
		for (int tier = 0; tier < depth; tier++) {
			heads.put(above(tier), this.words.say("level." + table.levelOf(deepest.get(tier)).name(), locale));
		}
		heads.put(NUMBER, this.words.say("table.number", locale));
		for (Placed placed : shown) {
			Level level = table.levelOf(placed.element());
			level.columns()
				.forEach((column) -> heads.putIfAbsent(column.key(), this.words.head(level, column, locale)));
		}
		if (options.monitoring()) {
			heads.put(STANDING, this.words.say("export.standing", locale));
		}
		if (options.withdrawn()) {
			heads.put(WITHDRAWN, this.words.say("table.withdrawn", locale));
		}
		return new Sheet(view, heads, shown, options.monitoring() ? this.standings.of(view) : Map.of(), locale);
	}

	/** The column of the sections of a tier above the rows, from 0. */
	static String above(int tier) {
		return ABOVE + tier;
	}

	static boolean isAbove(String key) {
		return key.startsWith(ABOVE);
	}

	private static void place(Section section, List<Section> above, ExportOptions options, List<Placed> shown) {
		if (section.withdrawn() && !options.withdrawn()) {
			return;
		}
		if (section.sections().isEmpty() && section.rows().isEmpty()) {
			shown.add(new Placed(above, section));
			return;
		}
		List<Section> inner = Stream.concat(above.stream(), Stream.of(section)).toList();
		section.rows()
			.stream()
			.filter((row) -> options.withdrawn() || !row.withdrawn())
			.forEach((row) -> shown.add(new Placed(inner, row)));
		section.sections().forEach((one) -> place(one, inner, options, shown));
	}

	/** As a section is named beside its rows. */
	static String titled(Section section) {
		return Stream.of(section.number(), section.text())
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(" "));
	}

	/**
	 * The sections that a row can be added to.
	 */
	static Stream<Section> holders(PlanTable table) {
		return table.allSections()
			.filter((section) -> !section.withdrawn() && table.levelsUnder(section).stream().anyMatch(Level::isRow));
	}

	private record Placed(List<Section> above, Element element) {
	}

	/**
	 * A plan being put on a sheet, line by line.
	 */
	final class Sheet {

		private final PlanView view;

		private final Map<String, String> heads;

		private final List<Placed> shown;

		private final Map<ElementId, RowStanding> stands;

		private final Locale locale;

		private Sheet(PlanView view, Map<String, String> heads, List<Placed> shown, Map<ElementId, RowStanding> stands,
				Locale locale) {
			this.view = view;
			this.heads = heads;
			this.shown = shown;
			this.stands = stands;
			this.locale = locale;
		}

		List<String> heads() {
			return List.copyOf(this.heads.values());
		}

		/** Each is made when it is asked for. */
		Stream<List<String>> lines() {
			return this.shown.stream().map(this::line);
		}

		private List<String> line(Placed placed) {
			Element element = placed.element();
			Level level = this.view.table().levelOf(element);
			List<String> line = new ArrayList<>();
			for (String key : this.heads.keySet()) {
				line.add(switch (key) {
					case NUMBER -> element.number();
					case STANDING -> {
						RowStanding standing = this.stands.get(element.id());
						yield (standing != null) ? PlanSheet.this.words.standing(standing, this.locale) : "";
					}
					case WITHDRAWN ->
						element.withdrawn() ? PlanSheet.this.words.say("table.withdrawn", this.locale) : "";
					default -> isAbove(key) ? titleAbove(placed, line.size()) : said(level, element, key);
				});
			}
			return line;
		}

		private static String titleAbove(Placed placed, int tier) {
			return (tier < placed.above().size()) ? titled(placed.above().get(tier)) : "";
		}

		private String said(Level level, Element element, String key) {
			return level.column(key)
				.map((column) -> PlanSheet.this.words.said(column, element.cells().get(key).value(), this.locale))
				.orElse("");
		}

		/**
		 * A spreadsheet that can be changed and sent back, if the plan of now is shown.
		 */
		XlsxForm form() {
			long depth = this.heads.keySet().stream().filter(PlanSheet::isAbove).count();
			List<XlsxForm.Column> columns = new ArrayList<>();
			this.heads.forEach((key, head) -> columns.add(new XlsxForm.Column(key, head, width(key),
					key.equals(above((int) depth - 1)) ? Guard.CHOICE : guard(key))));
			columns.add(new XlsxForm.Column(ID, ID, MIDDLE, Guard.HIDDEN));
			return new XlsxForm(PlanSheet.this.words.say("export.sheet", this.locale), known(), columns,
					IntStream.range(0, this.shown.size()).mapToObj(this::identified), about());
		}

		private List<String> identified(int index) {
			Placed placed = this.shown.get(index);
			List<String> line = line(placed);
			line.add(placed.element().id().value());
			return line;
		}

		private Map<String, String> known() {
			PlanTable table = this.view.table();
			return (this.view.then() != null) ? Map.of()
					: Map.of(FORMAT_PROPERTY, FORMAT, PLAN_PROPERTY, table.id().value(), TITLE_PROPERTY, table.title(),
							POSITION_PROPERTY, String.valueOf(table.position()), LANGUAGE_PROPERTY,
							this.locale.toLanguageTag());
		}

		private XlsxForm.About about() {
			boolean returns = this.view.then() == null;
			return new XlsxForm.About(PlanSheet.this.words.say("export.sheet.about", this.locale),
					PlanSheet.this.words.say(returns ? "export.sheet.says" : "export.sheet.says-past", this.locale)
						.lines()
						.toList(),
					PlanSheet.this.words.say("export.sheet.closed", this.locale),
					PlanSheet.this.words.say("export.sheet.holders", this.locale),
					holders(this.view.table()).map(PlanSheet::titled).filter((title) -> !title.isBlank()).toList());
		}

		private static Guard guard(String key) {
			return (isAbove(key) || key.equals(STANDING) || key.equals(WITHDRAWN)) ? Guard.CLOSED : Guard.OPEN;
		}

		private static int width(String key) {
			return key.equals(Column.TEXT) ? WIDE : key.equals(NUMBER) ? NARROW : MIDDLE;
		}

	}

}
