package pl.utrwal.plans.importing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.plans.importing.ColumnMapping;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.Corrections;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.Place;
import pl.utrwal.plans.importing.RowRole;
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.importing.TableColumns.TableColumn;
import pl.utrwal.plans.importing.TableShape;
import pl.utrwal.plans.importing.web.ImportQuestion.Answer;
import pl.utrwal.plans.importing.web.ImportQuestion.Kind;
import pl.utrwal.plans.importing.web.ImportQuestion.Meaning;
import pl.utrwal.plans.importing.web.ImportService.Understood;

/**
 * Asks what parts of a document are, and takes the answers in.
 */
final class ImportCorrections {

	private static final Pattern COLUMN = Pattern.compile("(\\d{1,6})-c(\\d{1,3})");

	private static final Pattern COLUMNS = Pattern.compile("(\\d{1,6})-c");

	private static final Pattern TABLE = Pattern.compile("\\d{1,6}");

	private static final int LONGEST = 160;

	private final Understood understood;

	ImportCorrections(Understood understood) {
		this.understood = understood;
	}

	/**
	 * @return empty if there is no such part, or nobody can say what it is
	 */
	Optional<ImportQuestion> question(String at) {
		Matcher column = COLUMN.matcher(at);
		if (column.matches()) {
			int index = Integer.parseInt(column.group(2));
			return table(column.group(1)).filter((table) -> index < table.columns().size())
				.map((table) -> table.columns().get(index))
				.map((found) -> new ImportQuestion(at, Kind.COLUMN,
						found.heading().isEmpty() ? String.join(" · ", found.samples()) : found.heading(),
						Stream.of(ColumnRole.values()).map(ColumnRole::code).toList(), found.role().code()));
		}
		if (TABLE.matcher(at).matches()) {
			return table(at).map((table) -> new ImportQuestion(at, Kind.SHAPE, at,
					Stream.of(TableShape.values()).map(TableShape::code).toList(), table.card() ? TableShape.CARD.code()
							: table.isRead() ? TableShape.ROWS.code() : TableShape.NONE.code()));
		}
		return Place.of(at)
			.filter((place) -> this.understood.correctable())
			.flatMap((place) -> words(place).map((words) -> new ImportQuestion(at, Kind.ROW, words,
					Stream.of(RowRole.values()).map(RowRole::code).toList(), null)));
	}

	private Optional<TableColumns> table(String number) {
		return this.understood.proposal()
			.tables()
			.stream()
			.filter((table) -> table.table() == Integer.parseInt(number))
			.findFirst();
	}

	private Optional<String> words(Place place) {
		return this.understood.document().blocks().stream().flatMap((block) -> switch (block) {
			case Block.Paragraph paragraph when place.table() == 0 && paragraph.line() == place.row() ->
				Stream.of(paragraph.text());
			case Block.Table table when table.number() == place.table() -> table.rows()
				.stream()
				.filter((row) -> row.number() == place.row())
				.map((row) -> String.join(" · ",
						row.cells().stream().filter((cell) -> !cell.isBlank()).map(Block.Cell::raw).toList()));
			default -> Stream.empty();
		}).map(ImportCorrections::brief).findFirst();
	}

	private static String brief(String words) {
		String line = FoldedText.normal(words);
		return (line.length() > LONGEST) ? line.substring(0, LONGEST) + "…" : line;
	}

	/**
	 * The same, with another answer.
	 * @throws RuleBroken if nobody asked that
	 */
	Corrections with(Corrections said, String at, String code) {
		ImportQuestion question = question(at).filter((asked) -> asked.codes().contains(code))
			.orElseThrow(() -> new RuleBroken("correction-unknown"));
		return switch (question.kind()) {
			case COLUMN -> column(said, at, ColumnRole.of(code).orElseThrow());
			case SHAPE -> said.withColumns(Integer.parseInt(at), null)
				.withShape(Integer.parseInt(at), TableShape.of(code).orElseThrow());
			case ROW -> said.withRow(Place.of(at).orElseThrow(), RowRole.of(code).orElseThrow());
		};
	}

	/** What is said of one table holds for all alike: the newest word counts. */
	private Corrections column(Corrections said, String at, ColumnRole role) {
		Matcher column = COLUMN.matcher(at);
		column.matches();
		TableColumns table = table(column.group(1)).orElseThrow();
		Corrections others = said;
		for (TableColumns alike : this.understood.proposal().tables()) {
			if (alike.signature().equals(table.signature())) {
				others = others.withColumns(alike.table(), null).withShape(alike.table(), null);
			}
		}
		int index = Integer.parseInt(column.group(2));
		List<ColumnRole> roles = new ArrayList<>(table.roles());
		if (table.card()) {
			roles.set(index, role);
			return others.withColumns(table.table(), roles).withShape(table.table(), TableShape.CARD);
		}
		return others.withColumns(table.table(), ColumnMapping.changed(roles, index, role));
	}

	/**
	 * The same, without an answer.
	 */
	static Corrections without(Corrections said, String at) {
		Matcher columns = COLUMNS.matcher(at);
		if (columns.matches()) {
			return said.withColumns(Integer.parseInt(columns.group(1)), null);
		}
		if (TABLE.matcher(at).matches()) {
			return said.withShape(Integer.parseInt(at), null).withColumns(Integer.parseInt(at), null);
		}
		return Place.of(at).map((place) -> said.withRow(place, null)).orElse(said);
	}

	/**
	 * All that was said.
	 */
	List<Answer> answers(Corrections said) {
		List<Answer> answers = new ArrayList<>();
		said.columns()
			.forEach((number, roles) -> table(String.valueOf(number))
				.ifPresent((table) -> answers.add(new Answer(number + "-c", Kind.COLUMN, number, meanings(table)))));
		said.shapes()
			.entrySet()
			.stream()
			.filter((entry) -> !said.columns().containsKey(entry.getKey()))
			.map((entry) -> new Answer(String.valueOf(entry.getKey()), Kind.SHAPE, entry.getKey(),
					List.of(new Meaning("", entry.getValue().code()))))
			.forEach(answers::add);
		said.rows().entrySet().stream().map(this::answer).forEach(answers::add);
		return answers;
	}

	private Answer answer(Map.Entry<Place, RowRole> said) {
		return new Answer(said.getKey().toString(), Kind.ROW, said.getKey().table(),
				List.of(new Meaning(words(said.getKey()).orElse(""), said.getValue().code())));
	}

	private static List<Meaning> meanings(TableColumns table) {
		return table.columns()
			.stream()
			.filter((column) -> column.role() != ColumnRole.LABEL)
			.map((column) -> new Meaning(words(column), column.role().code()))
			.toList();
	}

	private static String words(TableColumn column) {
		return column.heading().isEmpty() ? String.join(" · ", column.samples()) : column.heading();
	}

}
