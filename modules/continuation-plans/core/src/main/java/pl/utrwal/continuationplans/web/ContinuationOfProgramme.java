package pl.utrwal.continuationplans.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.ReferenceKind;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlanOutline;
import pl.utrwal.plans.table.web.ContinuationDraft;
import pl.utrwal.plans.table.web.PlanReferences;

/**
 * A continuation plan of a programme that ends. A row whose day has passed, that was
 * promised as a measurable effect, or of which something was noted is proposed as an
 * effect, its notes with it; one that goes on, or has no day, as a thing to sustain. What
 * is still to come is left out.
 */
@Component
class ContinuationOfProgramme implements ContinuationDraft {

	private static final int LONGEST_TEXT = 4000;

	private final Clock clock;

	ContinuationOfProgramme(Clock clock) {
		this.clock = clock;
	}

	@Override
	public String kind() {
		return ContinuationKinds.CONTINUATION_PLAN.code();
	}

	@Override
	public PlanOutline of(PlanTable table, PlanId id, String title, TimeFrame period) {
		LocalDate today = Poland.today(this.clock);
		List<Branch> parts = table.sections()
			.stream()
			.filter((section) -> !section.withdrawn())
			.map((section) -> part(table, id, section, today))
			.filter((part) -> !part.branches().isEmpty())
			.toList();
		return new PlanOutline(id, table.municipality(), kind(), title, period, table.id(), null, parts, List.of());
	}

	private static Branch part(PlanTable table, PlanId id, Section section, LocalDate today) {
		List<Branch> effects = new ArrayList<>();
		List<Branch> keeping = new ArrayList<>();
		rows(section, (row) -> {
			TimeFrame frame = frame(row);
			boolean promised = row.cells().containsKey(Column.QUANTITIES);
			boolean ended = frame.due().filter((due) -> due.isBefore(today)).isPresent();
			if (ended || promised || !row.notes().isEmpty()) {
				effects.add(row(table, id, row, "effect"));
			}
			else if (frame.due().isEmpty() && frame.form() != TimeFrame.Form.CONDITIONAL) {
				keeping.add(row(table, id, row, "thingToSustain"));
			}
		});
		List<Branch> lists = new ArrayList<>();
		if (!effects.isEmpty()) {
			lists.add(list(id, section, "effects", "Najważniejsze efekty", effects));
		}
		if (!keeping.isEmpty()) {
			lists.add(list(id, section, "keeping", "Co należy utrzymać", keeping));
		}
		return new Branch(made(id, section.id(), ""), "programmeGoal", section.number(), words(section.text()),
				List.of(), lists);
	}

	private static void rows(Section section, Consumer<Row> each) {
		section.rows().stream().filter((row) -> !row.withdrawn()).forEach(each);
		section.sections().stream().filter((inner) -> !inner.withdrawn()).forEach((inner) -> rows(inner, each));
	}

	private static Branch list(PlanId id, Section section, String level, String text, List<Branch> rows) {
		return new Branch(made(id, section.id(), level), level, "", words(text), List.of(), rows);
	}

	private static Branch row(PlanTable table, PlanId id, Row row, String level) {
		String text = String.join("\n", Stream.concat(Stream.of(row.text()), row.notes().stream()).toList());
		Map<String, Cell> cells = new LinkedHashMap<>(words(text.substring(0, Math.min(text.length(), LONGEST_TEXT))));
		Cell quantities = row.cells().get(Column.QUANTITIES);
		if (quantities != null && level.equals("effect")) {
			cells.put(Column.QUANTITIES, Cell.of(quantities.value()));
		}
		cells.put(Column.REFERENCES, Cell.of(new CellValue.References(List
			.of(PlanReferences.resolved(Reference.open(table.title(), ReferenceKind.STRATEGY), table, row.id())))));
		return new Branch(made(id, row.id(), ""), level, row.number(), cells, List.of(), List.of());
	}

	private static Map<String, Cell> words(String text) {
		return Map.of(Column.TEXT, Cell.of(new CellValue.Words(text)));
	}

	private static TimeFrame frame(Row row) {
		Cell cell = row.cells().get(Column.TIME_FRAME);
		return (cell != null) ? ((CellValue.When) cell.value()).timeFrame() : TimeFrame.unspecified("");
	}

	private static ElementId made(PlanId id, ElementId from, String what) {
		return new ElementId(
				UUID.nameUUIDFromBytes((id + ":" + from + ":" + what).getBytes(StandardCharsets.UTF_8)).toString());
	}

}
