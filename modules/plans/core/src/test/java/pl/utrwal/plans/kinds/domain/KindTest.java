package pl.utrwal.plans.kinds.domain;

import java.util.List;
import java.util.stream.IntStream;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.KindId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.plans.contract.events.KindEvent.*;
import pl.utrwal.plans.kinds.domain.KindCommand.*;

class KindTest {

	private static final KindId KIND = new KindId("own-1");

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("demo");

	private static final KindDefined DEFINED = new KindDefined(KIND, MUNICIPALITY, "Program wspierania rodziny",
			levels(new OwnColumn("Kiedy", "TIME_FRAME"), new OwnColumn("Uwagi", "WORDS")));

	private FixtureConfiguration<Kind> kind;

	@BeforeEach
	void setUp() {
		this.kind = new AggregateTestFixture<>(Kind.class);
	}

	@Test
	void isDefinedOnceAndForAll() {
		this.kind.givenNoPriorActivity()
			.when(define(" Program wspierania rodziny ", new OwnColumn(" Kiedy", "TIME_FRAME"),
					new OwnColumn("Uwagi", "WORDS")))
			.expectEvents(DEFINED);
		setUp();
		this.kind.given(DEFINED)
			.when(define("Program wspierania rodziny", new OwnColumn("Kiedy", "TIME_FRAME"),
					new OwnColumn("Uwagi", "WORDS")))
			.expectNoEvents();
		setUp();
		refused("kind-defined-otherwise [Program wspierania rodziny]", DEFINED, define("Inny"));
	}

	@Test
	void isRetiredAndReinstated() {
		KindRetired retired = new KindRetired(KIND, DEFINED.name());
		this.kind.given(DEFINED).when(new RetireKind(KIND)).expectEvents(retired);
		setUp();
		this.kind.given(DEFINED, retired).when(new RetireKind(KIND)).expectNoEvents();
		setUp();
		this.kind.given(DEFINED, retired)
			.when(new ReinstateKind(KIND))
			.expectEvents(new KindReinstated(KIND, DEFINED.name()));
		setUp();
		this.kind.given(DEFINED).when(new ReinstateKind(KIND)).expectNoEvents();
	}

	@Test
	void refusesWhatNoPageCouldShow() {
		refused("text-blank []", null, define(" "));
		refused("kind-levels-three []", null,
				new DefineKind(KIND, MUNICIPALITY, "Plan", List.of(new OwnLevel("cel", List.of()))));
		refused("kind-name-twice [Zadanie]", null, define("Plan", new OwnColumn("Zadanie", "WORDS")));
		refused("kind-name-twice [KIEDY]", null,
				define("Plan", new OwnColumn("Kiedy", "WORDS"), new OwnColumn("KIEDY", "WORDS")));
		refused("kind-column-twice [Do kiedy]", null,
				define("Plan", new OwnColumn("Od kiedy", "TIME_FRAME"), new OwnColumn("Do kiedy", "TIME_FRAME")));
		refused("kind-form-unknown [COLOUR]", null, define("Plan", new OwnColumn("Kolor", "COLOUR")));
		refused("kind-columns-too-many [10]", null,
				define("Plan",
						IntStream.range(0, 11)
							.mapToObj((index) -> new OwnColumn("k" + index, "WORDS"))
							.toArray(OwnColumn[]::new)));
	}

	private void refused(String message, Object given, Object command) {
		setUp();
		((given != null) ? this.kind.given(given) : this.kind.givenNoPriorActivity()).when(command)
			.expectExceptionMessage(message)
			.expectNoEvents();
	}

	private static DefineKind define(String name, OwnColumn... columns) {
		return new DefineKind(KIND, MUNICIPALITY, name, levels(columns));
	}

	private static List<OwnLevel> levels(OwnColumn... columns) {
		return List.of(new OwnLevel("priorytet", List.of()), new OwnLevel("cel", List.of()),
				new OwnLevel("zadanie", List.of(columns)));
	}

}
