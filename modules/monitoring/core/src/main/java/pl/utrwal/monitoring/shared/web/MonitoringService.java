package pl.utrwal.monitoring.shared.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.CommandContext;
import pl.utrwal.application.CommandSender;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.PlanView;
import pl.utrwal.application.ReadYourWrites;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PresentElements;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.monitoring.shared.domain.MonitoringCommand;
import pl.utrwal.webkit.StillUpdating;

/**
 * A plan with what stands beside it, as an actor may see them.
 */
@Component
public class MonitoringService {

	private final PlanQueries plans;

	private final ReadYourWrites reads;

	private final CommandSender sender;

	private final MessageSource messages;

	MonitoringService(PlanQueries plans, ReadYourWrites reads, CommandSender sender, MessageSource messages) {
		this.plans = plans;
		this.reads = reads;
		this.sender = sender;
		this.messages = messages;
	}

	/**
	 * A plan now or once.
	 * @param processor of the things beside it
	 * @param after null, or a position whose event must have been taken in
	 * @throws StillUpdating if it is not there yet
	 */
	public PlanView view(Actor actor, PlanId plan, String processor, Long after, AsOf asked) {
		await(processor, after, asked);
		return this.plans.view(actor, plan, after, asked);
	}

	/**
	 * Waits for what stands beside plans.
	 * @param processor of the things beside them
	 * @param after null, or a position whose event must have been taken in
	 * @throws StillUpdating if it is not there yet
	 */
	public void await(String processor, Long after, AsOf asked) {
		Long awaited = this.plans.awaited(asked.asKnown(), after);
		this.reads.await(awaited, processor);
	}

	/**
	 * Waits, before a change, for all that was stored of what stands beside plans.
	 * @throws StillUpdating if it is not there yet
	 */
	public void awaitAll(String processor) {
		this.reads.awaitAll(processor);
	}

	/**
	 * @throws Unknown if there is no such plan, or not for this actor
	 */
	public PlanTable plan(Actor actor, PlanId plan) {
		return this.plans.current(actor, plan);
	}

	public LocalDate today() {
		return this.plans.today();
	}

	/**
	 * What has not come yet cannot have been seen.
	 */
	public void verifyNotAhead(LocalDate day) {
		if (day != null && day.isAfter(today())) {
			throw new RuleBroken("day-ahead");
		}
	}

	/**
	 * Sends a command about something beside a plan.
	 */
	public Optional<Stored> send(MonitoringCommand command, PlanId plan, Actor actor, CommandContext how) {
		return this.sender.send(command, plan, actor, how);
	}

	/**
	 * The text of an element of a plan.
	 * @param element null for the plan as a whole
	 * @return empty for the plan as a whole
	 */
	public static String text(PlanTable table, ElementId element) {
		return (element != null) ? PlanQueries.element(table, element).text() : "";
	}

	/**
	 * The plan as a whole and what is in it, withdrawn elements left out, to choose from.
	 */
	public Map<String, String> choices(PlanTable table, Locale locale) {
		Map<String, String> choices = new LinkedHashMap<>();
		choices.put("", this.messages.getMessage("monitoring.whole-plan", null, locale));
		PresentElements.elements(table)
			.forEach((element) -> choices.put(element.id().value(),
					"– ".repeat(table.pathTo(element.id()).size() - ((element instanceof Section) ? 1 : 0))
							+ numbered(element)));
		return choices;
	}

	public static String numbered(Element element) {
		return element.number().isEmpty() ? element.text() : element.number() + ". " + element.text();
	}

}
