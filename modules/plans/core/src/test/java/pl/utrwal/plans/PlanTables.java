package pl.utrwal.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.BeanUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Heading;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.webkit.TableFormatter;

/**
 * A small plan for tests of what is made of a table.
 */
public final class PlanTables {

	private PlanTables() {
	}

	/**
	 * One area, two goals, four actions; version 10.
	 */
	public static PlanTable small() {
		Section first = section("g1", 1, "1.1", "Pierwszy cel").withContent(List.of(),
				List.of(row("a1", 3, "1", "Dyżury", "GOPS", "2026"), row("a2", 4, "2", "Mediacje", "GOPS", "2027")));
		Section second = section("g2", 1, "1.2", "Drugi cel").withContent(List.of(),
				List.of(row("a3", 5, "1", "Świetlica", "szkoły", ""), row("a4", 6, "2", "Warsztat", "", "2028")));
		Section area = section("o1", 0, "1", "Rodziny").withContent(List.of(first, second), List.of());
		Heading heading = new Heading(new MunicipalityId("demo"), Strategies.STRATEGY.code(), "Strategia",
				TimeFrame.parse("2026–2030"), null);
		return PlanTable.empty(new PlanId("plan"))
			.withHeading(heading, Strategies.STRATEGY.levels())
			.withSections(List.of(area))
			.at(10, 100);
	}

	private static Section section(String id, int level, String number, String text) {
		return new Section(new ElementId(id), level, 1, number, Map.of(Column.TEXT, Cell.of(new CellValue.Words(text))),
				List.of(), List.of(), false, List.of(), List.of());
	}

	/**
	 * An action.
	 */
	public static Row row(String id, long version, String number, String text, String who, String when) {
		Level level = Strategies.STRATEGY.level("action");
		Map<String, Cell> cells = new LinkedHashMap<>();
		level.columns().forEach((column) -> cells.put(column.key(), Cell.of(column.kind().nothing())));
		cells.put(Column.TEXT, Cell.of(new CellValue.Words(text)));
		cells.put(Column.TIME_FRAME, Cell.of(new CellValue.When(TimeFrame.parse(when))));
		cells.put(Column.PARTIES,
				Cell.of(new CellValue.Parties(who.isEmpty() ? List.of() : List.of(new Party(who, PartyRole.LEAD)))));
		return new Row(new ElementId(id), 2, version, number, cells, List.of(), List.of(), false);
	}

	/**
	 * Those of this module and of what it builds on; any other key stands for itself.
	 */
	public static MessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/table", "messages/plans", "messages/plans-exporting",
				"messages/plans-adoption");
		messages.setDefaultEncoding("UTF-8");
		messages.setUseCodeAsDefaultMessage(true);
		return messages;
	}

	/**
	 * Says values in those words.
	 */
	public static TableFormatter formatter() {
		try {
			return BeanUtils.instantiateClass(TableFormatter.class.getDeclaredConstructor(MessageSource.class),
					messages());
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
