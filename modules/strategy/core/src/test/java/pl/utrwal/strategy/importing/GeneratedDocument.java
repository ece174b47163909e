package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.utrwal.documents.WordFile;
import pl.utrwal.documents.WordFile.Cell;
import pl.utrwal.strategy.importing.GeneratedPlan.*;

/**
 * Draws a plan as an office would: where its levels stand, which columns there are and
 * what they are called, what is merged, where the table is split, how rows are numbered.
 * The same seed draws the same document.
 */
final class GeneratedDocument implements Generated {

	private static final List<String> AREA_WORDS = List.of("Cel strategiczny", "Obszar", "Priorytet",
			"Obszar problemowy", "CEL STRATEGICZNY");

	private static final List<String> GOAL_WORDS = List.of("Cel operacyjny", "Cel szczegółowy", "CEL OPERACYJNY");

	private static final List<String> GOAL_HEADS = List.of("Cel operacyjny", "Cele operacyjne", "Cel szczegółowy",
			"CELE SZCZEGÓŁOWE");

	private static final List<String> ACTION_HEADS = List.of("Działanie", "Zadania", "Nazwa działania", "Opis zadania",
			"Planowane działania", "DZIAŁANIA", "Zadania do realizacji", "Proponowane działania");

	private static final List<String> TERM_HEADS = List.of("Termin realizacji", "Termin", "Okres realizacji",
			"Czas realizacji", "Terminy wykonania", "Harmonogram realizacji", "Termin realizacji zadania",
			"Lata realizacji");

	private static final List<String> PARTY_HEADS = List.of("Realizator", "Odpowiedzialni", "Podmiot odpowiedzialny",
			"Realizatorzy i partnerzy", "Jednostka odpowiedzialna za realizację", "Podmioty realizujące",
			"Instytucje odpowiedzialne", "Realizatorzy działania", "Osoba/jednostka odpowiedzialna", "Wykonawcy");

	private static final List<String> FUNDING_HEADS = List.of("Źródła finansowania", "Źródło finansowania",
			"Finansowanie", "Źródła finansowania działań", "Potencjalne źródła finansowania",
			"Środki finansowe – źródło");

	private static final List<String> INDICATOR_HEADS = List.of("Wskaźniki", "Wskaźnik realizacji", "Mierniki",
			"Wskaźniki monitoringu", "Sposób pomiaru (wskaźnik)");

	private static final List<String> COST_HEADS = List.of("Koszt (zł)", "Szacunkowy koszt", "Planowane nakłady",
			"Kwota w zł");

	private static final List<String> NUMBER_HEADS = List.of("Lp.", "L.p.", "Nr");

	private final Random random;

	private final GeneratedPlan plan;

	private final WordFile file = new WordFile();

	private final Place areas;

	private final Place goals;

	private final String areaWord;

	private final String goalWord;

	private final String areaHead;

	private final String goalHead;

	private final String actionHead;

	private final String numberHead;

	private final Numbers numbers;

	private final boolean cards;

	private final List<Column> columns = new ArrayList<>();

	private int lists;

	private enum Place {

		/** A heading of the word processor above the table. */
		HEADING,

		/** A row over the whole table. */
		ROW,

		/** A column of its own, merged down. */
		COLUMN,

		/** The document has no such level. */
		NOWHERE

	}

	private enum Numbers {

		/** 1.1.1. and so on. */
		NESTED,

		/** From 1 under each goal. */
		PLAIN,

		/** In a column of its own. */
		COLUMN,

		/** A numbered list of the word processor. */
		LIST,

		NONE

	}

	/** What is drawn in a column: a value of each action. */
	private record Column(String head, Function<Action, String> value, boolean merges) {
	}

	GeneratedDocument(long seed) {
		this.random = new Random(seed);
		this.plan = GeneratedPlan.of(this.random);
		this.cards = this.random.nextInt(8) == 0;
		this.areas = one(List.of(Place.HEADING, Place.ROW, Place.COLUMN, Place.NOWHERE));
		this.goals = this.cards ? Place.HEADING : switch (this.areas) {
			case HEADING -> one(List.of(Place.HEADING, Place.ROW, Place.COLUMN));
			case ROW -> one(List.of(Place.ROW, Place.COLUMN));
			default ->
				(this.areas == Place.COLUMN) ? Place.COLUMN : one(List.of(Place.HEADING, Place.ROW, Place.COLUMN));
		};
		this.areaWord = one(AREA_WORDS);
		this.goalWord = one(GOAL_WORDS);
		this.areaHead = one(AREA_WORDS);
		this.goalHead = one(GOAL_HEADS);
		this.actionHead = one(ACTION_HEADS);
		this.numberHead = one(NUMBER_HEADS);
		this.numbers = one(List.of(Numbers.values()));
		columns();
	}

	@Override
	public GeneratedPlan plan() {
		return this.plan;
	}

	@Override
	public boolean hasAreas() {
		return this.cards || this.areas != Place.NOWHERE;
	}

	@Override
	public boolean hasFunding() {
		return this.columns.stream().anyMatch((column) -> FUNDING_HEADS.contains(column.head));
	}

	@Override
	public boolean hasTerms() {
		return this.columns.stream().anyMatch((column) -> TERM_HEADS.contains(column.head));
	}

	@Override
	public byte[] bytes() {
		cover();
		if (this.cards) {
			cards();
		}
		else if (this.areas == Place.HEADING) {
			for (int i = 0; i < this.plan.areas().size(); i++) {
				Area area = this.plan.areas().get(i);
				this.file.styled(title(this.areaWord, String.valueOf(i + 1), area.text()), "Nagwek1");
				below(List.of(area), i);
			}
		}
		else {
			below(this.plan.areas(), 0);
		}
		if (this.random.nextBoolean()) {
			this.file.styled("Monitoring", "Nagwek1").paragraph("Zespół spotyka się w lutym i podlicza, co się udało.");
		}
		return this.file.bytes();
	}

	private void columns() {
		this.columns.add(new Column(one(TERM_HEADS), (action) -> action.term().written(), true));
		this.columns.add(new Column(one(PARTY_HEADS), this::parties, true));
		if (this.random.nextInt(3) > 0) {
			this.columns.add(new Column(one(FUNDING_HEADS), (action) -> String.join(", ", action.sources()), true));
		}
		if (this.random.nextBoolean()) {
			this.columns.add(new Column(one(INDICATOR_HEADS), Action::indicator, false));
		}
		if (this.random.nextInt(3) == 0) {
			this.columns.add(new Column(one(COST_HEADS), Action::cost, false));
		}
		if (this.random.nextInt(6) == 0) {
			this.columns.removeFirst();
		}
		Collections.shuffle(this.columns, this.random);
	}

	private String parties(Action action) {
		String leads = String.join((action.text().length() % 2 == 0) ? ", " : " oraz ", action.leads());
		return action.partners().isEmpty() ? leads
				: leads + " we współpracy z " + String.join(" i ", action.partners());
	}

	private void cover() {
		if (this.plan.act() != null) {
			if (this.random.nextBoolean()) {
				this.file.paragraph(
						"Załącznik do uchwały nr " + this.plan.act() + " Rady Gminy Bukowiec z dnia 26.02.2026 r.");
			}
			else {
				this.file.paragraph("Załącznik nr 1")
					.paragraph("do Uchwały Nr " + this.plan.act())
					.paragraph("Rady Gminy Bukowiec")
					.paragraph("z dnia 26 lutego 2026 r.");
			}
		}
		switch (this.random.nextInt(4)) {
			case 0 -> this.file.styled(this.plan.title(), "Tytu");
			case 1 -> this.file.paragraph(this.plan.title().toUpperCase(Locale.ROOT));
			case 2 -> this.file.styled(this.plan.title(), "Nagwek1");
			default -> this.file.paragraph(this.plan.title());
		}
		if (this.random.nextInt(3) == 0) {
			this.file.paragraph("Bukowiec 2026");
		}
		if (this.random.nextInt(3) == 0) {
			this.file.styled("Wstęp", "Nagwek1")
				.paragraph("Dokument napisali mieszkańcy na sześciu spotkaniach w świetlicach.")
				.paragraph("Tabela 1. Mieszkańcy gminy")
				.table(rows(List.of("Rok", "Liczba osób"), List.of("2023", "4 210"), List.of("2025", "4 155")));
		}
	}

	private static List<List<Cell>> rows(List<?>... rows) {
		return Stream.of(rows).map((row) -> row.stream().map((text) -> Cell.of((String) text)).toList()).toList();
	}

	/** What stands below a heading of an area, or in the whole document. */
	private void below(List<Area> areas, int first) {
		if (this.goals != Place.HEADING) {
			table(areas, first);
			return;
		}
		for (int i = 0; i < areas.size(); i++) {
			for (int j = 0; j < areas.get(i).goals().size(); j++) {
				Goal goal = areas.get(i).goals().get(j);
				this.file.styled(title(this.goalWord, (first + i + 1) + "." + (j + 1), goal.text()), "Nagwek2");
				List<List<Cell>> rows = new ArrayList<>(List.of(head()));
				rows.addAll(actions(goal, first + i, j, new ArrayList<>()));
				split(rows);
			}
		}
	}

	private void table(List<Area> areas, int first) {
		List<List<Cell>> rows = new ArrayList<>();
		List<Cell> head = head();
		int width = head.size();
		boolean headFirst = this.areas != Place.ROW || this.random.nextBoolean();
		if (headFirst) {
			rows.add(head);
		}
		for (int i = 0; i < areas.size(); i++) {
			Area area = areas.get(i);
			if (this.areas == Place.ROW) {
				rows.add(List.of(Cell.across(title(this.areaWord, String.valueOf(first + i + 1), area.text()), width)));
				if (!headFirst) {
					rows.add(head);
				}
			}
			boolean newArea = true;
			for (int j = 0; j < area.goals().size(); j++) {
				Goal goal = area.goals().get(j);
				String number = (first + i + 1) + "." + (j + 1);
				if (this.goals == Place.ROW) {
					rows.add(List.of(Cell.across(title(this.goalWord, number, goal.text()), width)));
				}
				boolean newGoal = true;
				for (List<Cell> row : actions(goal, first + i, j, new ArrayList<>())) {
					List<Cell> whole = new ArrayList<>();
					if (this.areas == Place.COLUMN) {
						whole.add(newArea ? Cell.down((first + i + 1) + ". " + area.text()) : Cell.covered());
					}
					if (this.goals == Place.COLUMN) {
						whole.add(newGoal ? Cell.down(number + ". " + goal.text()) : Cell.covered());
					}
					newArea = false;
					newGoal = false;
					whole.addAll(row);
					rows.add(whole);
				}
			}
		}
		if (this.columns.stream().anyMatch((column) -> COST_HEADS.contains(column.head)) && this.random.nextBoolean()) {
			rows.add(List.of(Cell.across("RAZEM", width - 1), Cell.of("")));
		}
		split(rows);
	}

	/** Over two pages, with the head once more or without it. */
	private void split(List<List<Cell>> rows) {
		int at = 2 + this.random.nextInt(6);
		boolean startsAfresh = at < rows.size()
				&& rows.get(at).stream().noneMatch((cell) -> cell.merge() == WordFile.Merge.GOES_ON)
				&& rows.get(at).size() > 1 && rows.get(at - 1).size() > 1;
		if (this.random.nextInt(4) > 0 || !startsAfresh) {
			this.file.table(rows);
			return;
		}
		this.file.table(rows.subList(0, at));
		if (this.random.nextBoolean()) {
			this.file.paragraph("c.d. tabeli");
		}
		List<List<Cell>> rest = new ArrayList<>(rows.subList(at, rows.size()));
		if (this.random.nextBoolean()) {
			rest.addFirst(head());
		}
		this.file.table(rest);
	}

	private List<Cell> head() {
		List<Cell> head = new ArrayList<>();
		if (this.areas == Place.COLUMN) {
			head.add(Cell.of(this.areaHead));
		}
		if (this.goals == Place.COLUMN) {
			head.add(Cell.of(this.goalHead));
		}
		if (this.numbers == Numbers.COLUMN) {
			head.add(Cell.of(this.numberHead));
		}
		head.add(Cell.of(this.actionHead));
		this.columns.forEach((column) -> head.add(Cell.of(column.head)));
		return head;
	}

	/**
	 * The rows of a goal, without the columns of the levels. Equal values of neighbours
	 * are merged down now and then.
	 */
	private List<List<Cell>> actions(Goal goal, int area, int place, List<List<Cell>> rows) {
		boolean merged = this.random.nextBoolean();
		this.lists++;
		for (int i = 0; i < goal.actions().size(); i++) {
			Action action = goal.actions().get(i);
			List<Cell> row = new ArrayList<>();
			if (this.numbers == Numbers.COLUMN) {
				row.add(Cell.of((i + 1) + "."));
			}
			row.add(switch (this.numbers) {
				case NESTED -> Cell.of("%d.%d.%d. %s".formatted(area + 1, place + 1, i + 1, action.text()));
				case PLAIN -> Cell.of((i + 1) + ". " + action.text());
				case LIST -> new Cell(List.of(action.text()), 1, WordFile.Merge.NONE, this.lists);
				default -> Cell.of(action.text());
			});
			for (Column column : this.columns) {
				row.add(value(column, goal.actions(), i, merged && column.merges));
			}
			rows.add(row);
		}
		return rows;
	}

	private static Cell value(Column column, List<Action> actions, int i, boolean merged) {
		String value = column.value.apply(actions.get(i));
		if (merged && i > 0 && value.equals(column.value.apply(actions.get(i - 1)))) {
			return Cell.covered();
		}
		boolean goesOn = merged && i + 1 < actions.size() && value.equals(column.value.apply(actions.get(i + 1)));
		return goesOn ? Cell.down(value) : Cell.of(value);
	}

	private void cards() {
		for (int i = 0; i < this.plan.areas().size(); i++) {
			Area area = this.plan.areas().get(i);
			this.file.styled(title(this.areaWord, String.valueOf(i + 1), area.text()), "Nagwek1");
			for (int j = 0; j < area.goals().size(); j++) {
				Goal goal = area.goals().get(j);
				this.file.styled(title(this.goalWord, (i + 1) + "." + (j + 1), goal.text()), "Nagwek2");
				for (Action action : goal.actions()) {
					List<List<Cell>> card = new ArrayList<>();
					card.add(List.of(Cell.of((this.numbers == Numbers.NONE) ? "Nazwa działania" : "Tytuł działania"),
							Cell.of(action.text())));
					this.columns.forEach(
							(column) -> card.add(List.of(Cell.of(column.head), Cell.of(column.value.apply(action)))));
					this.file.table(card);
				}
			}
		}
	}

	private String title(String word, String number, String text) {
		return switch (this.columns.size() % 3) {
			case 0 -> word + " " + number + ". " + text;
			case 1 -> word + " " + number + ": " + text;
			default -> word + " nr " + number + " – " + text;
		};
	}

	private <T> T one(List<T> of) {
		return GeneratedPlan.one(of, this.random);
	}

	@Override
	public String toString() {
		return "cards %s, areas %s, goals %s, numbers %s, columns %s".formatted(this.cards, this.areas, this.goals,
				this.numbers, this.columns.stream().map(Column::head).collect(Collectors.joining(" | ")));
	}

}
