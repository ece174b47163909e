package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.documents.Block;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.kernel.time.TimeFrame.Form;
import pl.utrwal.strategy.importing.AreaDraft.GoalDraft;

/**
 * Reads the rows of one table, from top to bottom.
 */
final class TableReader {

	private final int table;

	private final List<AreaDraft> areas;

	private final List<ImportIssue> issues;

	/** Labels that stood in a row of their own, for the next action. */
	private final List<SourceCell> labels = new ArrayList<>();

	/** The one that the rows belong to; null before the first. */
	private AreaDraft area;

	private Header header;

	/**
	 * Null once it was compared with the rows below, or if it stands in another table.
	 */
	private Integer headerRow;

	private int lastGoal;

	private int lastAction;

	TableReader(int table, Header header, List<AreaDraft> areas, List<ImportIssue> issues) {
		this.table = table;
		this.header = header;
		this.areas = areas;
		this.issues = issues;
	}

	Header header() {
		return this.header;
	}

	static TimeFrame timeFrame(Header header, Block.Row row) {
		return TimeFrame.parse(header.cell(row, Column.FROM).map(Block.Cell::raw).orElse(""),
				header.cell(row, Column.TO).map(Block.Cell::raw).orElse(""));
	}

	void openArea(List<SourceCell> title) {
		keepLabels();
		this.area = new AreaDraft(title);
		this.areas.add(this.area);
		this.lastGoal = 0;
	}

	/**
	 * @param beforeHeader the next row is a header
	 */
	void row(Block.Row row, boolean beforeHeader) {
		List<Block.Cell> filled = row.cells().stream().filter((cell) -> !cell.isBlank()).toList();
		Optional<Header> heading = Header.of(row);
		if (heading.isPresent()) {
			header(row, heading.get());
		}
		else if (filled.size() == 1 && Header.isLabel(filled.getFirst().raw())) {
			this.labels.add(source(row, filled.getFirst()));
		}
		else if (filled.size() == 1 && isHeading(row, filled.getFirst())) {
			if (beforeHeader) {
				openArea(List.of(source(row, filled.getFirst())));
			}
			else {
				goal(source(row, filled.getFirst()));
			}
		}
		else if (!isAction(row)) {
			filled.forEach((cell) -> report(IssueKind.ROW_NOT_UNDERSTOOD, source(row, cell)));
		}
		else {
			action(row);
		}
	}

	void end() {
		keepLabels();
	}

	private void header(Block.Row row, Header found) {
		ensureArea(row);
		this.header = found;
		this.headerRow = row.number();
		for (Block.Cell cell : row.cells()) {
			if (cell.isBlank()) {
				continue;
			}
			this.area.label(source(row, cell));
			Column.of(cell.raw())
				.filter((column) -> column.isMisspeltIn(cell.raw()))
				.ifPresent((column) -> report(IssueKind.HEADER_MISSPELT, source(row, cell)));
			if (found.unknown().contains(found.width() - cell.number() + 1)) {
				report(IssueKind.COLUMN_NOT_UNDERSTOOD, source(row, cell));
			}
		}
		Stream.of(Column.values())
			.filter((column) -> !found.fromRight().containsKey(column))
			.forEach((column) -> this.issues.add(IssueKind.COLUMN_MISSING.at(this.table, row.number(), column.code())));
	}

	/** A row of one cell spans the table; else its number must tell. */
	private boolean isHeading(Block.Row row, Block.Cell cell) {
		boolean startsLikeOne = Character.isUpperCase(Words.normal(cell.raw()).codePointAt(0));
		return this.header != null && row.cells().size() == 1 && (startsLikeOne || Numbered.any(cell.raw()).hasNumber())
				|| cell.number() == 1 && Numbered.roman(cell.raw()).hasNumber()
				|| this.header == null && row.cells().size() == 1;
	}

	private boolean isAction(Block.Row row) {
		if (this.header == null || row.cells().size() < this.header.width()) {
			return false;
		}
		Optional<Block.Cell> action = Header.cell(row, this.header.action()).filter((cell) -> !cell.isBlank());
		boolean besides = Stream.of(Column.FROM, Column.TO, Column.FUNDING, Column.RESPONSIBLE)
			.map((column) -> this.header.cell(row, column))
			.flatMap(Optional::stream)
			.anyMatch((cell) -> !cell.isBlank());
		return action.isPresent() && (besides || Numbered.arabic(action.get().raw()).hasNumber());
	}

	private void goal(SourceCell cell) {
		ensureArea(cell);
		keepLabels();
		Numbered heading = Numbered.any(cell.raw());
		checkNumber(heading, this.lastGoal, cell);
		this.lastGoal = heading.hasNumber() ? heading.place() : this.lastGoal + 1;
		this.lastAction = 0;
		this.area.goals().add(new GoalDraft(heading, List.of(cell)));
	}

	private void action(Block.Row row) {
		ensureArea(row);
		if (this.headerRow != null && row.cells().size() > this.header.width()) {
			this.issues.add(IssueKind.HEADER_FEWER_CELLS.at(this.table, this.headerRow,
					this.header.width() + " / " + row.cells().size()));
			this.headerRow = null;
		}
		List<SourceCell> beside = beside(row);
		if (this.area.goals().isEmpty()) {
			this.issues.add(IssueKind.GOAL_MISSING.at(this.table, row.number(), ""));
			this.area.goals().add(new GoalDraft(new Numbered("", ""), List.of()));
			this.lastAction = 0;
		}
		SourceCell text = source(row, Header.cell(row, this.header.action()).orElseThrow());
		Numbered numbered = Numbered.arabic(text.raw());
		checkNumber(numbered, this.lastAction, text);
		this.lastAction = numbered.hasNumber() ? numbered.place() : this.lastAction + 1;
		beside.addAll(0, this.labels);
		this.labels.clear();
		this.area.goals().getLast().actions().add(action(row, numbered, text, beside));
	}

	private ProposedAction action(Block.Row row, Numbered numbered, SourceCell text, List<SourceCell> beside) {
		List<SourceCell> time = sources(row, Column.FROM, Column.TO);
		TimeFrame timeFrame = timeFrame(this.header, row);
		if (time.isEmpty()) {
			this.issues.add(IssueKind.TIME_MISSING.at(this.table, row.number(), ""));
		}
		else if (timeFrame.form() == Form.UNSPECIFIED) {
			this.issues.add(IssueKind.TIME_NOT_UNDERSTOOD.at(time.getFirst(), timeFrame.source()));
		}
		List<SourceCell> funding = sources(row, Column.FUNDING);
		List<SourceCell> responsible = sources(row, Column.RESPONSIBLE);
		List<Party> parties = responsible.isEmpty() ? List.of() : parties(responsible.getFirst());
		if (parties.isEmpty()) {
			this.issues.add(IssueKind.PARTY_MISSING.at(this.table, row.number(), ""));
		}
		FundingKind kind = FundingKind.SOURCES;
		List<String> fundingSources = List.of();
		if (funding.isEmpty()) {
			this.issues.add(IssueKind.FUNDING_MISSING.at(this.table, row.number(), ""));
			kind = FundingKind.UNKNOWN;
		}
		else if (Words.isDash(funding.getFirst().raw())) {
			kind = FundingKind.NONE;
		}
		else {
			fundingSources = parties(funding.getFirst()).stream().map(Party::name).toList();
		}
		return new ProposedAction(numbered.number(), numbered.text(), timeFrame, parties, kind, fundingSources,
				List.of(text), time, responsible, funding, beside);
	}

	private List<Party> parties(SourceCell cell) {
		PartyNames names = PartyNames.read(cell.raw());
		names.oddities().forEach((oddity) -> this.issues.add(oddity.kind().at(cell, oddity.raw())));
		return names.parties();
	}

	/**
	 * What stands in the columns that hold no value: labels, or a goal beside its rows.
	 */
	private List<SourceCell> beside(Block.Row row) {
		List<SourceCell> beside = new ArrayList<>();
		for (Block.Cell cell : row.cells()) {
			int place = row.cells().size() - cell.number() + 1;
			if (cell.isBlank() || place == this.header.action() || isKnown(place)) {
				continue;
			}
			SourceCell source = source(row, cell);
			if (place > this.header.action() && Numbered.roman(cell.raw()).hasNumber()) {
				goal(source);
				continue;
			}
			beside.add(source);
			if (!Header.isLabel(cell.raw())) {
				report((place > this.header.action()) ? IssueKind.LABEL_NOT_UNDERSTOOD
						: IssueKind.COLUMN_NOT_UNDERSTOOD, source);
			}
		}
		return beside;
	}

	private boolean isKnown(int place) {
		return this.header.fromRight()
			.entrySet()
			.stream()
			.anyMatch((entry) -> entry.getKey() != Column.GOALS && entry.getValue() == place);
	}

	private void checkNumber(Numbered numbered, int last, SourceCell cell) {
		if (!numbered.hasNumber()) {
			report(IssueKind.NUMBER_MISSING, cell);
		}
		else if (numbered.place() <= last) {
			report(IssueKind.NUMBER_RESTARTS, cell);
		}
		else if (numbered.place() > last + 1) {
			report(IssueKind.NUMBER_SKIPS, cell);
		}
	}

	/** Labels that no action follows belong to the goal above them, or to the area. */
	private void keepLabels() {
		if (this.labels.isEmpty()) {
			return;
		}
		ensureArea(this.labels.getFirst());
		if (this.area.goals().isEmpty()) {
			this.labels.forEach(this.area::label);
		}
		else {
			this.area.goals().getLast().labels().addAll(this.labels);
		}
		this.labels.clear();
	}

	private void ensureArea(Block.Row row) {
		ensureArea(source(row, row.cells().getFirst()));
	}

	private void ensureArea(SourceCell at) {
		if (this.area == null) {
			this.issues.add(IssueKind.AREA_TITLE_MISSING.at(at.table(), at.row(), ""));
			this.area = new AreaDraft(List.of());
			this.areas.add(this.area);
		}
	}

	private void report(IssueKind kind, SourceCell cell) {
		this.issues.add(kind.at(cell, cell.raw()));
	}

	private List<SourceCell> sources(Block.Row row, Column... columns) {
		return Stream.of(columns)
			.map((column) -> this.header.cell(row, column))
			.flatMap(Optional::stream)
			.filter((cell) -> !cell.isBlank())
			.map((cell) -> source(row, cell))
			.toList();
	}

	private SourceCell source(Block.Row row, Block.Cell cell) {
		return new SourceCell(this.table, row.number(), cell.number(), cell.raw());
	}

}
