package pl.utrwal.bootstrap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Section;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.domain.PlanOutline;
import pl.utrwal.plans.table.read.PlanHistory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Elements of every kind of plan are added, moved, withdrawn and restored at random,
 * where the kind allows it and where it does not; the table stays what was done.
 */
class EveryKindOfPlanTest extends RunningTest {

	private static final MunicipalityId MUNICIPALITY_ID = new MunicipalityId(MUNICIPALITY);

	private static final int STEPS = 150;

	@Autowired
	private PlanKinds kinds;

	@Autowired
	private Commands commands;

	@Autowired
	private PlanHistory past;

	@Autowired
	private IdentitySetup identity;

	@TestFactory
	Stream<DynamicTest> holdsEveryElementOnceWhereItsKindAllowsIt() {
		return this.kinds.all()
			.stream()
			.map((kind) -> DynamicTest.dynamicTest(kind.code(), () -> new Work(kind).doIt()));
	}

	/**
	 * A plan, and where each of its elements ought to be.
	 */
	private final class Work {

		private final PlanKind kind;

		private final long seed = new Random().nextLong();

		private final Random random = new Random(this.seed);

		private final PlanId plan = new PlanId(UUID.randomUUID().toString());

		/** By parent, the plan itself under null; in their order. */
		private final Map<ElementId, List<ElementId>> children = new HashMap<>();

		private final Map<ElementId, Known> known = new LinkedHashMap<>();

		private final AccountId planner = EveryKindOfPlanTest.this.identity.createAccount(MUNICIPALITY_ID,
				"random-" + this.plan, "Planista losowy", Role.PLANNER, "utrwal-demo");

		private int accepted;

		private int refused;

		Work(PlanKind kind) {
			this.kind = kind;
			this.children.put(null, new ArrayList<>());
			send(new DraftPlan(
					PlanOutline.empty(this.plan, MUNICIPALITY_ID, kind.code(), kind.code(), TimeFrame.parse("2026"))));
		}

		void doIt() {
			for (int step = 0; step < STEPS; step++) {
				int choice = this.random.nextInt(10);
				if (this.known.isEmpty() || choice < 5) {
					add();
				}
				else if (choice < 8) {
					move(some(this.known.values()));
				}
				else {
					withdraw(some(this.known.values()));
				}
			}
			PlanTable table = EveryKindOfPlanTest.this.past.at(this.plan, Long.MAX_VALUE);
			assertThat(table.elements().map(Element::id)).as("seed %d", this.seed)
				.doesNotHaveDuplicates()
				.containsExactlyInAnyOrderElementsOf(this.known.keySet());
			assertThat(ids(table.sections())).as("seed %d", this.seed).isEqualTo(this.children.get(null));
			table.elements().forEach((element) -> assertInPlace(table, element));
			assertThat(this.accepted).as("seed %d: what was done", this.seed).isGreaterThan(STEPS / 4);
			assertThat(this.refused).as("seed %d: what was refused", this.seed).isPositive();
		}

		private void assertInPlace(PlanTable table, Element element) {
			Known expected = this.known.get(element.id());
			assertThat(table.levelOf(element).name()).as("seed %d", this.seed).isEqualTo(expected.level.name());
			assertThat(element.withdrawn()).as("seed %d", this.seed).isEqualTo(expected.withdrawn);
			if (element instanceof Section section) {
				List<? extends Element> held = section.rows().isEmpty() ? section.sections() : section.rows();
				assertThat(section.rows().isEmpty() || section.sections().isEmpty()).isTrue();
				assertThat(ids(held)).as("seed %d", this.seed).isEqualTo(this.children.get(section.id()));
				assertThat(held).as("seed %d", this.seed)
					.allMatch((inner) -> table.levelOf(section).holds().contains(table.levelOf(inner).name()));
			}
		}

		/** Under any parent, at any place, of any level. */
		private void add() {
			Known parent = (this.known.isEmpty() || this.random.nextInt(4) == 0) ? null : some(this.known.values());
			List<Level> fitting = this.kind.levelsUnder((parent != null) ? parent.level : null);
			Level level = (fitting.isEmpty() || this.random.nextInt(10) == 0) ? some(this.kind.levels())
					: some(fitting);
			ElementId id = new ElementId(new UUID(this.random.nextLong(), this.random.nextLong()).toString());
			ElementId under = (parent != null) ? parent.id : null;
			Integer index = this.random.nextBoolean() ? null : this.random.nextInt(4);
			Branch branch = Branch.typed(id, level.name(), "", Map.of(Column.TEXT, new CellValue.Words("Słowa " + id)));
			Stored stored = sent(new AddElement(this.plan, under, index, branch), level, parent);
			if (stored != null) {
				Known added = new Known(id, level, stored.version());
				added.parent = under;
				this.known.put(id, added);
				this.children.put(id, new ArrayList<>());
				List<ElementId> siblings = this.children.get(under);
				siblings.add((index != null) ? index : siblings.size(), id);
			}
		}

		private void move(Known moved) {
			Known parent = (this.random.nextInt(4) == 0) ? null : some(this.known.values());
			ElementId under = (parent != null) ? parent.id : null;
			int index = this.random.nextInt(4);
			Stored stored = sent(new MoveElement(this.plan, moved.id, moved.version, under, index), moved.level,
					parent);
			if (stored != null) {
				this.children.get(moved.parent).remove(moved.id);
				this.children.get(under).add(index, moved.id);
				moved.parent = under;
				moved.version = stored.version();
			}
		}

		private void withdraw(Known element) {
			PlanCommand command = element.withdrawn ? new RestoreElement(this.plan, element.id, element.version)
					: new WithdrawElement(this.plan, element.id, element.version);
			element.version = send(command).version();
			element.withdrawn = !element.withdrawn;
		}

		/** Null if it was refused, or changed nothing. */
		private Stored sent(PlanCommand command, Level level, Known parent) {
			try {
				Stored stored = send(command);
				assertThat(this.kind.levelsUnder((parent != null) ? parent.level : null))
					.as("seed %d: %s was accepted", this.seed, command)
					.contains(level);
				return stored;
			}
			catch (RuleBroken ex) {
				this.refused++;
				return null;
			}
		}

		private Stored send(PlanCommand command) {
			Stored stored = EveryKindOfPlanTest.this.commands
				.send(command,
						Map.of(Provenance.MUNICIPALITY, MUNICIPALITY, Provenance.PLAN, this.plan.value(),
								Provenance.ACTOR, this.planner.value(), Provenance.CHANNEL, "api"))
				.orElse(null);
			this.accepted += (stored != null) ? 1 : 0;
			return stored;
		}

		private <T> T some(Collection<T> from) {
			return List.copyOf(from).get(this.random.nextInt(from.size()));
		}

	}

	private static List<ElementId> ids(List<? extends Element> elements) {
		return elements.stream().map(Element::id).toList();
	}

	/**
	 * What is known of an element.
	 */
	private static final class Known {

		private final ElementId id;

		private final Level level;

		private ElementId parent;

		private long version;

		private boolean withdrawn;

		Known(ElementId id, Level level, long version) {
			this.id = id;
			this.level = level;
			this.version = version;
		}

	}

}
