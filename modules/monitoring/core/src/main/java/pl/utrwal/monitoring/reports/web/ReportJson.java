package pl.utrwal.monitoring.reports.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.stereotype.Component;

import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.EventRevision;
import pl.utrwal.monitoring.contract.events.CouncilReportEvent.PositionRange;
import pl.utrwal.monitoring.reports.read.CouncilReportView;
import pl.utrwal.monitoring.reports.read.ReportContent;
import pl.utrwal.monitoring.reports.read.ReportContent.*;
import pl.utrwal.webkit.AuditLineFormatter;

/**
 * Reports as the API gives them.
 */
@Component
class ReportJson {

	private final AuditLineFormatter sentences;

	private final ReportWords words;

	ReportJson(AuditLineFormatter sentences, ReportWords words) {
		this.sentences = sentences;
		this.words = words;
	}

	/**
	 * @param since null if it was not asked for
	 */
	Whole whole(CouncilReportView report, ReportContent composition, Since since, Locale locale) {
		return new Whole(report.id().value(), report.title(), report.from(), report.to(), report.state().code(),
				(report.supersedes() != null) ? report.supersedes().value() : null, report.introduction(),
				report.version(), report.position(), report.issued() ? issue(report.issue(), locale) : null,
				composition.chapters().stream().map((chapter) -> plan(chapter, locale)).toList(),
				composition.beside().all().flatMap((entry) -> lines(entry, locale)).toList(), since);
	}

	Since since(ReportContent composition, Optional<CouncilReportView> successor, Locale locale) {
		return new Since(successor.map((other) -> other.id().value()).orElse(null), composition.missed(),
				later(composition, locale));
	}

	private Issued issue(CouncilReportView.Issue issue, Locale locale) {
		return new Issued(issue.at(), this.words.name(issue.by(), locale), issue.composedAt(),
				issue.plans().stream().map(PlanId::value).toList(), issue.included(), issue.revisions(),
				issue.sha256());
	}

	private Plan plan(Chapter chapter, Locale locale) {
		return new Plan(chapter.table().id().value(), chapter.table().kind(), chapter.table().title(),
				chapter.all()
					.map((place) -> new Under(place.path().stream().map(Section::text).toList(),
							place.all().flatMap((entry) -> lines(entry, locale)).toList()))
					.toList());
	}

	private Stream<Line> lines(Entry entry, Locale locale) {
		return entry.lines()
			.stream()
			.map((line) -> line(line, (entry.element() != null) ? entry.element().text() : null, locale));
	}

	private Line line(AuditLine line, String text, Locale locale) {
		return new Line(line.position(), line.at(), Poland.day(line.at()), line.plan().value(),
				(line.item() != null) ? line.item().value() : null, text, line.event(),
				this.sentences.sentence(line, locale), this.sentences.value(line.sentence().before(), locale),
				this.sentences.value(line.sentence().after(), locale), line.reason());
	}

	private List<Later> later(ReportContent composition, Locale locale) {
		List<Later> later = new ArrayList<>();
		composition.places()
			.flatMap(Place::all)
			.filter((entry) -> entry.later() != null)
			.forEach((entry) -> entry.lines()
				.forEach((line) -> later.add(new Later(line.position(), line(entry.later().newest(), null, locale),
						entry.later().count()))));
		return later;
	}

	/**
	 * A report in a list.
	 *
	 * @param supersededBy id of the issued report that replaced it; null for none
	 */
	record Listed(String id, String title, LocalDate from, LocalDate to, String state, String supersedes,
			String supersededBy) {

		static Listed of(CouncilReportView report, List<CouncilReportView> all) {
			return new Listed(report.id().value(), report.title(), report.from(), report.to(), report.state().code(),
					(report.supersedes() != null) ? report.supersedes().value() : null,
					all.stream()
						.filter((other) -> other.issued() && report.id().equals(other.supersedes()))
						.map((other) -> other.id().value())
						.findFirst()
						.orElse(null));
		}

	}

	/**
	 * A report. What was issued reads the same for ever, but for names that were erased.
	 *
	 * @param issued null for a draft
	 * @param others what concerns no plan
	 * @param since there only if it was asked for
	 */
	record Whole(String id, String title, LocalDate from, LocalDate to, String state, String supersedes,
			String introduction, long version, long position, Issued issued, List<Plan> plans, List<Line> others,
			@JsonInclude(JsonInclude.Include.NON_NULL) Since since) {
	}

	/**
	 * @param composedAt the position in the store up to which everything was known
	 */
	record Issued(Instant at, String by, long composedAt, List<String> plans, List<PositionRange> included,
			List<EventRevision> revisions, String sha256) {
	}

	/**
	 * A plan as it was called then.
	 */
	record Plan(String id, String kind, String title, List<Under> places) {
	}

	/**
	 * @param path the texts of the sections; empty for the plan as a whole. The same path
	 * comes again for what was stored in one go
	 */
	record Under(List<String> path, List<Line> lines) {
	}

	/**
	 * An event.
	 *
	 * @param day on which it was recorded, in Poland's time
	 * @param text of the element as it was known then; null if it is none, or stands in
	 * the path
	 */
	record Line(long position, Instant at, LocalDate day, String plan, String item, String text, String event,
			String sentence, String old, @JsonProperty("new") String after, String reason) {
	}

	/**
	 * What is known now, beside what was reported then.
	 *
	 * @param missed how many events of the period are stored that the report lacks
	 */
	record Since(String supersededBy, int missed, List<Later> later) {
	}

	/**
	 * @param position of the line that was reported
	 * @param count how many were recorded since of the same
	 */
	record Later(long position, Line newest, int count) {
	}

}
