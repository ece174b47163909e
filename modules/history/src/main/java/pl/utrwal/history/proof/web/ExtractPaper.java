package pl.utrwal.history.proof.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.documents.out.Paper;
import pl.utrwal.documents.out.Paper.Column;
import pl.utrwal.documents.out.Paper.Grid;
import pl.utrwal.documents.out.Paper.Heading;
import pl.utrwal.documents.out.Paper.Line;
import pl.utrwal.documents.out.Paper.Paragraph;
import pl.utrwal.documents.out.Paper.QrCode;
import pl.utrwal.documents.out.Paper.Words;
import pl.utrwal.eventstore.log.Hash;
import pl.utrwal.history.lines.web.AuditLabels;
import pl.utrwal.history.lines.web.AuditLinks;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.webkit.AuditLineFormatter;

/**
 * A line of history on one sheet of paper: what happened, the proof, and a code that a
 * phone reads. Long words are cut: whoever needs all of them has the evidence.
 */
@Component
class ExtractPaper {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx")
		.withZone(Poland.ZONE);

	/** With more characters of each the page could be too short. */
	private static final int LONGEST = 160;

	private static final int LONGEST_TITLE = 90;

	private final AuditLineFormatter sentences;

	private final AuditLabels labels;

	private final AuditLinks links;

	private final MessageSource messages;

	ExtractPaper(AuditLineFormatter sentences, AuditLabels labels, AuditLinks links, MessageSource messages) {
		this.sentences = sentences;
		this.labels = labels;
		this.links = links;
		this.messages = messages;
	}

	/**
	 * @param address that the code holds
	 */
	Paper of(LineProof proof, String address, Locale locale) {
		AuditLine line = proof.line();
		AuditLinks.Place place = this.links.of(List.of(line)).get(line.position());
		String about = (place != null) ? place.title() : this.links.title(line.plan(), locale);
		String size = String.valueOf(proof.inclusion().size());
		String root = proof.inclusion().root().toString();
		return new Paper(locale, true, List.of(), say("extract.title", locale), List.of(cut(about, LONGEST_TITLE)),
				List.of(grid("extract.event", happened(line, place, locale), locale),
						new Heading(1, say("extract.proof", locale)),
						new Paragraph(say("extract.proof.what", locale, String.valueOf(proof.commit().number()),
								String.valueOf(proof.index() + 1), size)),
						grid("extract.proof", proven(proof, locale), locale), hashes(proof, locale),
						new QrCode(address, say("extract.code", locale)), new Paragraph(say("extract.limits", locale))),
				say("extract.footer", locale, size, root));
	}

	private List<Line> happened(AuditLine line, AuditLinks.Place place, Locale locale) {
		List<Line> rows = new ArrayList<>();
		rows.add(row("history.csv.fact", locale, this.sentences.fact(line, locale),
				say("extract.line", locale, line.event(), String.valueOf(line.position()))));
		value(rows, "history.csv.before", this.sentences.value(line.sentence().before(), locale), locale);
		value(rows, "history.csv.after", this.sentences.value(line.sentence().after(), locale), locale);
		List<String> where = new ArrayList<>();
		if (place != null && place.element() != null) {
			where.add(cut(place.text(), LONGEST));
		}
		where.add((line.item() != null) ? line.item() + ", " + line.plan() : line.plan().value());
		rows.add(row("history.csv.item", locale, where.toArray(String[]::new)));
		rows.add(row("history.csv.at", locale, MOMENT.format(line.at())));
		String role = this.labels.role(line, locale);
		rows.add(row("history.csv.actor", locale,
				this.labels.actor(line, locale) + ((role != null) ? " (" + role + "), " : ", ") + line.actor(),
				say("channel." + line.channel(), locale)));
		value(rows, "history.csv.reason", line.reason(), locale);
		return rows;
	}

	private List<Line> proven(LineProof proof, Locale locale) {
		return List.of(row("proof.commitment", locale, proof.seal().commitment().toString()),
				row("proof.leaf", locale, proof.commit().leaf().toString()), row("proof.note", locale,
						proof.checkpoint().note().lines().filter((one) -> !one.isBlank()).toArray(String[]::new)));
	}

	/**
	 * A wide column of its own; one long word, which is broken wherever the line ends.
	 */
	private Grid hashes(LineProof proof, Locale locale) {
		String hashes = proof.inclusion().proof().stream().map(Hash::toString).collect(Collectors.joining(","));
		return new Grid(say("proof.hashes", locale), List.of(new Column(say("proof.hashes", locale), 1)),
				List.of(new Line(List.of(small(hashes.isEmpty() ? say("proof.hashes.none", locale) : hashes)), false)));
	}

	private Grid grid(String name, List<Line> rows, Locale locale) {
		return new Grid(say(name, locale),
				List.of(new Column(say("extract.what", locale), 2), new Column(say("extract.says", locale), 7)), rows);
	}

	private void value(List<Line> rows, String key, String value, Locale locale) {
		if (value != null) {
			rows.add(row(key, locale, cut(value, LONGEST)));
		}
	}

	/** In small print, so that all of it fits. */
	private Line row(String key, Locale locale, String... says) {
		return new Line(List.of(small(say(key, locale)), small(says)), false);
	}

	private static Words small(String... lines) {
		return new Words("", List.of(lines));
	}

	private static String cut(String text, int longest) {
		return (text.length() > longest) ? text.substring(0, longest) + " […]" : text;
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
