package pl.utrwal.monitoring.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.kernel.audit.AuditLine;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.reports.read.CouncilReportView;
import pl.utrwal.monitoring.reports.read.ReportContent.Fold;
import pl.utrwal.webkit.AuditLineFormatter;

/**
 * Reports in words. Templates know it as {@code reportWords}.
 */
@Component("reportWords")
class ReportWords {

	/** Stands where a sentence would name something. */
	private static final String ANYTHING = "…";

	private final AuditLineFormatter sentences;

	private final AccountNames names;

	private final MessageSource messages;

	ReportWords(AuditLineFormatter sentences, AccountNames names, MessageSource messages) {
		this.sentences = sentences;
		this.names = names;
		this.messages = messages;
	}

	/**
	 * The day on which the store recorded it.
	 */
	public LocalDate day(AuditLine line) {
		return Poland.day(line.at());
	}

	public LocalDate issuedOn(CouncilReportView report) {
		return Poland.day(report.issue().at());
	}

	/**
	 * By the name that is known now.
	 */
	public String name(AccountId account, Locale locale) {
		return this.names.displayName(account).orElseGet(() -> this.messages.getMessage("person.erased", null, locale));
	}

	/**
	 * How often what happened, the kind of what happened first before the others.
	 */
	public List<Counted> counts(Stream<AuditLine> lines, Locale locale) {
		Map<String, List<AuditLine>> kinds = new LinkedHashMap<>();
		lines.forEach((line) -> kinds.computeIfAbsent(line.event(), (event) -> new ArrayList<>()).add(line));
		Map<String, Integer> counts = new LinkedHashMap<>();
		kinds.values().forEach((some) -> counts.merge(kind(some, locale), some.size(), Integer::sum));
		return counts.entrySet().stream().map((entry) -> new Counted(entry.getKey(), entry.getValue())).toList();
	}

	public Counted counted(Fold fold, Locale locale) {
		return counts(fold.entries().stream().flatMap((entry) -> entry.lines().stream()), locale).getFirst();
	}

	/** In our own words alone: what stands in plans is left out. */
	private String kind(List<AuditLine> lines, Locale locale) {
		List<Object[]> said = lines.stream()
			.map((line) -> line.sentence()
				.arguments()
				.stream()
				.map((argument) -> (argument.messageKey() != null) ? this.sentences.value(argument, locale) : ANYTHING)
				.toArray())
			.toList();
		Object[] common = said.getFirst().clone();
		for (int i = 0; i < common.length; i++) {
			int at = i;
			if (said.stream().anyMatch((other) -> !other[at].equals(common[at]))) {
				common[i] = ANYTHING;
			}
		}
		return this.messages.getMessage("event." + lines.getFirst().event(), common, locale);
	}

	record Counted(String what, int times) {
	}

}
