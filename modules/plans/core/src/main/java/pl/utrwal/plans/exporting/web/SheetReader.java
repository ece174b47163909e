package pl.utrwal.plans.exporting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import pl.utrwal.documents.FilledSheet;
import pl.utrwal.documents.FilledSheet.Line;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.plans.exporting.web.SheetEdits.Added;
import pl.utrwal.plans.exporting.web.SheetEdits.Edit;
import pl.utrwal.plans.exporting.web.SheetEdits.Remark;

/**
 * Finds out what was changed in a sheet that {@link PlanSheet} made.
 */
@Component
class SheetReader {

	private final RowWords words;

	SheetReader(RowWords words) {
		this.words = words;
	}

	/**
	 * @param base the plan that the sheet was made of
	 * @param language in which it was made
	 */
	SheetEdits read(FilledSheet sheet, PlanTable base, Locale language) {
		return new Reading(sheet, base, language).read();
	}

	/** One sheet being read. */
	private final class Reading {

		private final FilledSheet sheet;

		private final PlanTable base;

		private final Locale language;

		private final Map<String, Element> elements;

		private final Map<String, Section> parents = new HashMap<>();

		private final List<Edit> cells = new ArrayList<>();

		private final List<Added> rows = new ArrayList<>();

		private final List<Remark> remarks = new ArrayList<>();

		Reading(FilledSheet sheet, PlanTable base, Locale language) {
			this.sheet = sheet;
			this.base = base;
			this.language = language;
			this.elements = base.elements()
				.collect(Collectors.toMap((element) -> element.id().value(), (element) -> element, (one, other) -> one,
						LinkedHashMap::new));
			base.allSections()
				.forEach((section) -> section.children()
					.forEach((element) -> this.parents.put(element.id().value(), section)));
		}

		SheetEdits read() {
			Map<String, Line> originals = originals();
			Section above = null;
			for (Line line : this.sheet.lines()) {
				String id = line.cell(PlanSheet.ID);
				Element element = this.elements.get(id);
				if (element != null && originals.get(id) == line) {
					changed(line, element);
					above = (element instanceof Section section) ? section : this.parents.get(id);
				}
				else if (says(line)) {
					this.rows.add(new Added(line.number(), UUID.randomUUID().toString(),
							parent(line, above).map((section) -> section.id().value()).orElse(null),
							line.cell(PlanSheet.NUMBER).strip(), texts(line)));
				}
			}
			return new SheetEdits(this.base.position(), this.cells, this.rows, removed(originals.keySet()),
					this.remarks);
		}

		/**
		 * A row may have been copied with what it is known by: then the one that still
		 * says the same is meant, else the first.
		 */
		private Map<String, Line> originals() {
			Map<String, Line> originals = new HashMap<>();
			for (Line line : this.sheet.lines()) {
				Element element = this.elements.get(line.cell(PlanSheet.ID));
				if (element != null) {
					originals.merge(element.id().value(), line,
							(one, other) -> (differing(one, element).isEmpty() || !differing(other, element).isEmpty())
									? one : other);
				}
			}
			return originals;
		}

		private List<Column> differing(Line line, Element element) {
			return this.base.levelOf(element)
				.columns()
				.stream()
				.filter((column) -> this.sheet.keys().contains(column.key()))
				.filter((column) -> !same(line.cell(column.key()),
						SheetReader.this.words.said(column, element.cells().get(column.key()).value(), this.language)))
				.toList();
		}

		private void changed(Line line, Element element) {
			List<Column> differing = differing(line, element);
			if (element.withdrawn() && !differing.isEmpty()) {
				this.remarks.add(new Remark(line.number(), "withdrawn"));
				return;
			}
			differing.forEach((column) -> this.cells
				.add(new Edit(line.number(), element.id().value(), column.key(), text(line, column.key()))));
			Section parent = this.parents.get(element.id().value());
			if (parent != null && !nearest(line).isEmpty() && !same(nearest(line), PlanSheet.titled(parent))) {
				this.remarks.add(new Remark(line.number(), "moved"));
			}
			if (this.sheet.keys().contains(PlanSheet.NUMBER) && !same(line.cell(PlanSheet.NUMBER), element.number())) {
				this.remarks.add(new Remark(line.number(), "number"));
			}
			if (others(line).stream().anyMatch((key) -> this.base.levelOf(element).column(key).isEmpty())) {
				this.remarks.add(new Remark(line.number(), "column"));
			}
		}

		/** The keys of the columns of a plan that say something. */
		private Set<String> others(Line line) {
			return line.cells()
				.keySet()
				.stream()
				.filter((key) -> !key.startsWith("#"))
				.collect(Collectors.toCollection(HashSet::new));
		}

		private boolean says(Line line) {
			return !others(line).isEmpty() || !line.cell(PlanSheet.NUMBER).isBlank();
		}

		private Map<String, String> texts(Line line) {
			return others(line).stream().collect(Collectors.toMap((key) -> key, (key) -> text(line, key)));
		}

		/** The section nearest to the row that its line names. */
		private String nearest(Line line) {
			String nearest = "";
			for (int tier = 0; this.sheet.keys().contains(PlanSheet.above(tier)); tier++) {
				nearest = line.cell(PlanSheet.above(tier)).isBlank() ? nearest : line.cell(PlanSheet.above(tier));
			}
			return nearest;
		}

		/**
		 * Where a new row stands: in the section that it names, else in that of the line
		 * above it. Of sections of one name the latter counts, else the first.
		 */
		private Optional<Section> parent(Line line, Section above) {
			String named = nearest(line);
			List<Section> holders = PlanSheet.holders(this.base)
				.filter((section) -> named.isEmpty() ? isSame(section, above) : same(named, PlanSheet.titled(section)))
				.toList();
			return holders.stream()
				.filter((section) -> isSame(section, above))
				.findFirst()
				.or(() -> holders.stream().findFirst());
		}

		private static boolean isSame(Section section, Section other) {
			return other != null && section.id().equals(other.id());
		}

		/** Those that stood in the sheet and do so no more. */
		private List<String> removed(Set<String> found) {
			return this.elements.values()
				.stream()
				.filter((element) -> !found.contains(element.id().value()))
				.filter((element) -> !(element instanceof Section section) || section.children().isEmpty())
				.filter((element) -> this.base.pathTo(element.id()).stream().noneMatch(Section::withdrawn))
				.filter((element) -> !element.withdrawn())
				.map((element) -> element.id().value())
				.toList();
		}

		private static String text(Line line, String key) {
			return line.cell(key).replace("\r\n", "\n").strip();
		}

		private static boolean same(String text, String other) {
			return text.replace("\r\n", "\n").strip().equals(other.replace("\r\n", "\n").strip());
		}

	}

}
