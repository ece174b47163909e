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
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.indicators.read.IndicatorView;
import pl.utrwal.monitoring.indicators.web.IndicatorChart;
import pl.utrwal.monitoring.reports.read.CouncilReportView;
import pl.utrwal.monitoring.reports.read.PlanOutcome;
import pl.utrwal.monitoring.reports.read.ReportContent.Fold;
import pl.utrwal.webkit.AuditLineFormatter;
import pl.utrwal.webkit.TableFormatter;

/**
 * Reports in words. Templates know it as {@code reportWords}.
 */
@Component("reportWords")
class ReportWords {

	/** Stands where a sentence would name something. */
	private static final String ANYTHING = "…";

	private static final int BAR = 48;

	private static final int WIDEST = 544;

	private final AuditLineFormatter sentences;

	private final AccountNames names;

	private final MessageSource messages;

	private final TableFormatter words;

	ReportWords(AuditLineFormatter sentences, AccountNames names, MessageSource messages, TableFormatter words) {
		this.words = words;
		this.sentences = sentences;
		this.names = names;
		this.messages = messages;
	}

	/**
	 * How a row stands: as it was reported, and what follows from its dates.
	 */
	public String standing(PlanOutcome.Task task, Locale locale) {
		RowStanding standing = task.standing();
		String reported = (standing.label() != null) ? standing.label()
				: say((standing.kind() != null) ? "status." + standing.kind().code() : "status.unreported", locale);
		return standing.overdue() ? reported + ", " + say("standing.overdue", locale) : reported;
	}

	/**
	 * What is to be said of a plan at once, sentence by sentence.
	 */
	public List<String> sentences(PlanOutcome outcome, Locale locale) {
		List<String> sentences = new ArrayList<>();
		int due = outcome.due().size();
		sentences.add((due == 0) ? say("outcome.none", locale) : say("outcome.due", locale, due, outcome.done(),
				outcome.overdue(), outcome.ended(), due - outcome.done() - outcome.overdue() - outcome.ended()));
		if (!outcome.also().isEmpty()) {
			sentences.add(say("outcome.also", locale, outcome.also().size()));
		}
		if (!outcome.late().isEmpty()) {
			sentences.add(say("outcome.late", locale, outcome.late().size()));
		}
		if (!outcome.moved().isEmpty()) {
			sentences.add(say("outcome.moved", locale, outcome.moved().size()));
		}
		if (!outcome.money().isEmpty()) {
			sentences
				.add(say("outcome.money", locale, money(outcome.planned(), locale), money(outcome.spent(), locale)));
		}
		if (!outcome.indicators().isEmpty()) {
			sentences.add(say("outcome.indicators", locale, outcome.indicators().size(), outcome.reached()));
		}
		sentences.add(say("outcome.next", locale, outcome.next().size()));
		return sentences;
	}

	private String money(Money money, Locale locale) {
		return (money != null) ? this.words.money(money, locale) : say("value.unknown", locale);
	}

	/**
	 * The picture of what was planned and spent.
	 */
	public Bars bars(PlanOutcome outcome) {
		double most = outcome.money()
			.stream()
			.flatMap((year) -> Stream.of(amount(year.planned()), amount(year.spent())))
			.mapToDouble(Double::doubleValue)
			.max()
			.orElse(0);
		List<Bar> bars = new ArrayList<>();
		for (PlanOutcome.Year year : outcome.money()) {
			bars.add(new Bar(year.year(), BAR * bars.size() + BAR / 2, width(amount(year.planned()), most),
					width(amount(year.spent()), most)));
		}
		return new Bars(bars, BAR * bars.size());
	}

	private static double amount(Money money) {
		return (money != null) ? money.amount().doubleValue() : 0;
	}

	private static long width(double amount, double most) {
		return (most > 0) ? Math.round(amount / most * WIDEST) : 0;
	}

	/**
	 * The picture of an indicator; null if there is no number to draw.
	 */
	public IndicatorChart chart(IndicatorView indicator) {
		return IndicatorChart
			.of(indicator.definition(),
					indicator.measurements().stream().map(IndicatorView.Measurement::reading).toList())
			.orElse(null);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/**
	 * @param height of the picture
	 */
	record Bars(List<Bar> bars, int height) {
	}

	/**
	 * @param y the middle of both bars
	 */
	record Bar(int year, int y, long planned, long spent) {
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
