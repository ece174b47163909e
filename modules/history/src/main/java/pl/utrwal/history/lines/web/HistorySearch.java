package pl.utrwal.history.lines.web;

import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.history.lines.read.HistoryLines;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.webkit.AuditLineFormatter;
import pl.utrwal.webkit.Searchable;
import pl.utrwal.webkit.SearchedText;
import pl.utrwal.webkit.TableFormatter;

/**
 * Finds what happened, in its sentence or in the reason given for it; the newest first.
 */
@Component
class HistorySearch implements Searchable {

	/** Who wants more asks the history. */
	private static final int MOST = 20;

	private final HistoryLines lines;

	private final AuditLineFormatter sentences;

	private final TableFormatter words;

	HistorySearch(HistoryLines lines, AuditLineFormatter sentences, TableFormatter words) {
		this.lines = lines;
		this.sentences = sentences;
		this.words = words;
	}

	@Override
	public Stream<Hit> find(MunicipalityId municipality, SearchedText wanted, Locale locale) {
		return this.lines
			.find(municipality, null, Long.MAX_VALUE, MOST,
					(line) -> wanted.isIn(this.sentences.sentence(line, locale)) || wanted.isIn(line.reason()))
			.stream()
			.map((line) -> hit(line, locale));
	}

	private Hit hit(AuditLine line, Locale locale) {
		return new Hit(Kind.HISTORY, this.sentences.sentence(line, locale), this.words.moment(line.at(), locale),
				"/history?plan=%s&before=%d#line-%d".formatted(line.plan(), line.position() + 1, line.position()));
	}

}
