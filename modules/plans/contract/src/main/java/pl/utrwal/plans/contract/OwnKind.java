package pl.utrwal.plans.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.ColumnKind;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.plans.contract.events.KindEvent.KindDefined;
import pl.utrwal.plans.contract.events.KindEvent.OwnColumn;
import pl.utrwal.plans.contract.events.KindEvent.OwnLevel;

/**
 * A kind of plan that an office defined, as a grammar, with the office's words for it.
 *
 * @param kind its levels are called by the code and their tier from 1
 * @param words by message key: {@code kind.<code>}, {@code level.<level>} and
 * {@code column.<level>.<key>}
 */
public record OwnKind(MunicipalityId municipality, PlanKind kind, Map<String, String> words) {

	private static final String DRAFTED = "plans.plan-drafted";

	public OwnKind {
		words = Map.copyOf(words);
	}

	public static OwnKind of(KindDefined defined) {
		String code = defined.kindId().value();
		Map<String, String> words = new HashMap<>(Map.of("kind." + code, defined.name()));
		List<Level> levels = new ArrayList<>();
		for (int tier = 1; tier <= defined.levels().size(); tier++) {
			OwnLevel own = defined.levels().get(tier - 1);
			String name = code + "-" + tier;
			words.put("level." + name, own.text());
			words.put("level." + name + ".accusative", own.text());
			words.put("column." + name + "." + Column.TEXT, own.text());
			List<Column> columns = new ArrayList<>(List.of(Column.text()));
			for (OwnColumn column : own.columns()) {
				columns.add(column(ColumnKind.valueOf(column.form()), columns.size()));
				words.put("column." + name + "." + columns.getLast().key(), column.text());
			}
			boolean row = tier == defined.levels().size();
			levels.add(row ? Level.row(name, columns.toArray(Column[]::new))
					: Level.section(name, List.of(code + "-" + (tier + 1)), columns.toArray(Column[]::new)));
		}
		return new OwnKind(defined.municipality(),
				new PlanKind(code, DRAFTED, levels, List.of(PlanKind.Count.of("items", levels.getLast().name()))),
				words);
	}

	/** A column of words has a key of its own; of every other kind a level has one. */
	private static Column column(ColumnKind kind, int place) {
		return switch (kind) {
			case WORDS -> Column.words("words" + place);
			case TIME_FRAME -> Column.timeFrame();
			case PARTIES -> Column.parties();
			case FUNDING -> Column.funding();
			case COST -> Column.cost();
			case QUANTITIES -> Column.quantities();
			case REFERENCES -> Column.references();
		};
	}

	public String name() {
		return this.words.get("kind." + this.kind.code());
	}

}
