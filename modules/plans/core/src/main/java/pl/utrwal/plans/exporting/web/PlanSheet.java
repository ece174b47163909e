package pl.utrwal.plans.exporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.application.PlanView;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.kernel.id.ElementId;
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

	private final RowWords words;

	private final RowStatusLayer standings;

	PlanSheet(RowWords words, RowStatusLayer standings) {
		this.words = words;
		this.standings = standings;
	}

	/**
	 * Heads first, then the lines.
	 */
	List<List<String>> lines(PlanView view, ExportOptions options, Locale locale) {
		PlanTable table = view.table();
		Map<ElementId, RowStanding> stands = options.monitoring() ? this.standings.of(view) : Map.of();
		List<Element> shown = table.elements()
			.filter((element) -> options.withdrawn() || !element.withdrawn())
			.filter((element) -> !(element instanceof Section section)
					|| section.sections().isEmpty() && section.rows().isEmpty())
			.toList();
		Map<String, String> heads = new LinkedHashMap<>();
		for (Element element : shown) {
			Level level = table.levelOf(element);
			level.columns()
				.forEach((column) -> heads.putIfAbsent(column.key(), this.words.head(level, column, locale)));
		}
		int depth = shown.stream().mapToInt((element) -> above(table, element).size()).max().orElse(0);
		List<List<String>> lines = new ArrayList<>();
		lines.add(heading(table, shown, depth, heads, options, locale));
		for (Element element : shown) {
			List<String> line = new ArrayList<>(
					above(table, element).stream().map((section) -> titled(table, section, locale)).toList());
			while (line.size() < depth) {
				line.add("");
			}
			line.add(element.number());
			heads.keySet()
				.forEach((key) -> line.add(table.levelOf(element)
					.column(key)
					.map((column) -> this.words.said(column, element.cells().get(key).value(), locale))
					.orElse("")));
			if (options.monitoring()) {
				RowStanding standing = stands.get(element.id());
				line.add((standing != null) ? this.words.standing(standing, locale) : "");
			}
			if (options.withdrawn()) {
				line.add(element.withdrawn() ? this.words.say("table.withdrawn", locale) : "");
			}
			lines.add(line);
		}
		return lines;
	}

	private List<String> heading(PlanTable table, List<Element> shown, int depth, Map<String, String> heads,
			ExportOptions options, Locale locale) {
		List<String> levels = shown.stream()
			.map((element) -> above(table, element))
			.filter((above) -> above.size() == depth)
			.findFirst()
			.orElse(List.of())
			.stream()
			.map((section) -> this.words.say("level." + table.levelOf(section).name(), locale))
			.toList();
		List<String> heading = new ArrayList<>(levels);
		heading.add(this.words.say("table.number", locale));
		heading.addAll(heads.values());
		if (options.monitoring()) {
			heading.add(this.words.say("export.standing", locale));
		}
		if (options.withdrawn()) {
			heading.add(this.words.say("table.withdrawn", locale));
		}
		return heading;
	}

	private static List<Section> above(PlanTable table, Element element) {
		return table.pathTo(element.id()).stream().filter((section) -> !section.id().equals(element.id())).toList();
	}

	private String titled(PlanTable table, Section section, Locale locale) {
		return Stream.of(section.number(), section.text())
			.filter((part) -> !part.isBlank())
			.reduce((one, other) -> one + " " + other)
			.orElse("");
	}

}
