package pl.utrwal.history.lines.web;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import pl.utrwal.documents.out.Csv;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Exports;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.webkit.AuditLineFormatter;

/**
 * Lines of audit as a file for a spreadsheet.
 */
@Component
public class HistoryCsv {

	private static final List<String> COLUMNS = List.of("position", "at", "actor", "actor-id", "role", "plan",
			"plan-id", "item", "item-id", "fact", "before", "after", "reason", "channel");

	/** In Poland's time, and by how much that is ahead. */
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx")
		.withZone(Poland.ZONE);

	private final AuditLinks links;

	private final AuditLineFormatter sentences;

	private final AuditLabels auditWords;

	private final Exports exports;

	private final MessageSource messages;

	HistoryCsv(AuditLinks links, AuditLineFormatter sentences, AuditLabels auditWords, Exports exports,
			MessageSource messages) {
		this.links = links;
		this.sentences = sentences;
		this.auditWords = auditWords;
		this.exports = exports;
		this.messages = messages;
	}

	public ResponseEntity<byte[]> file(Actor actor, List<AuditLine> lines, Locale locale) {
		this.exports.taken(actor, "history.csv");
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(Csv.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(say("history.csv.file", locale)).build().toString())
			.body(text(lines, locale).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * What the file holds.
	 */
	public String text(List<AuditLine> lines, Locale locale) {
		StringBuilder text = new StringBuilder();
		Csv csv = new Csv(text);
		csv.row(columns(locale));
		rows(lines, locale).forEach(csv::row);
		return text.toString();
	}

	/**
	 * The headings of the columns.
	 */
	public List<String> columns(Locale locale) {
		return COLUMNS.stream().map((column) -> say("history.csv." + column, locale)).toList();
	}

	/**
	 * A row for each line.
	 */
	public List<List<String>> rows(List<AuditLine> lines, Locale locale) {
		Map<Long, AuditLinks.Place> places = this.links.of(lines);
		Map<PlanId, String> titles = new HashMap<>();
		return lines.stream().map((line) -> {
			AuditLinks.Place place = places.get(line.position());
			String title = (place != null) ? place.title()
					: titles.computeIfAbsent(line.plan(), (plan) -> this.links.title(plan, locale));
			return row(line, title, place, locale);
		}).toList();
	}

	private List<String> row(AuditLine line, String title, AuditLinks.Place place, Locale locale) {
		return Stream
			.of(Long.toString(line.position()), MOMENT.format(line.at()), this.auditWords.actor(line, locale),
					line.actor().value(), this.auditWords.role(line, locale), title,
					((place != null) ? place.plan() : line.plan()).value(),
					(place != null && place.element() != null) ? place.text() : null,
					(line.item() != null) ? line.item().value() : null, this.sentences.fact(line, locale),
					this.sentences.value(line.sentence().before(), locale),
					this.sentences.value(line.sentence().after(), locale), line.reason(),
					say("channel." + line.channel(), locale))
			.map((value) -> (value != null) ? value : "")
			.toList();
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
