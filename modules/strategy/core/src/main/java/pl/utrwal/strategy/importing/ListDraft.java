package pl.utrwal.strategy.importing;

import java.util.ArrayList;
import java.util.List;

import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.strategy.contract.StrategyKinds;

/**
 * A list, or a passage, of a programme while it is being read.
 */
final class ListDraft {

	private static final String PASSAGE = "passage";

	private String level;

	private final ElementDraft draft;

	private final List<ElementDraft> rows = new ArrayList<>();

	private boolean closed;

	ListDraft(String level, ElementDraft draft) {
		this.level = level;
		this.draft = draft;
	}

	static ListDraft passage(ElementDraft draft) {
		return new ListDraft(PASSAGE, draft);
	}

	static ListDraft withoutHeading(String level) {
		return new ListDraft(level, ElementDraft.line("", "", null));
	}

	String level() {
		return this.level;
	}

	ElementDraft draft() {
		return this.draft;
	}

	List<ElementDraft> rows() {
		return this.rows;
	}

	boolean isHeaded() {
		return !this.level.equals(PASSAGE) && !this.closed && !this.draft.text(Column.TEXT).isEmpty();
	}

	/** Does it end in a colon, and lead to what follows? */
	boolean isLead() {
		return this.level.equals(PASSAGE) && this.rows.isEmpty() && this.draft.text(Column.TEXT).endsWith(":");
	}

	boolean takes(String level) {
		return this.level.equals(level) && !this.closed;
	}

	void become(String level) {
		this.level = level;
		this.closed = false;
	}

	/** Rows that follow are of another list. */
	void close() {
		this.closed = true;
	}

	/** A line between the heading and the rows. */
	void lead(String line, String raw) {
		if (this.draft.has(StrategyKinds.LEAD)) {
			this.draft.append(StrategyKinds.LEAD, raw);
		}
		else {
			this.draft.put(StrategyKinds.LEAD, line, raw);
		}
	}

	/** The line goes on with the one above. */
	void goOn(String raw) {
		if (!this.rows.isEmpty()) {
			this.rows.getLast().append(Column.TEXT, raw);
		}
		else {
			this.draft.append(this.draft.has(StrategyKinds.LEAD) ? StrategyKinds.LEAD : Column.TEXT, raw);
		}
	}

	ProposedElement proposed() {
		Level list = StrategyKinds.LOCAL_ACTIVITY_PROGRAMME.level(this.level);
		Level row = StrategyKinds.LOCAL_ACTIVITY_PROGRAMME.level(list.holds().getFirst());
		return this.draft.proposed(list, this.rows.stream().map((inner) -> inner.proposed(row, List.of())).toList());
	}

}
