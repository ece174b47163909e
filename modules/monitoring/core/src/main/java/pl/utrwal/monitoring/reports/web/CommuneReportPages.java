package pl.utrwal.monitoring.reports.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.application.PlanQueries;
import pl.utrwal.documents.out.Paper;
import pl.utrwal.documents.out.Paper.Heading;
import pl.utrwal.documents.out.Paper.Paragraph;
import pl.utrwal.documents.out.Paper.Part;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Exports;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.monitoring.reports.read.CommuneReport;
import pl.utrwal.monitoring.reports.read.CommuneReportComposer;
import pl.utrwal.monitoring.reports.read.CouncilReportView;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.StillUpdating;
import pl.utrwal.webkit.TableFormatter;

/**
 * The part of the report on the state of the municipality that is about its policies,
 * programmes and strategies.
 */
@Controller
@RequestMapping("/reports/commune")
class CommuneReportPages {

	private static final int FIRST = 1990;

	private static final int LAST = 2200;

	private final CommuneReportComposer composer;

	private final ReportWords report;

	private final PlanQueries plans;

	private final TableFormatter words;

	private final MessageSource messages;

	private final Exports exports;

	CommuneReportPages(CommuneReportComposer composer, ReportWords report, PlanQueries plans, TableFormatter words,
			MessageSource messages, Exports exports) {
		this.composer = composer;
		this.report = report;
		this.plans = plans;
		this.words = words;
		this.messages = messages;
		this.exports = exports;
	}

	/**
	 * @param year the one before the present without it
	 */
	@GetMapping
	String show(Actor actor, @RequestParam(required = false) Integer year, Model model) {
		model.addAttribute("commune", compose(actor, (year != null) ? year : this.plans.today().getYear() - 1));
		return "monitoring/commune-report";
	}

	/**
	 * Never given without a line in the journal.
	 * @param format {@code docx} or {@code pdf}
	 */
	@GetMapping("/file")
	void file(Actor actor, @RequestParam int year, @RequestParam(defaultValue = "docx") String format, Locale locale,
			HttpServletResponse response) throws IOException {
		ReportFile file = ReportFile.of(format);
		Paper paper = paper(compose(actor, year), actor.municipalityName(), locale);
		this.exports.taken(actor, "reports/commune-" + year + "." + format);
		file.write(response, "raport-o-stanie-gminy-" + year, paper);
	}

	private CommuneReport compose(Actor actor, int year) {
		if (year < FIRST || year > LAST) {
			throw RequestRefused.wrongParameter("year");
		}
		return this.composer.compose(actor.municipality(), year, this.plans.today()).orElseThrow(StillUpdating::new);
	}

	private Paper paper(CommuneReport commune, String office, Locale locale) {
		String title = say("commune-report.title.of", locale, String.valueOf(commune.year()));
		List<Part> parts = new ArrayList<>();
		parts.add(
				new Paragraph(say(commune.sources().isEmpty() ? "commune-report.none" : "commune-report.how", locale)));
		commune.chapters().forEach((chapter) -> {
			parts.add(new Heading(1, chapter.title()));
			chapter.told()
				.forEach((told) -> this.report.sentences(told.outcome(), locale)
					.forEach((sentence) -> parts.add(new Paragraph(sentence + " [" + told.source() + "]"))));
		});
		if (!commune.untold().isEmpty()) {
			parts.add(new Heading(1, say("commune-report.untold", locale)));
			commune.untold().stream().map(PlanTable::title).map(Paragraph::new).forEach(parts::add);
		}
		if (!commune.sources().isEmpty()) {
			parts.add(new Heading(1, say("commune-report.sources", locale)));
		}
		for (int number = 1; number <= commune.sources().size(); number++) {
			parts.add(new Paragraph("[" + number + "] " + source(commune.sources().get(number - 1), locale)));
		}
		return new Paper(locale, true, List.of(office), title, List.of(say("commune-report.basis", locale)), parts,
				office + ", " + title);
	}

	private String source(CommuneReport.Source source, Locale locale) {
		CouncilReportView report = source.report();
		return say("commune-report.source", locale, report.title(), this.words.day(report.from(), locale),
				this.words.day(report.to(), locale), this.words.day(this.report.issuedOn(report), locale),
				report.issue().sha256()) + (source.intact() ? "" : " " + say("council-report.broken", locale));
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
