package pl.utrwal.plans.table.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.utrwal.continuationplans.contract.ContinuationKinds;
import pl.utrwal.continuationplans.contract.events.ContinuationPlanEvent.ContinuationPlanDrafted;
import pl.utrwal.continuationplans.contract.events.ContinuationPlanEvent.MeasureAdded;
import pl.utrwal.continuationplans.contract.events.ElementSource;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.event.Recorded;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.PlanChange.*;
import pl.utrwal.plans.contract.events.PlanEvent.*;

import static org.assertj.core.api.Assertions.assertThat;

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

	private final PlanFold fold = new PlanFold(new PlanKinds(List.of(ContinuationKinds.CONTINUATION_PLAN)));

	private PlanTexts texts = PlanTexts.empty(this.fold, PLAN);

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
		apply(new ContinuationPlanDrafted(PLAN, new MunicipalityId("demo"), ContinuationKinds.CONTINUATION_PLAN.code(),
				"Plan", Frame.of(TimeFrame.parse("2026")), null));
		apply(new MeasureAdded(PLAN, MEASURE, null, "1", "Klub", "", List.of(ADOPTED), "",
				new ElementSource(List.of(), List.of(), List.of())));
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
