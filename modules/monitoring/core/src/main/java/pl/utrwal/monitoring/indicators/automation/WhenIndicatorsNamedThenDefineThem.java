package pl.utrwal.monitoring.indicators.automation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.monitoring.contract.Direction;
import pl.utrwal.monitoring.contract.IndicatorId;
import pl.utrwal.monitoring.contract.events.IndicatorEvent.Definition;
import pl.utrwal.monitoring.indicators.domain.IndicatorCommand.DefineIndicator;
import pl.utrwal.plans.contract.events.PlanEvent.IndicatorsNamed;
import pl.utrwal.plans.contract.events.PlanEvent.IndicatorsNamed.Named;

/**
 * Puts the indicators that a document names on record. The same event gives the same
 * indicators, however often it comes.
 */
@Component
@ProcessingGroup(WhenIndicatorsNamedThenDefineThem.PROCESSOR)
public class WhenIndicatorsNamedThenDefineThem {

	public static final String PROCESSOR = "monitoring-when-indicators-named-then-define-them";

	private static final Logger log = LoggerFactory.getLogger(WhenIndicatorsNamedThenDefineThem.class);

	private static final Pattern COUNTED = Pattern.compile("(?:liczb|ilość|odset|procent|udział|średni|kwot).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");

	private static final int DECEMBER = 12;

	private static final int LAST = 31;

	private final Commands commands;

	WhenIndicatorsNamedThenDefineThem(Commands commands) {
		this.commands = commands;
	}

	@EventHandler
	void on(IndicatorsNamed event, DomainEventMessage<?> message) {
		MunicipalityId municipality = new MunicipalityId(message.getMetaData().get(Provenance.MUNICIPALITY).toString());
		List<Named> named = event.indicators();
		for (int i = 0; i < named.size(); i++) {
			IndicatorId id = new IndicatorId(
					UUID.nameUUIDFromBytes((message.getIdentifier() + ":" + i).getBytes(StandardCharsets.UTF_8))
						.toString());
			Named indicator = named.get(i);
			try {
				this.commands.send(new DefineIndicator(id, municipality, event.plan(), indicator.element(),
						indicator.elementText(), definition(indicator)), metadata(event, id, message));
			}
			catch (RuleBroken refused) {
				log.warn("An indicator that plan {} names was not put on record: {}", event.plan(),
						refused.getMessage());
			}
		}
	}

	/**
	 * What does not fit is left out: the words of the document stay with its row.
	 */
	static Definition definition(Named named) {
		String baseline = number(named.baseline());
		String target = number(named.target());
		boolean counted = !baseline.isEmpty() || !target.isEmpty() || COUNTED.matcher(named.name()).matches();
		String from = counted ? baseline : named.baseline();
		String to = counted ? target : named.target();
		boolean dated = !from.isEmpty() && named.baselineYear() != null;
		boolean percent = named.baseline().contains("%") || named.target().contains("%")
				|| named.name().toLowerCase(Locale.ROOT).startsWith("odsetek");
		return new Definition(named.name(), counted, percent ? "%" : "", List.of(), direction(baseline, target).name(),
				dated ? from : null, dated ? named.baselineYear().toString() : null, to.isEmpty() ? null : to,
				(to.isEmpty() || named.targetYear() == null) ? null : LocalDate.of(named.targetYear(), DECEMBER, LAST),
				named.source(), null);
	}

	/** Empty if it is none. */
	private static String number(String raw) {
		String plain = raw.replaceAll("[\\s\\p{Z}]|%|szt\\.?|os(?:ób|oby|\\.)?", "").replace(',', '.');
		return NUMBER.matcher(plain).matches() ? plain : "";
	}

	private static Direction direction(String from, String to) {
		if (from.isEmpty() || to.isEmpty()) {
			return Direction.UP;
		}
		int compared = new BigDecimal(to).compareTo(new BigDecimal(from));
		return (compared == 0) ? Direction.KEEP : (compared > 0) ? Direction.UP : Direction.DOWN;
	}

	private static Map<String, String> metadata(IndicatorsNamed event, IndicatorId indicator,
			DomainEventMessage<?> message) {
		Map<String, String> metadata = new HashMap<>();
		Stream.of(Provenance.MUNICIPALITY, Provenance.ACTOR, Provenance.ROLE, Provenance.APP_VERSION)
			.filter(message.getMetaData()::containsKey)
			.forEach((key) -> metadata.put(key, message.getMetaData().get(key).toString()));
		metadata.put(Provenance.CHANNEL, "automation");
		metadata.put(Provenance.PLAN, event.plan().value());
		metadata.put(Provenance.IDEMPOTENCY_KEY,
				String.join(":", PROCESSOR, message.getIdentifier(), indicator.value()));
		return metadata;
	}

}
