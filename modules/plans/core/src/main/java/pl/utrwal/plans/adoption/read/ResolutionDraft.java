package pl.utrwal.plans.adoption.read;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.table.Act;
import pl.utrwal.kernel.table.Cell;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.table.TableDifference;
import pl.utrwal.plans.table.read.ElementPlace;

/**
 * Drafts the resolution that takes the changes of a plan over: a paragraph for each, in
 * Polish whoever reads it, since that is what a council passes.
 */
final class ResolutionDraft {

	private static final Locale POLISH = Locale.forLanguageTag("pl");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy 'r.'", POLISH);

	private final PlanTable adopted;

	private final PlanTable working;

	private final TableDifference difference;

	private final MessageSource messages;

	private final List<Paragraph> paragraphs = new ArrayList<>();

	private ResolutionDraft(PlanTable adopted, PlanTable working, MessageSource messages) {
		this.adopted = adopted;
		this.working = working;
		this.difference = TableDifference.between(adopted, working);
		this.messages = messages;
	}

	/**
	 * @param adopted the text of the newest act
	 */
	static List<Paragraph> of(PlanTable adopted, PlanTable working, MessageSource messages) {
		ResolutionDraft draft = new ResolutionDraft(adopted, working, messages);
		draft.write();
		return List.copyOf(draft.paragraphs);
	}

	/**
	 * By what words drafts begin to say something of a plan that an act adopted: each up
	 * to what is new, which a closing quotation mark follows; of what is taken out, the
	 * whole.
	 */
	static List<Opening> openings(PlanTable adopted, MessageSource messages) {
		return new ResolutionDraft(adopted, adopted, messages).openings();
	}

	private List<Opening> openings() {
		List<Opening> openings = new ArrayList<>();
		this.adopted.elements().filter((element) -> !element.withdrawn()).forEach((element) -> {
			Level level = this.adopted.levelOf(element);
			String path = path(this.adopted, element);
			String within = path + ", " + named(element, this.adopted, "in");
			openings.add(new Opening(path + " skreśla się " + named(element, this.adopted, "accusative"), element, null,
					Opening.WITHDRAWN));
			if (element instanceof Section) {
				openings.add(new Opening(within, element, null, Opening.WITHIN));
			}
			for (Column column : level.columns()) {
				String before = plain(element.cells().get(column.key()));
				if (column.key().equals(Column.TEXT)) {
					openings.add(new Opening(
							"%s %s otrzymuje brzmienie: „".formatted(path,
									named(element, this.adopted, null, element.number().isEmpty())),
							element, column, Opening.CHANGED));
				}
				else {
					boolean frame = column.key().equals(Column.TIME_FRAME);
					String start = within + (frame ? " "
							: " w kolumnie %s ".formatted(quoted(say("column." + level.name() + "." + column.key()))));
					String what = frame ? "termin realizacji" : "wyrazy";
					openings.add(
							before.isEmpty()
									? new Opening(start + "dodaje się " + what + " „", element, column, Opening.CHANGED)
									: new Opening(
											"%s%s %s zastępuje się %s „".formatted(start, what, quoted(before),
													frame ? "terminem" : "wyrazami"),
											element, column, Opening.CHANGED));
					if (!before.isEmpty()) {
						openings.add(new Opening(start + "skreśla się " + what + " " + quoted(before), element, column,
								Opening.EMPTIED));
					}
				}
			}
		});
		return openings;
	}

	/** How a row of a level is called where it is added. */
	static String added(Level level, MessageSource messages) {
		return Optional.ofNullable(messages.getMessage("level." + level.name() + ".accusative", null, null, POLISH))
			.orElseGet(() -> messages.getMessage("level." + level.name(), null, POLISH));
	}

	/** The heading of a column, as drafts quote it. */
	static String heading(Level level, Column column, MessageSource messages) {
		return messages.getMessage("column." + level.name() + "." + column.key(), null, POLISH);
	}

	/**
	 * @param words from the places on that hold the element
	 * @param column null for the element as a whole
	 * @param meaning one of the constants here
	 */
	record Opening(String words, Element element, Column column, String meaning) {

		static final String WITHDRAWN = "withdrawn";

		static final String CHANGED = "changed";

		static final String EMPTIED = "emptied";

		/** What follows is about what the section holds. */
		static final String WITHIN = "within";

	}

	private void write() {
		if (!this.adopted.title().equals(this.working.title())) {
			put(null, Paragraph.TITLE, this.adopted.title(), this.working.title(),
					" tytuł otrzymuje brzmienie: %s".formatted(quoted(this.working.title())));
		}
		String before = this.adopted.period().source();
		String after = this.working.period().source();
		if (!this.adopted.period().equals(this.working.period())) {
			put(null, Paragraph.PERIOD, before, after,
					" " + changed("okres obowiązywania", "okresem obowiązywania", before, after));
		}
		Map<ElementId, TableDifference.Of<String>> numbers = this.difference.renumbered()
			.stream()
			.collect(Collectors.toMap(TableDifference.Of::element, (change) -> change));
		Set<ElementId> moved = new HashSet<>();
		this.difference.moved().forEach((move) -> moved.add(move.element()));
		Map<ElementId, List<TableDifference.CellChanged>> cells = this.difference.values()
			.stream()
			.collect(Collectors.groupingBy(TableDifference.CellChanged::element));
		Set<ElementId> told = new HashSet<>();
		this.working.elements().forEach((element) -> {
			ElementId id = element.id();
			Element was = this.adopted.element(id).filter((old) -> !old.withdrawn()).orElse(null);
			if (told.contains(id) || isUnder(told, id)) {
				told.add(id);
			}
			else if (was == null) {
				told.add(id);
				if (!element.withdrawn()) {
					added(element);
				}
			}
			else if (element.withdrawn()) {
				told.add(id);
				put(id, Paragraph.WITHDRAWN, was.text(), "",
						path(this.adopted, was) + " skreśla się " + named(was, this.adopted, "accusative"));
			}
			else {
				if (moved.contains(id)) {
					moved(was, element);
				}
				if (numbers.containsKey(id)) {
					renumbered(was, numbers.get(id));
				}
				cells.getOrDefault(id, List.of()).forEach((change) -> cell(was, change));
			}
		});
	}

	/** What lies under an element that came or went goes with it. */
	private boolean isUnder(Set<ElementId> told, ElementId id) {
		return this.working.pathTo(id).stream().anyMatch((section) -> told.contains(section.id()));
	}

	private void added(Element element) {
		put(element.id(), Paragraph.ADDED, "", element.text(),
				path(this.working, element) + place(element) + " dodaje się " + whole(element));
	}

	private void moved(Element was, Element element) {
		String from = where(this.adopted, was.id());
		String to = where(this.working, element.id());
		ElementId parent = ElementPlace.of(this.working, element.id()).parent();
		boolean within = Objects.equals(ElementPlace.of(this.adopted, was.id()).parent(), parent);
		String subject = path(this.adopted, was) + " " + named(was, this.adopted, null);
		put(element.id(), Paragraph.MOVED, from, to, within ? subject + " umieszcza się" + place(element) : subject
				+ " przenosi się i umieszcza" + path(this.working, element).replaceFirst(",", "") + place(element));
	}

	private void renumbered(Element was, TableDifference.Of<String> change) {
		put(was.id(), Paragraph.NUMBER, change.before(), change.after(),
				path(this.adopted, was) + " " + named(was, this.adopted, null) + (change.after().isEmpty()
						? " pozostaje bez oznaczenia" : " otrzymuje oznaczenie " + quoted(bare(change.after()))));
	}

	private void cell(Element was, TableDifference.CellChanged change) {
		String before = plain(change.before());
		String after = plain(change.after());
		Level level = this.adopted.levelOf(was);
		String within = path(this.adopted, was) + ", " + named(was, this.adopted, "in");
		String text = switch (change.column()) {
			case Column.TEXT -> "%s %s otrzymuje brzmienie: %s".formatted(path(this.adopted, was),
					named(was, this.adopted, null, was.number().isEmpty()), quoted(after));
			case Column.TIME_FRAME -> within + " " + changed("termin realizacji", "terminem", before, after);
			default ->
				"%s w kolumnie %s %s".formatted(within, quoted(say("column." + level.name() + "." + change.column())),
						changed("wyrazy", "wyrazami", before, after));
		};
		put(was.id(), change.column(), before, after, text);
	}

	private static String changed(String what, String by, String before, String after) {
		if (before.isEmpty()) {
			return "dodaje się %s %s".formatted(what, quoted(after));
		}
		return after.isEmpty() ? "skreśla się %s %s".formatted(what, quoted(before))
				: "%s %s zastępuje się %s %s".formatted(what, quoted(before), by, quoted(after));
	}

	/** An element with all it holds. */
	private String whole(Element element) {
		Level level = this.working.levelOf(element);
		StringBuilder text = new StringBuilder(phrase(level, "accusative"));
		if (!element.number().isEmpty()) {
			text.append(' ').append(bare(element.number()));
		}
		text.append(" w brzmieniu: ").append(quoted(element.text()));
		for (Column column : level.columns()) {
			String value = plain(element.cells().get(column.key()));
			if (!column.key().equals(Column.TEXT) && !value.isEmpty()) {
				text.append(", w kolumnie %s: %s".formatted(quoted(say("column." + level.name() + "." + column.key())),
						quoted(value)));
			}
		}
		if (element instanceof Section section) {
			List<String> held = section.children()
				.stream()
				.filter((inner) -> !inner.withdrawn())
				.map(this::whole)
				.toList();
			if (!held.isEmpty()) {
				text.append(", a pod tym: ").append(String.join("; ", held));
			}
		}
		return text.toString();
	}

	/** Where among its siblings an element stands in the working table. */
	private String place(Element element) {
		ElementPlace place = ElementPlace.of(this.working, element.id());
		List<? extends Element> siblings = ElementPlace.children(this.working, place.parent())
			.stream()
			.filter((sibling) -> !sibling.withdrawn() || sibling.id().equals(element.id()))
			.toList();
		int index = siblings.indexOf(element);
		if (index > 0) {
			Element before = siblings.get(index - 1);
			Element old = this.adopted.element(before.id()).orElse(before);
			return " " + named(old, this.working, "after", old.number().isEmpty());
		}
		return (siblings.size() > 1) ? " na początku" : "";
	}

	/** The sections that hold an element, by the words that were adopted. */
	private String path(PlanTable table, Element element) {
		return table.pathTo(element.id())
			.stream()
			.filter((section) -> !section.id().equals(element.id()))
			.map((section) -> ", " + named(this.adopted.element(section.id()).orElse(section), this.working, "in"))
			.collect(Collectors.joining());
	}

	private static String where(PlanTable table, ElementId id) {
		ElementPlace place = ElementPlace.of(table, id);
		String parent = (place.parent() != null) ? table.element(place.parent()).map(Element::text).orElseThrow()
				: table.title();
		return parent + ", " + (place.index() + 1);
	}

	private String named(Element element, PlanTable table, String phrase) {
		return named(element, table, phrase, true);
	}

	private String named(Element element, PlanTable table, String phrase, boolean withText) {
		Level level = table.levelOf(element);
		return (phrase(level, phrase) + (element.number().isEmpty() ? "" : " " + bare(element.number())))
				+ (withText ? " " + quoted(element.text()) : "");
	}

	/** A level's name in the case that a preposition asks for; a kind may lack them. */
	private String phrase(Level level, String phrase) {
		String name = say("level." + level.name());
		return (phrase == null) ? name
				: Optional
					.ofNullable(this.messages.getMessage("level." + level.name() + "." + phrase, null, null, POLISH))
					.orElse(switch (phrase) {
						case "in" -> "w pozycji: " + name;
						case "after" -> "po pozycji: " + name;
						default -> name;
					});
	}

	private String plain(Cell cell) {
		return (cell == null) ? "" : switch (cell.value()) {
			case CellValue.Words words -> words.text();
			case CellValue.When when -> when.timeFrame().source().strip();
			case CellValue.Parties parties -> parties(parties.parties());
			case CellValue.Funding funding -> (funding.kind() == FundingKind.SOURCES)
					? String.join(", ", funding.sources()) : (funding.kind() == FundingKind.NONE) ? "brak" : "";
			case CellValue.Cost cost -> cost.source();
			case CellValue.Quantities quantities -> quantities.source();
			case CellValue.References references ->
				references.references().stream().map(Reference::words).collect(Collectors.joining(", "));
		};
	}

	private static String parties(List<Party> parties) {
		String leads = names(parties, false);
		String partners = names(parties, true);
		return partners.isEmpty() ? leads : (leads + " we współpracy z: " + partners).strip();
	}

	private static String names(List<Party> parties, boolean partners) {
		return parties.stream()
			.filter((party) -> (party.role() == PartyRole.PARTNER) == partners)
			.map(Party::name)
			.collect(Collectors.joining(", "));
	}

	private void put(ElementId element, String facet, String before, String after, String what) {
		String sentence = annex() + what;
		this.paragraphs.add(new Paragraph(element, facet, before, after,
				"§ %d. %s%s".formatted(this.paragraphs.size() + 1, sentence, sentence.endsWith(".”") ? "" : ".")));
	}

	private String annex() {
		List<Act> acts = this.working.heading().lifecycle().acts();
		Act first = acts.getFirst();
		List<String> amended = acts.stream()
			.filter((act) -> act.kind() == Act.Kind.AMENDMENT)
			.map((act) -> "nr " + act.number() + " z dnia " + day(act.date()))
			.toList();
		return "W załączniku%s do uchwały nr %s z dnia %s%s".formatted(
				first.annex().isEmpty() ? "" : " " + first.annex(), first.number(), day(first.date()), amended.isEmpty()
						? "" : ", zmienionej " + ((amended.size() == 1) ? "uchwałą " : "uchwałami ") + listed(amended));
	}

	private static String listed(List<String> items) {
		return (items.size() == 1) ? items.getFirst()
				: String.join(", ", items.subList(0, items.size() - 1)) + " i " + items.getLast();
	}

	private static String day(LocalDate day) {
		return day.format(DAY);
	}

	private static String bare(String number) {
		return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
	}

	private static String quoted(String text) {
		return "„" + text + "”";
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, POLISH);
	}

	/**
	 * A change that waits for an act, and the words by which an act may take it over.
	 *
	 * @param element null for the plan as a whole
	 * @param facet what of it changes: the key of a column, or one of the constants here
	 * @param before empty for nothing
	 * @param after empty for nothing
	 */
	record Paragraph(ElementId element, String facet, String before, String after, String text) {

		static final String TITLE = "title";

		static final String PERIOD = "period";

		static final String ADDED = "added";

		static final String WITHDRAWN = "withdrawn";

		static final String MOVED = "moved";

		static final String NUMBER = "number";

	}

}
