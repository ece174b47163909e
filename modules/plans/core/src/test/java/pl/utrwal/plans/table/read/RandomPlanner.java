package pl.utrwal.plans.table.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.ProjectionStore;
import pl.utrwal.eventstore.Recordings;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.id.TriggerId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.FundingKind;
import pl.utrwal.kernel.table.Party;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Row;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.PlansModule;
import pl.utrwal.plans.Strategies;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.table.domain.Plan;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.domain.PlanOutline;

import static pl.utrwal.plans.Strategies.STRATEGY;
import static pl.utrwal.plans.Strategies.addAction;
import static pl.utrwal.plans.Strategies.addArea;
import static pl.utrwal.plans.Strategies.addGoal;

/**
 * Somebody who drafts plans and changes them at random, as long as rules allow it.
 */
class RandomPlanner {

	static final PlanKinds KINDS = Strategies.KINDS;

	static final PlanFold FOLD = new PlanFold(KINDS);

	static final EventCatalogue CATALOGUE = PlansModule.catalogue(KINDS, Stream.empty());

	static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	/** Misspelt words that every text holds. */
	private static final List<String> SLIPS = List.of("wolontarjuszy", "asytenta");

	private final Random random;

	private final List<PlanId> plans;

	private final Commands commands;

	private final ProjectionStore store;

	private final Map<PlanId, PlanTable> tables = new HashMap<>();

	/**
	 * @param plans one that stands here twice is changed twice as often
	 */
	RandomPlanner(Random random, List<PlanId> plans, ProjectionStore store) {
		this.random = random;
		this.plans = plans;
		this.store = store;
		CommandBus bus = SimpleCommandBus.builder().build();
		bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
				Provenance.MUNICIPALITY, Provenance.PLAN, Provenance.ACTOR, Provenance.REASON)));
		ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
				ClasspathParameterResolverFactory.forClass(Plan.class),
				new SimpleResourceParameterResolverFactory(List.of(KINDS)));
		AggregateAnnotationCommandHandler.<Plan>builder()
			.aggregateType(Plan.class)
			.parameterResolverFactory(parameters)
			.repository(EventSourcingRepository.builder(Plan.class)
				.parameterResolverFactory(parameters)
				.eventStore(store.events())
				.build())
			.build()
			.subscribe(bus);
		this.commands = new Commands(bus, store.log());
	}

	/** The events of a plan, folded here and now. */
	static PlanTable folded(PlanId plan, List<Recorded> events) {
		PlanTable table = PlanTable.empty(plan);
		for (Recorded recorded : events) {
			table = FOLD.apply(table, recorded);
		}
		return table;
	}

	void draftAll() {
		this.plans.stream().distinct().forEach(this::draft);
	}

	private void draft(PlanId plan) {
		send(new DraftPlan(PlanOutline.empty(plan, MUNICIPALITY, STRATEGY.code(), "Strategia " + plan,
				TimeFrame.parse("2024–2030"))));
	}

	/**
	 * Sends commands at random; those that a rule forbids do nothing. Now and then
	 * triggers date rows and are taken back.
	 */
	void work(int times) {
		for (int i = 0; i < times; i++) {
			PlanId plan = some(this.plans);
			try {
				if (this.random.nextInt(6) == 0) {
					automate(plan);
				}
				else {
					send(any(plan));
				}
			}
			catch (RuleBroken ex) {
				// also goes wrong in an office
			}
		}
	}

	/** What the council does, as long as rules allow it. */
	void act(PlanCommand command) {
		try {
			send(command);
		}
		catch (RuleBroken ex) {
			// nothing waits for an act
		}
	}

	long version(PlanId plan) {
		return current(plan).version();
	}

	/** Adds notes: taken in twice, they would be there twice. */
	void note(int times) {
		for (int i = 0; i < times; i++) {
			PlanId plan = some(this.plans);
			List<Section> areas = current(plan).sections().stream().filter((area) -> !area.withdrawn()).toList();
			if (areas.isEmpty()) {
				send(addArea(plan, new ElementId(UUID.randomUUID().toString()), null, "1", text()));
			}
			else {
				Section area = some(areas);
				send(new NoteElement(plan, area.id(), area.version(), text()));
			}
		}
	}

	void send(PlanCommand command) {
		send(command, command.plan());
	}

	private void send(Object command, PlanId plan) {
		this.commands.send(command, Map.of(Provenance.MUNICIPALITY, MUNICIPALITY.value(), Provenance.PLAN, plan.value(),
				Provenance.ACTOR, "planner", Provenance.REASON, "próba"));
	}

	private void automate(PlanId plan) {
		List<Row> waiting = current(plan).rows()
			.filter((row) -> ((CellValue.When) row.cells().get(Column.TIME_FRAME).value()).timeFrame()
				.condition() != null)
			.toList();
		if (!waiting.isEmpty()) {
			ElementId row = some(waiting).id();
			TriggerId trigger = new TriggerId(some(List.of("grant", "act")));
			send(this.random.nextBoolean()
					? new DateElement(plan, row, trigger, this.random.nextInt(50), "Stało się",
							LocalDate.of(2026, 1 + this.random.nextInt(12), 1))
					: new UndateElement(plan, row, trigger, this.random.nextInt(50), "Stało się"), plan);
		}
	}

	private PlanCommand any(PlanId plan) {
		PlanTable table = current(plan);
		List<Section> areas = table.sections();
		List<Section> goals = areas.stream().flatMap((area) -> area.sections().stream()).toList();
		List<Row> rows = table.rows().toList();
		ElementId fresh = new ElementId(UUID.randomUUID().toString());
		int choice = this.random.nextInt(28);
		if (areas.isEmpty() || choice == 0) {
			return addArea(plan, fresh, null, "1", text());
		}
		if (goals.isEmpty() || choice == 1) {
			return addGoal(plan, some(areas).id(), fresh, null, "2", text(), "");
		}
		if (rows.isEmpty() || choice <= 4) {
			return addAction(plan, some(goals).id(), fresh, null, "3", text(), frame(), parties(), funding());
		}
		Row row = some(rows);
		List<Target> targets = new ArrayList<>();
		rows.forEach((one) -> targets.add(new Target(one.id(), one.version(), some(goals).id())));
		goals.forEach((goal) -> targets.add(new Target(goal.id(), goal.version(), some(areas).id())));
		areas.forEach((area) -> targets.add(new Target(area.id(), area.version(), null)));
		Target any = some(targets);
		return switch (choice) {
			case 5, 6 -> new ChangeCell(plan, row.id(), row.version(), Column.TIME_FRAME, new CellValue.When(frame()));
			case 7, 8 ->
				new ChangeCell(plan, row.id(), row.version(), Column.PARTIES, new CellValue.Parties(parties()));
			case 9, 10 -> new ChangeCell(plan, row.id(), row.version(), Column.FUNDING, funding());
			case 11, 12, 13 -> new MoveElement(plan, any.id, any.version, any.parent, this.random.nextInt(3));
			case 14 -> new WithdrawElement(plan, any.id, any.version);
			case 15 -> new RestoreElement(plan, any.id, any.version);
			case 16 -> new RenumberElement(plan, any.id, any.version, String.valueOf(this.random.nextInt(99)));
			case 17 -> new NoteElement(plan, any.id, any.version, text());
			case 18, 19, 20, 21, 22, 23 -> correction(plan, any);
			case 24 -> new RemoveElement(plan, any.id, any.version);
			case 25 -> takenBack(plan, any);
			default -> new ChangeCell(plan, any.id, any.version, Column.TEXT, new CellValue.Words(text()));
		};
	}

	/**
	 * Of one slip, of the other, or of both taken back; by the owner or as a proposal.
	 */
	private PlanCommand correction(PlanId plan, Target any) {
		String text = current(plan).element(any.id).orElseThrow().text();
		String other = some(List.of(text.replace(SLIPS.get(0), "wolontariuszy"),
				text.replace(SLIPS.get(1), "asystenta"), text.replace("wolontariuszy", SLIPS.get(0))));
		return switch (this.random.nextInt(4)) {
			case 0 -> new CorrectElement(plan, any.id, any.version, Column.TEXT, other);
			case 1 -> new ProposeCorrection(plan, any.id, any.version, Column.TEXT, other);
			case 2 -> new AcceptCorrection(plan, any.id, any.version, Column.TEXT);
			default -> new DeclineCorrection(plan, any.id, any.version, Column.TEXT);
		};
	}

	private PlanCommand takenBack(PlanId plan, Target any) {
		List<String> notes = current(plan).element(any.id).orElseThrow().notes();
		return notes.isEmpty() ? new NoteElement(plan, any.id, any.version, text())
				: new TakeNoteBack(plan, any.id, any.version, some(notes));
	}

	/** Reads only what is new. */
	private PlanTable current(PlanId plan) {
		PlanTable table = this.tables.getOrDefault(plan, PlanTable.empty(plan));
		DomainEventStream stream = this.store.events().readEvents(plan.value(), table.version() + 1);
		while (stream.hasNext()) {
			table = FOLD.apply(table, Recordings.of(stream.next(), Position.NONE));
		}
		this.tables.put(plan, table);
		return table;
	}

	private <T> T some(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private String text() {
		return "Słowa %s i %s $ą.%d „%s”".formatted(SLIPS.get(0), SLIPS.get(1), this.random.nextInt(1000),
				UUID.randomUUID());
	}

	private TimeFrame frame() {
		return TimeFrame.parse(some(List.of("2025", "2025–2027", "II kwartał 2026", "na bieżąco", "jak zwykle",
				"2025, 2027", "po przyznaniu dotacji")));
	}

	private List<Party> parties() {
		return Stream.of("GOPS", "szkoła", "policja", "parafia")
			.filter((name) -> this.random.nextBoolean())
			.map((name) -> new Party(name, some(List.of(PartyRole.values()))))
			.toList();
	}

	private CellValue.Funding funding() {
		FundingKind kind = some(List.of(FundingKind.values()));
		return new CellValue.Funding(kind, (kind == FundingKind.SOURCES) ? List.of("gmina", "powiat") : List.of());
	}

	private record Target(ElementId id, long version, ElementId parent) {
	}

}
