package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import pl.utrwal.documents.WordFile;
import pl.utrwal.documents.WordFile.Cell;
import pl.utrwal.documents.WordFile.Merge;
import pl.utrwal.strategy.importing.GeneratedPlan.*;

/**
 * Draws a plan in the shapes that are less usual: without any table, with a mark in a
 * column for each period, as numbered cards, with titles in captions, cells that are left
 * empty where others are merged, heads of two rows. The same seed draws the same
 * document.
 */
final class GeneratedOddDocument implements Generated {

	private static final List<String> AREA_WORDS = List.of("Cel strategiczny", "Obszar", "Priorytet",
			"CEL STRATEGICZNY NR");

	private static final List<String> GOAL_WORDS = List.of("Cel operacyjny", "Cel szczegółowy", "Cel operacyjny nr");

	private static final List<String> ACTION_HEADS = List.of("Działania", "Planowane przedsięwzięcia", "Zadanie:",
			"NAZWA DZIAŁANIA", "Dzia-\nłanie", "Opis działania");

	private static final List<String> LEAD_HEADS = List.of("Instytucja wiodąca", "Realizator:", "Lider",
			"Podmiot odpowie-\ndzialny", "Jednostka realizująca", "Kto realizuje");

	private static final List<String> PARTNER_HEADS = List.of("Instytucje wspierające", "Partnerzy",
			"Podmioty współpracujące", "Współrealizatorzy");

	private static final List<String> TERM_HEADS = List.of("Ramy czasowe", "Kiedy", "TERMIN REALIZACJI:", "Okres",
			"Ter-\nmin reali-\nzacji");

	private static final List<String> FUNDING_HEADS = List.of("Pochodzenie środków", "Źródło finan-\nsowania",
			"Skąd pieniądze – źródła finansowania", "Finansowanie");

	private static final List<String> REMARK_HEADS = List.of("Uwagi", "Oczekiwane rezultaty", "Grupa docelowa",
			"Adresaci");

	private static final List<String> MONTHS = List.of("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
			"lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień");

	private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

	private static final int FIRST_YEAR = 2026;

	private final Random random;

	private final WordFile file = new WordFile();

	private final Shape shape;

	private final Periods periods;

	private final GeneratedPlan plan;

	private final boolean ofTwoRows;

	private final boolean funding;

	private final String areaWord;

	private final String goalWord;

	private final String actionHead;

	private final String leadHead;

	private final String partnerHead;

	private final String termHead;

	private final String fundingHead;

	private final String remarkHead;

	private final String dash;

	private int table;

	private enum Shape {

		PROSE, LISTS, CARDS, CAPTIONS, TWO_CELLS, FIRST_CELL, EMPTY_CELLS, REPEATED

	}

	private enum Periods {

		NONE, YEARS, QUARTERS, MONTHS

	}

	GeneratedOddDocument(long seed) {
		this.random = new Random(seed);
		this.shape = one(List.of(Shape.values()));
		boolean rows = this.shape != Shape.PROSE && this.shape != Shape.CARDS && this.shape != Shape.LISTS;
		this.periods = rows && this.random.nextInt(3) == 0
				? one(List.of(Periods.YEARS, Periods.QUARTERS, Periods.MONTHS)) : Periods.NONE;
		this.plan = drawn(GeneratedPlan.of(this.random));
		this.ofTwoRows = rows && this.periods == Periods.NONE && this.random.nextBoolean();
		this.funding = this.random.nextBoolean();
		this.areaWord = one(AREA_WORDS);
		this.goalWord = one(GOAL_WORDS);
		this.actionHead = one(ACTION_HEADS);
		this.leadHead = one(LEAD_HEADS);
		this.partnerHead = one(PARTNER_HEADS);
		this.termHead = one(TERM_HEADS);
		this.fundingHead = one(FUNDING_HEADS);
		this.remarkHead = one(REMARK_HEADS);
		this.dash = one(List.of(". ", ": ", " – "));
	}

	/** What the shape can say: partners by their names alone, terms by its columns. */
	private GeneratedPlan drawn(GeneratedPlan plan) {
		List<Area> areas = new ArrayList<>();
		for (Area area : plan.areas()) {
			List<Goal> goals = new ArrayList<>();
			for (Goal goal : area.goals()) {
				List<Action> actions = new ArrayList<>();
				for (Action action : goal.actions()) {
					Action above = (this.shape == Shape.LISTS && !actions.isEmpty()) ? actions.getFirst() : action;
					actions.add(new Action(action.text(), above.leads(), above.partners(),
							(this.periods == Periods.NONE) ? above.term() : term(), above.sources(), action.indicator(),
							action.cost()));
				}
				goals.add(new Goal(goal.text(), actions));
			}
			areas.add(new Area(area.text(), goals));
		}
		return new GeneratedPlan(plan.title(), plan.period(), plan.act(), areas);
	}

	/** Some columns in a row; written as their first and their last place. */
	private Term term() {
		int count = columns();
		int from = this.random.nextInt(count);
		int to = from + this.random.nextInt(Math.min(3, count - from));
		String first = edtf(from);
		return new Term(from + " " + to, (from == to) ? first : first + "/" + edtf(to));
	}

	private int columns() {
		return switch (this.periods) {
			case MONTHS -> MONTHS.size();
			default -> QUARTERS.size();
		};
	}

	private String edtf(int place) {
		return switch (this.periods) {
			case YEARS -> String.valueOf(FIRST_YEAR + place);
			case QUARTERS -> "2027-" + (33 + place);
			default -> "2027-%02d".formatted(place + 1);
		};
	}

	@Override
	public GeneratedPlan plan() {
		return this.plan;
	}

	@Override
	public boolean hasAreas() {
		return true;
	}

	@Override
	public boolean hasTerms() {
		return true;
	}

	@Override
	public boolean hasFunding() {
		return this.funding;
	}

	@Override
	public byte[] bytes() {
		cover();
		switch (this.shape) {
			case PROSE, LISTS -> prose();
			case TWO_CELLS, FIRST_CELL, EMPTY_CELLS -> oneTable();
			default -> tables();
		}
		return this.file.bytes();
	}

	private void cover() {
		String act = this.plan.act();
		if (act != null && this.random.nextBoolean()) {
			this.file.table(List.of(List.of(Cell.of(""), new Cell(
					List.of("Załącznik", "do uchwały Nr " + act, "Rady Gminy Bukowiec", "z dnia 26 lutego 2026 r."), 1,
					Merge.NONE, 0))));
		}
		else if (act != null) {
			this.file.paragraph("Załącznik do Uchwały Nr " + act + " Rady Gminy Bukowiec z dnia 26 lutego 2026 r.");
		}
		if (this.random.nextBoolean()) {
			this.file.paragraph("GMINA BUKOWIEC");
		}
		this.file.styled(this.plan.title(), this.random.nextBoolean() ? "Tytu" : "");
		if (this.random.nextBoolean()) {
			this.file.styled("1. Cele i działania", "Nagwek1");
		}
	}

	private String area(int place) {
		return this.areaWord + " " + (place + 1) + this.dash + this.plan.areas().get(place).text();
	}

	private String goal(int area, int place) {
		return this.goalWord + " " + number(area, place) + this.dash
				+ this.plan.areas().get(area).goals().get(place).text();
	}

	private static String number(int area, int place) {
		return (area + 1) + "." + (place + 1);
	}

	private void each(Place what) {
		for (int i = 0; i < this.plan.areas().size(); i++) {
			for (int j = 0; j < this.plan.areas().get(i).goals().size(); j++) {
				what.draw(i, j, this.plan.areas().get(i).goals().get(j).actions());
			}
		}
	}

	private interface Place {

		void draw(int area, int goal, List<Action> actions);

	}

	private void prose() {
		each((area, goal, actions) -> {
			if (goal == 0) {
				this.file.styled(area(area), "Nagwek1");
				this.file.paragraph("O tym mówili mieszkańcy na spotkaniach w świetlicach.");
			}
			this.file.styled(goal(area, goal), "Nagwek2");
			if (this.shape == Shape.LISTS) {
				this.file.paragraph("Działania:");
				actions.forEach((action) -> this.file.paragraph("– " + action.text() + ","));
				said(actions.getFirst());
			}
			else {
				for (int i = 0; i < actions.size(); i++) {
					this.file.paragraph(
							"Działanie " + number(area, goal) + "." + (i + 1) + this.dash + actions.get(i).text());
					said(actions.get(i));
				}
			}
		});
	}

	private void said(Action action) {
		this.file.paragraph("Realizatorzy: " + String.join(", ", action.leads()));
		if (!action.partners().isEmpty()) {
			this.file.paragraph("Partnerzy: " + String.join(", ", action.partners()));
		}
		this.file.paragraph("Termin realizacji: " + action.term().written());
		if (this.funding) {
			this.file.paragraph("Źródła finansowania: " + String.join(", ", action.sources()));
		}
	}

	private void tables() {
		each((area, goal, actions) -> {
			if (goal == 0 || this.shape == Shape.REPEATED) {
				this.file.styled(area(area) + ((goal > 0) ? " (c.d.)" : ""), "Nagwek1");
			}
			this.table++;
			if (this.shape == Shape.CAPTIONS) {
				this.file.paragraph("Tabela " + this.table + ". " + goal(area, goal));
			}
			else {
				this.file.styled(goal(area, goal), "Nagwek2");
			}
			if (this.shape == Shape.CARDS) {
				actions.forEach(this::card);
				return;
			}
			List<List<Cell>> rows = new ArrayList<>(head(List.of()));
			actions.forEach((action) -> rows.add(row(List.of(), action)));
			this.file.table(rows);
			if (this.shape == Shape.CAPTIONS) {
				this.file.paragraph("Źródło: opracowanie własne.");
			}
		});
	}

	private void card(Action action) {
		List<List<String>> pairs = new ArrayList<>(
				List.of(List.of("Nazwa zadania", action.text()), List.of(this.leadHead, leads(action)),
						List.of(this.partnerHead, partners(action)), List.of(this.termHead, action.term().written())));
		if (this.funding) {
			pairs.add(List.of(this.fundingHead, String.join(", ", action.sources())));
		}
		List<List<Cell>> rows = new ArrayList<>();
		rows.add(List.of(Cell.of("Lp."), Cell.of("Wyszczególnienie"), Cell.of("Opis")));
		for (int i = 0; i < pairs.size(); i++) {
			rows.add(
					List.of(Cell.of((i + 1) + "."), Cell.of(pairs.get(i).getFirst()), Cell.of(pairs.get(i).getLast())));
		}
		this.file.table(rows);
	}

	private void oneTable() {
		List<List<Cell>> rows = new ArrayList<>();
		if (this.shape == Shape.EMPTY_CELLS) {
			rows.addAll(head(List.of(this.areaWord.replace(" NR", ""), this.goalWord.replace(" nr", ""))));
			each((area, goal, actions) -> {
				for (int i = 0; i < actions.size(); i++) {
					rows.add(row(
							List.of((goal == 0 && i == 0) ? (area + 1) + ". " + this.plan.areas().get(area).text() : "",
									(i == 0) ? number(area, goal) + ". "
											+ this.plan.areas().get(area).goals().get(goal).text() : ""),
							actions.get(i)));
				}
			});
			this.file.table(rows);
			return;
		}
		rows.addAll(head(List.of()));
		int width = rows.getFirst().stream().mapToInt(Cell::span).sum();
		each((area, goal, actions) -> {
			if (goal == 0) {
				rows.add(level(area(area), width));
			}
			rows.add(level(goal(area, goal), width));
			actions.forEach((action) -> rows.add(row(List.of(), action)));
		});
		this.file.table(rows);
	}

	/** In two cells over the table, or in the first one with the others left empty. */
	private List<Cell> level(String title, int width) {
		if (this.shape == Shape.TWO_CELLS) {
			int at = title.indexOf(this.dash);
			return List.of(Cell.of(title.substring(0, at)),
					Cell.across(title.substring(at + this.dash.length()), width - 1));
		}
		return Stream.concat(Stream.of(Cell.of(title)), IntStream.range(1, width).mapToObj((i) -> Cell.of("")))
			.toList();
	}

	private record Column(String head, Function<Action, String> value) {
	}

	private List<Column> values() {
		List<Column> columns = new ArrayList<>(
				List.of(new Column(this.leadHead, this::leads), new Column(this.partnerHead, this::partners)));
		if (this.periods == Periods.NONE) {
			columns.add(new Column(this.termHead, (action) -> action.term().written()));
		}
		if (this.funding) {
			columns.add(new Column(this.fundingHead, (action) -> String.join(", ", action.sources())));
		}
		columns.add(new Column(this.remarkHead, (action) -> "mieszkańcy, którzy " + action.indicator()));
		return columns;
	}

	private String leads(Action action) {
		return String.join((action.text().length() % 2 == 0) ? ", " : "\n", action.leads());
	}

	private String partners(Action action) {
		return action.partners().isEmpty() ? "–" : String.join(", ", action.partners());
	}

	private List<List<Cell>> head(List<String> levels) {
		List<String> before = Stream.concat(levels.stream(), Stream.of(this.actionHead)).toList();
		List<String> values = values().stream().map(Column::head).toList();
		if (this.periods != Periods.NONE) {
			List<Cell> upper = new ArrayList<>();
			List<Cell> lower = new ArrayList<>();
			Stream.concat(before.stream(), values.stream()).forEach((head) -> {
				upper.add(new Cell(head.lines().toList(), 1, Merge.STARTS, 0));
				lower.add(Cell.covered());
			});
			upper.add(Cell.across(switch (this.periods) {
				case YEARS -> "Lata realizacji";
				case QUARTERS -> "Kwartały 2027";
				default -> "Termin realizacji – 2027 r.";
			}, columns()));
			IntStream.range(0, columns()).forEach((i) -> lower.add(Cell.of(switch (this.periods) {
				case YEARS -> String.valueOf(FIRST_YEAR + i);
				case QUARTERS -> QUARTERS.get(i);
				default -> MONTHS.get(i);
			})));
			return List.of(upper, lower);
		}
		if (this.ofTwoRows) {
			List<Cell> upper = new ArrayList<>();
			List<Cell> lower = new ArrayList<>();
			before.forEach((head) -> {
				upper.add(new Cell(head.lines().toList(), 1, Merge.STARTS, 0));
				lower.add(Cell.covered());
			});
			upper.add(Cell.across("Podmioty", 2));
			lower.add(Cell.of("odpowiedzialne"));
			lower.add(Cell.of("współpracujące"));
			values.subList(2, values.size()).forEach((head) -> {
				upper.add(new Cell(head.lines().toList(), 1, Merge.STARTS, 0));
				lower.add(Cell.covered());
			});
			return List.of(upper, lower);
		}
		return List.of(Stream.concat(before.stream(), values.stream())
			.map((head) -> new Cell(head.lines().toList(), 1, Merge.NONE, 0))
			.toList());
	}

	private List<Cell> row(List<String> levels, Action action) {
		List<Cell> row = new ArrayList<>();
		Stream.concat(levels.stream(), Stream.of(action.text())).map(Cell::of).forEach(row::add);
		values().stream().map((column) -> cell(column.value.apply(action))).forEach(row::add);
		if (this.periods != Periods.NONE) {
			String[] bounds = action.term().written().split(" ");
			IntStream.range(0, columns())
				.mapToObj((i) -> Cell
					.of((i >= Integer.parseInt(bounds[0]) && i <= Integer.parseInt(bounds[1])) ? "X" : ""))
				.forEach(row::add);
		}
		return Collections.unmodifiableList(row);
	}

	private static Cell cell(String text) {
		return new Cell(text.lines().toList(), 1, Merge.NONE, 0);
	}

	private <T> T one(List<T> of) {
		return GeneratedPlan.one(of, this.random);
	}

	@Override
	public String toString() {
		return "%s, periods %s, two rows %s, %s | %s | %s | %s | %s | %s | %s".formatted(this.shape, this.periods,
				this.ofTwoRows, this.areaWord + this.dash + this.goalWord, this.actionHead, this.leadHead,
				this.partnerHead, this.termHead, this.fundingHead, this.remarkHead);
	}

}
