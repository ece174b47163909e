package pl.utrwal.plans.table.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.time.RunsForward;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.AddElement;
import pl.utrwal.plans.table.read.ElementPlace;

/**
 * What the editor of a new element sends. Only the text is needed.
 *
 * @param id of the new element, made by the page so that it knows its row again
 * @param parent null for the highest level
 * @param after the sibling that it follows; null, or one that is no longer there, for the
 * end
 * @param level the name of its level; null if the parent holds one level only
 * @param name of each party, as many as roles; empty for none
 * @param sources of funding, one a line
 * @param unfunded true if it is settled that there is no funding
 * @param reason null if none was given
 */
record NewElementForm(String id, String parent, String after, String level, String number, String timeFrame,
		List<String> name, List<PartyRole> role, String sources, Boolean unfunded, String reason) {

	private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	ElementId element() {
		if (!said(this.id).matches(ID)) {
			throw new RuleBroken("version-missing");
		}
		return new ElementId(this.id);
	}

	PlanCommand command(PlanTable table, Level level, Map<String, String> typed) {
		ElementId holder = (this.parent != null) ? new ElementId(this.parent) : null;
		Map<String, CellValue> values = new LinkedHashMap<>();
		for (Column column : level.columns()) {
			values.put(column.key(), value(column, typed));
		}
		return new AddElement(table.id(), holder, index(ElementPlace.children(table, holder)),
				Branch.typed(element(), level.name(), said(this.number), values));
	}

	private CellValue value(Column column, Map<String, String> typed) {
		return switch (column.kind()) {
			case WORDS -> new CellValue.Words(said(typed.get(column.key())));
			case TIME_FRAME -> new CellValue.When(frame());
			case PARTIES -> new CellValue.Parties(parties());
			case FUNDING -> funding();
			case COST -> CellValue.Cost.parse(said(typed.get(column.key())));
			case QUANTITIES -> CellValue.Quantities.parse(said(typed.get(column.key())));
			case REFERENCES -> CellForm.references(typed.get(column.key()), new CellValue.References(List.of()));
		};
	}

	private TimeFrame frame() {
		String typed = said(this.timeFrame);
		new RunsForward(typed).verify();
		return TimeFrame.parse(typed);
	}

	private Integer index(List<? extends Element> siblings) {
		return IntStream.range(0, siblings.size())
			.filter((index) -> siblings.get(index).id().value().equals(this.after))
			.mapToObj((index) -> index + 1)
			.findFirst()
			.orElse(null);
	}

	private List<Party> parties() {
		List<Party> parties = new ArrayList<>();
		for (int index = 0; this.name != null && this.role != null && index < this.name.size(); index++) {
			if (!this.name.get(index).isBlank()) {
				parties.add(new Party(this.name.get(index).strip(), this.role.get(index)));
			}
		}
		return parties;
	}

	private CellValue.Funding funding() {
		List<String> named = said(this.sources).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		if (!named.isEmpty()) {
			return new CellValue.Funding(FundingKind.SOURCES, named);
		}
		return new CellValue.Funding(Boolean.TRUE.equals(this.unfunded) ? FundingKind.NONE : FundingKind.UNKNOWN,
				List.of());
	}

	private static String said(String typed) {
		return CellForm.text(typed).strip();
	}

}
