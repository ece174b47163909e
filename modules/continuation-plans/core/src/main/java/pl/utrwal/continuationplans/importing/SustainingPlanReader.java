package pl.utrwal.continuationplans.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.documents.Block;
import pl.utrwal.documents.Document;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.SourceCell;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.importing.FoldedText;
import pl.utrwal.plans.importing.FootnoteMarks;
import pl.utrwal.plans.importing.ImportIssue;
import pl.utrwal.plans.importing.IssueKind;
import pl.utrwal.plans.importing.PartyNames;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.PlanReader;
import pl.utrwal.plans.importing.ProposedElement;
import pl.utrwal.plans.importing.ReadingHints;

/**
 * Reads sustaining plans: areas, each with what is to be sustained, the tools, who
 * answers for it, and when. These four are not paired row by row.
 */
@Component
@Order(10)
public class SustainingPlanReader implements PlanReader {

	private enum Role {

		ITEMS, TOOLS, PARTIES, TIME

	}

	private static final String ITEMS = "Co utrwalić";

	private static final String TOOLS = "Narzędzia i zadania";

	private static final String UNNAMED = "Obszar bez nazwy";

	private static final List<String> HEADINGS = List.of("narzędzi", "odpowiedzialn", "termin", "czasrealizacji",
			"utrwalić", "utrzymać", "obszarach", "zadania");

	private static final Pattern PLAN = Pattern.compile("plan(?:u|em|ie)?utrwalania");

	private static final int LETTERS_OF_A_TITLE = 6;

	private static final int LONGEST_TITLE = 80;

	@Override
	public List<PlanKind> kinds() {
		return List.of(ContinuationKinds.SUSTAINING_PLAN);
	}

	@Override
	public List<String> lookedFor() {
		return List.of("sustaining-plan");
	}

	@Override
	public boolean recognises(Document document) {
		boolean named = document.blocks()
			.stream()
			.filter(Block.Paragraph.class::isInstance)
			.limit(3)
			.anyMatch((block) -> PLAN.matcher(FoldedText.letters(((Block.Paragraph) block).text())).find());
		return !document.tables().isEmpty() && (named || document.tables()
			.stream()
			.anyMatch((table) -> table.rows()
				.stream()
				.limit(2)
				.flatMap((row) -> row.cells().stream())
				.anyMatch((cell) -> FoldedText.letters(cell.raw()).contains("narzędziautrwalania"))));
	}

	@Override
	public PlanProposal read(Document document, ReadingHints wishes) {
		return new Reading(document).proposal();
	}

	private static final class Reading {

		private final List<TextPiece> pieces;

		private final DocumentSurroundings around;

		private final List<SourceCell> headings = new ArrayList<>();

		private final List<ElementDraft> areas = new ArrayList<>();

		private final List<ImportIssue> issues = new ArrayList<>();

		private final Map<Role, Boolean> filled = new EnumMap<>(Role.class);

		private SourceCell title;

		private SourceCell titleRow;

		Reading(Document document) {
			this.pieces = TextPiece.of(document);
			this.around = new DocumentSurroundings(document);
		}

		PlanProposal proposal() {
			for (TextPiece piece : this.pieces) {
				if (this.around.takes(piece)) {
					continue;
				}
				if (piece.isParagraph()) {
					paragraph(piece);
				}
				else {
					cell(piece);
				}
			}
			if (this.areas.isEmpty()) {
				this.headings
					.forEach((heading) -> this.issues.add(IssueKind.ROW_NOT_UNDERSTOOD.at(heading, heading.raw())));
			}
			else {
				this.areas.getFirst().labels().addAll(this.headings);
			}
			FootnoteMarks marks = this.around.marks();
			List<ProposedElement> proposed = this.areas.stream()
				.map((area) -> area.proposed(ContinuationKinds.SUSTAINING_PLAN, marks))
				.toList();
			this.issues.addAll(DocumentSurroundings.unused(marks));
			return new PlanProposal(ContinuationKinds.SUSTAINING_PLAN, this.title, period(proposed), proposed,
					this.around.footnotes(), null, this.around.signOff(), List.of(), this.issues, null, List.of());
		}

		private void paragraph(TextPiece piece) {
			if (this.title == null && this.areas.isEmpty() && piece.text().length() <= 300) {
				this.title = piece.source();
			}
			else {
				this.issues.add(piece.left());
			}
		}

		private void cell(TextPiece piece) {
			if (this.areas.isEmpty() && isHeading(piece)) {
				this.headings.add(piece.source());
			}
			else if (isTitle(piece)) {
				this.areas.add(new ElementDraft("sustainingArea", "", piece.text(), piece.source()));
				this.filled.clear();
				this.titleRow = piece.source();
			}
			else {
				if (this.areas.isEmpty()) {
					this.issues.add(IssueKind.AREA_TITLE_MISSING.at(piece.source(), piece.text()));
					this.areas.add(new ElementDraft("sustainingArea", "", UNNAMED));
				}
				Role role = role(piece);
				if (role == null) {
					this.issues.add(piece.left());
				}
				else {
					this.filled.put(role, true);
					put(this.areas.getLast(), role, piece);
				}
			}
		}

		private static boolean isHeading(TextPiece piece) {
			String letters = FoldedText.letters(piece.text());
			return piece.text().length() <= 200 && HEADINGS.stream().anyMatch(letters::contains)
					&& ListEntry.of(piece.source()).stream().noneMatch((entry) -> entry.kind() == ListEntry.Kind.ITEM);
		}

		private boolean isTitle(TextPiece piece) {
			String text = piece.text();
			if (text.length() > LONGEST_TITLE || isTime(text)
					|| ListEntry.of(piece.source()).getFirst().kind() != ListEntry.Kind.WORDS) {
				return false;
			}
			long letters = text.chars().filter(Character::isLetter).count();
			boolean capitals = letters > 0 && text.chars().noneMatch(Character::isLowerCase);
			boolean parties = this.filled.containsKey(Role.TOOLS) && !this.filled.containsKey(Role.PARTIES);
			if (capitals && (letters >= LETTERS_OF_A_TITLE || piece.width() == 1) && !parties) {
				return true;
			}
			boolean between = this.areas.isEmpty() || this.filled.containsKey(Role.TIME);
			return between && piece.width() == 1 && FoldedText.normal(piece.source().raw()).split(" ").length <= 6
					&& Character.isUpperCase(text.codePointAt(0));
		}

		private static boolean isTime(String text) {
			return TimeFrame.parse(text).form() != TimeFrame.Form.UNSPECIFIED;
		}

		/** Null if there is nothing left that it may be. */
		private Role role(TextPiece piece) {
			int fromRight = piece.width() - piece.source().cell();
			if (piece.width() == Role.values().length && !isRowOfTitle(piece)) {
				Role role = Role.values()[Role.values().length - 1 - fromRight];
				return (role == Role.TIME && this.filled.containsKey(Role.TIME)) ? null : role;
			}
			if (isTime(piece.text()) && !this.filled.containsKey(Role.TIME)) {
				return Role.TIME;
			}
			return Stream.of(Role.values())
				.filter((role) -> !this.filled.containsKey(role))
				.filter((role) -> this.filled.keySet().stream().noneMatch((other) -> other.compareTo(role) > 0))
				.findFirst()
				.orElse(null);
		}

		private boolean isRowOfTitle(TextPiece piece) {
			return this.titleRow != null && this.titleRow.table() == piece.source().table()
					&& this.titleRow.row() == piece.source().row();
		}

		private void put(ElementDraft area, Role role, TextPiece piece) {
			switch (role) {
				case ITEMS -> items(area, piece);
				case TOOLS -> {
					List<ListEntry> entries = ListEntry.of(piece.source());
					this.issues.addAll(ListEntry.oddities(entries));
					ElementDraft tools = area.list("toolList", TOOLS);
					entries.forEach((entry) -> tools
						.add(new ElementDraft("tool", entry.number(), entry.text(), entry.source())));
				}
				case PARTIES -> parties(area, piece);
				case TIME -> {
					TimeFrame frame = TimeFrame.parse(piece.text());
					if (frame.form() == TimeFrame.Form.UNSPECIFIED) {
						this.issues.add(IssueKind.TIME_NOT_UNDERSTOOD.at(piece.source(), piece.text()));
					}
					area.put(Column.TIME_FRAME, new CellValue.When(frame), piece.source());
				}
			}
		}

		private void items(ElementDraft area, TextPiece piece) {
			List<ListEntry> entries = ListEntry.of(piece.source());
			this.issues.addAll(ListEntry.oddities(entries));
			boolean grouped = entries.stream().anyMatch((entry) -> entry.kind() == ListEntry.Kind.CHAPTER);
			ElementDraft group = null;
			for (ListEntry entry : entries) {
				if (entry.kind() == ListEntry.Kind.CHAPTER || entry.kind() == ListEntry.Kind.HEADING) {
					group = area.add(new ElementDraft("itemGroup", entry.number(), entry.text(), entry.source()));
				}
				else if (group == null) {
					group = area.add(new ElementDraft("itemGroup", "", ITEMS));
					group.add(item(entry));
				}
				else if (entry.kind() == ListEntry.Kind.WORDS && grouped && group.inner().isEmpty()) {
					group.say(ContinuationKinds.DESCRIPTION, entry.text(), entry.source());
				}
				else {
					group.add(item(entry));
				}
			}
		}

		private static ElementDraft item(ListEntry entry) {
			return new ElementDraft("item", entry.number(), entry.text(), entry.source());
		}

		private void parties(ElementDraft area, TextPiece piece) {
			List<ListEntry> entries = ListEntry.of(piece.source());
			List<Party> parties = new ArrayList<>();
			if (entries.stream().anyMatch((entry) -> entry.kind() == ListEntry.Kind.ITEM)) {
				this.issues.addAll(ListEntry.oddities(entries));
				entries.stream()
					.map((entry) -> entry.text().replaceAll("[.,;]$", ""))
					.forEach((name) -> parties.add(new Party(name, PartyRole.LEAD)));
			}
			else {
				PartyNames names = PartyNames.read(piece.source().raw(), PartyRole.LEAD);
				parties.addAll(names.parties());
				names.oddities().forEach((oddity) -> this.issues.add(oddity.kind().at(piece.source(), oddity.raw())));
			}
			if (parties.isEmpty()) {
				this.issues.add(IssueKind.PARTY_MISSING.at(piece.source(), piece.text()));
			}
			area.join(parties, piece.source());
		}

		private static String period(List<ProposedElement> areas) {
			List<Integer> years = areas.stream()
				.map((area) -> ((CellValue.When) area.cells().get(Column.TIME_FRAME).value()).timeFrame())
				.flatMap((frame) -> frame.ranges().stream())
				.flatMap((range) -> Stream.of(range.start(), range.end()))
				.filter(Objects::nonNull)
				.map((day) -> day.getYear())
				.sorted()
				.toList();
			if (years.isEmpty()) {
				return null;
			}
			return years.getFirst().equals(years.getLast()) ? String.valueOf(years.getFirst())
					: years.getFirst() + "–" + years.getLast();
		}

	}

}
