package pl.utrwal.plans.table.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.Strategies;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanEvent.*;
import pl.utrwal.plans.contract.events.StoredValues.*;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.utrwal.plans.Strategies.STRATEGY;

/**
 * References of a plan that was adopted: what they mean may be said at any time, what
 * they are only by an act.
 */
class ReferencesInForceTest {

	private static final PlanId PLAN = new PlanId("one");

	private static final ElementId MEASURE = new ElementId("measure");

	private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

	private static final Link ADOPTED = new Link("cel 2 strategii", "STRATEGY", null, null, null);

	private static final Link MEANT = new Link("cel 2 strategii", "STRATEGY", new PlanId("strategy"),
			new ElementId("goal"), "2. Sąsiedzi");

	private static final Link PENDING = new Link("art. 17 ustawy", "ACT", null, null, null);

	private static final Link PENDING_MEANT = new Link("art. 17 ustawy", "ACT", null, null, "o pomocy społecznej");

	private static final PlanKind KIND = new PlanKind("Kind", "plans.plan-drafted",
			List.of(Level.section("measure", List.of("task"), Column.text(), Column.references()),
					Level.row("task", Column.text())),
			List.of());

	private final PlanFold fold = new PlanFold(new PlanKinds(List.of(KIND)));

	private PlanTexts texts = PlanTexts.empty(PLAN);

	private long version = -1;

	@Test
	void whatAReferenceMeansIsInForceAtOnce() {
		adopted();
		apply(new ReferenceResolved(PLAN, MEASURE, 0, ADOPTED, MEANT));
		assertThat(references(this.texts.adopted())).containsExactly(MEANT.reference());
		assertThat(references(this.texts.working())).containsExactly(MEANT.reference());
	}

	@Test
	void aReferenceThatWaitsIsNotInForceWhateverItMeans() {
		adopted();
		apply(new ElementReferred(PLAN, MEASURE, List.of(ADOPTED), List.of(PENDING, ADOPTED)));
		apply(new ReferenceResolved(PLAN, MEASURE, 0, PENDING, PENDING_MEANT));
		apply(new ReferenceResolved(PLAN, MEASURE, 1, ADOPTED, MEANT));
		assertThat(references(this.texts.adopted())).containsExactly(ADOPTED.reference());
		assertThat(references(this.texts.working())).containsExactly(PENDING_MEANT.reference(), MEANT.reference());
	}

	private void adopted() {
		apply(Strategies.drafted(PLAN, KIND, "Plan", TimeFrame.parse("2026"), null));
		apply(Strategies.added(PLAN, null, MEASURE, null, KIND.level("measure"), "1", Map.of(Column.TEXT,
				new CellValue.Words("Klub"), Column.REFERENCES, Link.references(List.of(ADOPTED)))));
		apply(new PlanAdopted(PLAN, new Resolution("I/1/2026", "Rada", DAY, DAY, "")));
	}

	private void apply(DomainEvent event) {
		this.version++;
		this.texts = this.texts.apply(this.fold,
				new Recorded(PLAN.value(), this.version, this.version, Instant.EPOCH, Map.of(), event), DAY);
	}

	private static List<Reference> references(PlanTable table) {
		return ((CellValue.References) table.element(MEASURE).orElseThrow().cells().get(Column.REFERENCES).value())
			.references();
	}

}
