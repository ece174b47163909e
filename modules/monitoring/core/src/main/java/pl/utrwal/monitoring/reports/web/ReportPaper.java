package pl.utrwal.monitoring.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.documents.out.Paper;
import pl.utrwal.documents.out.Paper.Column;
import pl.utrwal.documents.out.Paper.Grid;
import pl.utrwal.documents.out.Paper.Heading;
import pl.utrwal.documents.out.Paper.Line;
import pl.utrwal.documents.out.Paper.Paragraph;
import pl.utrwal.documents.out.Paper.Part;
import pl.utrwal.documents.out.Paper.Words;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.indicators.read.IndicatorView;
import pl.utrwal.monitoring.indicators.web.IndicatorWords;
import pl.utrwal.monitoring.reports.read.CouncilReportView;
import pl.utrwal.monitoring.reports.read.PlanOutcome;
import pl.utrwal.monitoring.reports.read.PlanOutcome.Task;
import pl.utrwal.monitoring.reports.read.ReportContent.Place;
import pl.utrwal.webkit.AuditLineFormatter;
import pl.utrwal.webkit.TableFormatter;

/**
 * A report to the council on paper: what came of each plan, and the list of changes as
 * its annex.
 */
@Component
class ReportPaper {

	private static final int NARROW = 3;

	private static final int WIDE = 6;

	private final ReportWords report;

	private final IndicatorWords indicators;

	private final AuditLineFormatter sentences;

	private final TableFormatter words;

	private final MessageSource messages;

	ReportPaper(ReportWords report, IndicatorWords indicators, AuditLineFormatter sentences, TableFormatter words,
			MessageSource messages) {
		this.report = report;
		this.indicators = indicators;
		this.sentences = sentences;
		this.words = words;
		this.messages = messages;
	}

	/**
	 * @param office the municipality
	 */
	Paper of(CouncilReportView of, ReportService.Told told, String office, Locale locale) {
		List<Part> parts = new ArrayList<>();
		of.introduction().lines().filter((line) -> !line.isBlank()).map(Paragraph::new).forEach(parts::add);
		told.outcomes().forEach((outcome) -> outcome(outcome, locale, parts));
		parts.add(new Heading(1, say("outcome.annex", locale)));
		if (told.leftOut() > 0) {
			parts.add(new Paragraph(say("outcome.left-out", locale, told.leftOut())));
		}
		told.annex().chapters().forEach((chapter) -> {
			parts.add(new Heading(2, chapter.table().title()));
			chapter.all().forEach((place) -> place(place, locale, parts));
		});
		if (told.annex().beside().lines().findAny().isPresent()) {
			parts.add(new Heading(2, say("council-report.beside", locale)));
			place(told.annex().beside(), locale, parts);
		}
		if (of.issued()) {
			parts.add(new Paragraph(say("council-report.issued-by", locale,
					this.words.day(this.report.issuedOn(of), locale), this.report.name(of.issue().by(), locale))));
			parts.add(new Paragraph(say("council-report.proof", locale, of.issue().size()) + " "
					+ say("council-report.sha256", locale) + ": " + of.issue().sha256()));
		}
		else {
			parts.add(new Paragraph(say("council-report.draft.mark", locale)));
		}
		return new Paper(locale, true, List.of(office, say("council-report.addressee", locale)), of.title(),
				List.of(say("council-report.for-days", locale, this.words.day(of.from(), locale),
						this.words.day(of.to(), locale))),
				parts, office + ", " + of.title());
	}

	private void outcome(PlanOutcome outcome, Locale locale, List<Part> parts) {
		parts.add(new Heading(1, outcome.table().title()));
		parts.add(new Paragraph(String.join(" ", this.report.sentences(outcome, locale))));
		tasks("outcome.due.title", outcome.due(), locale, parts);
		tasks("outcome.also.title", outcome.also(), locale, parts);
		tasks("outcome.late.title", outcome.late(), locale, parts);
		if (!outcome.moved().isEmpty()) {
			parts.add(new Heading(2, say("outcome.moved.title", locale)));
			outcome.moved()
				.forEach((moved) -> parts.add(new Paragraph(numbered(moved.row()) + ": "
						+ moved.lines().stream().map((line) -> said(line, locale)).collect(Collectors.joining("; ")))));
		}
		if (!outcome.money().isEmpty()) {
			parts.add(new Heading(2, say("outcome.money.title", locale)));
			parts.add(new Grid(say("outcome.money.title", locale),
					columns(locale, "outcome.year", NARROW, "outcome.planned", WIDE, "outcome.spent", WIDE),
					outcome.money()
						.stream()
						.map((year) -> line(String.valueOf(year.year()), money(year.planned(), locale),
								money(year.spent(), locale)))
						.toList()));
		}
		if (!outcome.indicators().isEmpty()) {
			parts.add(new Heading(2, say("outcome.indicators.title", locale)));
			parts.add(new Grid(say("outcome.indicators.title", locale),
					columns(locale, "indicators.name", WIDE, "indicators.baseline", NARROW, "indicators.target", NARROW,
							"outcome.newest", NARROW, "outcome.far", WIDE),
					outcome.indicators().stream().map((one) -> indicator(one, outcome, locale)).toList()));
		}
		tasks("outcome.next.title", outcome.next(), locale, parts);
	}

	private Line indicator(IndicatorView one, PlanOutcome outcome, Locale locale) {
		Definition definition = one.definition();
		return line(definition.name(), value(definition, definition.baseline(), locale),
				value(definition, definition.target(), locale), (one.newest() != null)
						? value(definition, one.newest().reading().value(), locale) : say("value.unknown", locale),
				this.indicators.far(one, outcome.day(), locale));
	}

	private String value(Definition definition, String value, Locale locale) {
		return (value != null) ? this.indicators.value(definition, value, locale) : say("value.unknown", locale);
	}

	private void tasks(String title, List<Task> tasks, Locale locale, List<Part> parts) {
		if (tasks.isEmpty()) {
			return;
		}
		parts.add(new Heading(2, say(title, locale)));
		parts.add(new Grid(say(title, locale),
				columns(locale, "outcome.task", WIDE, "outcome.when", NARROW, "outcome.standing", NARROW),
				tasks.stream()
					.map((task) -> line(numbered(task.row()), task.when(), this.report.standing(task, locale)))
					.toList()));
	}

	private void place(Place place, Locale locale, List<Part> parts) {
		if (!place.path().isEmpty()) {
			parts.add(new Heading(3,
					place.path().stream().map(ReportPaper::numbered).collect(Collectors.joining(" → "))));
		}
		place.all().forEach((entry) -> {
			String label = (entry.label() != null) ? entry.label() + ": " : "";
			entry.lines()
				.forEach((line) -> parts.add(new Paragraph(
						this.words.day(this.report.day(line), locale) + ". " + label + said(line, locale))));
		});
	}

	private String said(AuditLine line, Locale locale) {
		String reason = (line.reason() != null) ? " " + say("council-report.reason", locale, line.reason()) : "";
		return this.sentences.sentence(line, locale) + reason;
	}

	private static String numbered(Row row) {
		return numbered(row.number(), row.text());
	}

	private static String numbered(Section section) {
		return numbered(section.number(), section.text());
	}

	private static String numbered(String number, String text) {
		return number.isEmpty() ? text : number + (number.endsWith(".") ? " " : ". ") + text;
	}

	private String money(Money money, Locale locale) {
		return (money != null) ? this.words.money(money, locale) : say("value.unknown", locale);
	}

	private List<Column> columns(Locale locale, Object... headsAndWidths) {
		List<Column> columns = new ArrayList<>();
		for (int index = 0; index < headsAndWidths.length; index += 2) {
			columns.add(new Column(say((String) headsAndWidths[index], locale), (Integer) headsAndWidths[index + 1]));
		}
		return columns;
	}

	private static Line line(String... texts) {
		return new Line(Stream.of(texts).map(Words::new).toList(), false);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
