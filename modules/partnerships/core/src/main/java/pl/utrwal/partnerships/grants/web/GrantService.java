package pl.utrwal.partnerships.grants.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.CommandSender;
import pl.utrwal.application.PlanQueries;
import pl.utrwal.application.ReadYourWrites;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.CooperationKinds;
import pl.utrwal.partnerships.contract.OfferId;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.grants.domain.CallCommand;
import pl.utrwal.partnerships.grants.domain.CallCommand.AnnounceCall;
import pl.utrwal.partnerships.grants.domain.CallCommand.CorrectOffer;
import pl.utrwal.partnerships.grants.domain.CallCommand.SubmitOffer;
import pl.utrwal.partnerships.grants.read.CallProjection;
import pl.utrwal.partnerships.grants.read.CallRepository;
import pl.utrwal.partnerships.grants.read.CallView;
import pl.utrwal.partnerships.grants.read.GrantSums;
import pl.utrwal.partnerships.partners.read.PartnerListing;
import pl.utrwal.partnerships.partners.read.PartnerProjection;
import pl.utrwal.partnerships.partners.read.PartnerRegister;
import pl.utrwal.partnerships.partners.read.RegisteredPartners;
import pl.utrwal.partnerships.partners.web.PartnerService;
import pl.utrwal.webkit.StillUpdating;

/**
 * The calls and grants of cooperation programmes that an actor may see, and what is sent
 * about them.
 */
@Component
public class GrantService {

	private final PlanQueries plans;

	private final CallRepository calls;

	private final RegisteredPartners directory;

	private final ReadYourWrites reads;

	private final CommandSender sender;

	GrantService(PlanQueries plans, CallRepository calls, RegisteredPartners directory, ReadYourWrites reads,
			CommandSender sender) {
		this.plans = plans;
		this.calls = calls;
		this.directory = directory;
		this.reads = reads;
		this.sender = sender;
	}

	/**
	 * An id for what is to be made; the same again for the same form of the same actor.
	 */
	public static String id(Actor actor, String form) {
		return PartnerService.id(actor, form).value();
	}

	/**
	 * @param after null, or a position whose event must have been taken in
	 * @throws Unknown if it is no programme of the actor's municipality
	 * @throws StillUpdating if that is not there yet
	 */
	public Programme programme(Actor actor, PlanId id, Long after) {
		await(after);
		return programme(actor, table(actor, id, after), register(actor));
	}

	private PlanTable table(Actor actor, PlanId id, Long after) {
		PlanTable table = this.plans.plan(actor, id, after);
		if (!isProgramme(table)) {
			throw new Unknown(id);
		}
		return table;
	}

	private static boolean isProgramme(PlanTable table) {
		return table.kind().equals(CooperationKinds.COOPERATION_PROGRAMME.code());
	}

	/**
	 * All of the municipality, the latest year first.
	 */
	public List<Programme> programmes(Actor actor) {
		PartnerRegister register = register(actor);
		return this.plans.headers(actor)
			.stream()
			.filter(GrantService::isProgramme)
			.map((header) -> programme(actor, this.plans.current(actor, header.id()), register))
			.sorted(Comparator.comparing(Programme::begins, Comparator.nullsLast(Comparator.reverseOrder())))
			.toList();
	}

	private Programme programme(Actor actor, PlanTable table, PartnerRegister register) {
		List<CallView> calls = this.calls.of(actor.municipality(), table.id())
			.stream()
			.map((call) -> call.linked(register::organisation))
			.toList();
		List<Task> tasks = new ArrayList<>();
		tasks(table)
			.map((task) -> new Task(task, table.pathTo(task.id()).getLast().text(),
					calls.stream().filter((call) -> call.task().equals(task.id())).toList()))
			.filter((task) -> !task.element().withdrawn() || !task.calls().isEmpty())
			.forEach(tasks::add);
		return new Programme(table, tasks, calls);
	}

	private static Stream<? extends Element> tasks(PlanTable table) {
		return table.rows().filter((row) -> table.levelOf(row).name().equals(CooperationKinds.TASK));
	}

	/**
	 * @param after null, or a position whose event must have been taken in
	 * @throws Unknown if there is no such call, or not for this actor
	 */
	public CallView call(Actor actor, CallId id, Long after) {
		await(after);
		return this.calls.find(id)
			.filter((call) -> Objects.equals(call.municipality(), actor.municipality()))
			.filter((call) -> call.state() != CallView.State.TAKEN_BACK)
			.map((call) -> call.linked(register(actor)::organisation))
			.orElseThrow(() -> new Unknown(id));
	}

	private PartnerRegister register(Actor actor) {
		return this.directory.of(actor.municipality(), Known.NOW);
	}

	private void await(Long after) {
		this.reads.await(after, CallProjection.PROCESSOR);
	}

	/**
	 * @throws Unknown if there is no such element in the programme
	 * @throws RuleBroken if none is given, or it is no task, or it was withdrawn
	 */
	public Stored announce(Actor actor, PlanId programme, CallId call, ElementId task, String title, Money available,
			LocalDate on, LocalDate offersUntil, CommandContext how) {
		Element found = task(actor, programme, task);
		return send(actor, new AnnounceCall(call, actor.municipality(), programme, task, found.text(), title, available,
				on, offersUntil), how);
	}

	private Element task(Actor actor, PlanId programme, ElementId task) {
		PlanTable table = this.plans.current(actor, programme);
		if (!isProgramme(table)) {
			throw new Unknown(programme);
		}
		if (task == null || task.value().isBlank()) {
			throw new RuleBroken("call-task-unknown");
		}
		PlanQueries.element(table, task);
		return tasks(table).filter((element) -> element.id().equals(task) && !element.withdrawn())
			.findFirst()
			.orElseThrow(() -> new RuleBroken("call-task-unknown"));
	}

	/**
	 * @param organisation one in the register; null if only a name is given
	 * @param name how it is called; null for the name in the register
	 * @throws RuleBroken if it is a person's, whose name is kept apart from offers
	 * @throws Unknown if it is not in the register
	 */
	public Stored offer(Actor actor, CallId call, OfferId offer, PartnerId organisation, String name, String title,
			Money asked, LocalDate on, CommandContext how) {
		Offering who = offering(actor, organisation, name);
		return send(actor, new SubmitOffer(call, offer, who.organisation(), who.name(), title, asked, on), how);
	}

	/**
	 * @param organisation as for an offer that came in
	 * @return empty if nothing had to change
	 */
	public Optional<Stored> correct(Actor actor, CallId call, OfferId offer, PartnerId organisation, String name,
			String title, Money asked, LocalDate on, CommandContext how) {
		Offering who = offering(actor, organisation, name);
		return change(actor, new CorrectOffer(call, offer, who.organisation(), who.name(), title, asked, on), how);
	}

	private Offering offering(Actor actor, PartnerId organisation, String name) {
		this.reads.awaitAll(PartnerProjection.PROCESSOR);
		PartnerRegister register = register(actor);
		Optional<PartnerListing> known = (organisation != null)
				? Optional.of(register.partner(organisation).orElseThrow(() -> new Unknown(organisation)))
				: register.resolve((name != null) ? name : "");
		if (known.filter((partner) -> partner.kind() == PartnerKind.PERSON).isPresent()) {
			throw new RuleBroken("offer-of-person");
		}
		return new Offering(known.map(PartnerListing::id).orElse(null), known.map(PartnerListing::name).orElse(name));
	}

	public Stored send(Actor actor, CallCommand command, CommandContext how) {
		return change(actor, command, how).orElseThrow();
	}

	/**
	 * @return empty if nothing had to change
	 */
	public Optional<Stored> change(Actor actor, CallCommand command, CommandContext how) {
		return this.sender.send(command, command.call(), actor, how);
	}

	/**
	 * @param organisation null if it is not in the register
	 */
	private record Offering(PartnerId organisation, String name) {
	}

	/**
	 * A programme with its calls.
	 *
	 * @param tasks commissioned ones, in the order of the programme
	 * @param calls the first announced first
	 */
	public record Programme(PlanTable table, List<Task> tasks, List<CallView> calls) {

		public GrantSums sums() {
			return GrantSums.of(this.calls.stream());
		}

		/**
		 * What is planned for all tasks of which it is said how much.
		 */
		public Money planned() {
			return this.tasks.stream().map(Task::planned).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
		}

		public Optional<CallView> call(CallId id) {
			return this.calls.stream().filter((call) -> call.id().equals(id)).findFirst();
		}

		Optional<Task> task(ElementId id) {
			return this.tasks.stream().filter((task) -> task.element().id().equals(id)).findFirst();
		}

		LocalDate begins() {
			return this.table.period().start().orElse(null);
		}

	}

	/**
	 * A commissioned task with its calls.
	 *
	 * @param area the text of the priority area that holds it
	 */
	public record Task(Element element, String area, List<CallView> calls) {

		public String numbered() {
			String number = this.element.number();
			return number.isEmpty() ? this.element.text() : number + ". " + this.element.text();
		}

		/**
		 * Null if no amount is said.
		 */
		public Money planned() {
			return (this.element.cells().get(Column.COST) != null
					&& this.element.cells().get(Column.COST).value() instanceof CellValue.Cost cost
					&& !cost.parts().isEmpty()) ? cost.total() : null;
		}

		public GrantSums sums() {
			return GrantSums.of(this.calls.stream());
		}

	}

}
