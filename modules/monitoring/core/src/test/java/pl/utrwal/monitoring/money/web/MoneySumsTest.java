package pl.utrwal.monitoring.money.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.monitoring.progress.read.RowProgress.Figure;

import static org.assertj.core.api.Assertions.assertThat;

class MoneySumsTest {

	private static final List<String> SOURCES = List.of("budżet gminy", "świetlica", "dotacja");

	private final long seed = new Random().nextLong();

	private final Random random = new Random(this.seed);

	@RepeatedTest(20)
	void addUpToTheGrosz() {
		List<Figure> figures = new ArrayList<>();
		for (int i = 0; i < this.random.nextInt(40); i++) {
			figures.add(new Figure(new ElementId("row " + i), SOURCES.get(this.random.nextInt(3)),
					2024 + this.random.nextInt(3), amount(), amount()));
		}
		MoneySums sums = MoneySums.of(figures);
		for (Function<Figure, Money> kind : List.<Function<Figure, Money>>of(Figure::budgeted, Figure::spent)) {
			BigDecimal expected = sum(figures.stream().map(kind).toList());
			boolean budgeted = kind.apply(new Figure(null, "", 0, Money.ZERO, null)) != null;
			assertThat(sum(sums.entries()
				.stream()
				.map(budgeted ? MoneySums.Entry::budgeted : MoneySums.Entry::spent)
				.toList())).as("seed %d", this.seed).isEqualByComparingTo(expected);
			assertThat(sum(
					sums.years().stream().map(budgeted ? MoneySums.Year::budgeted : MoneySums.Year::spent).toList()))
				.as("seed %d", this.seed)
				.isEqualByComparingTo(expected);
			Money total = budgeted ? sums.budgeted() : sums.spent();
			assertThat((total != null) ? total.amount() : BigDecimal.ZERO).as("seed %d", this.seed)
				.isEqualByComparingTo(expected);
		}
	}

	@Test
	void whatNobodySaidIsNotZero() {
		MoneySums sums = MoneySums.of(List.of(new Figure(new ElementId("row"), "dotacja", 2026, Money.of("0.10"), null),
				new Figure(new ElementId("other"), "dotacja", 2026, Money.of("0.20"), null)));
		assertThat(sums.budgeted()).isEqualTo(Money.of("0.30"));
		assertThat(sums.spent()).isNull();
		assertThat(sums.entries()).containsExactly(new MoneySums.Entry("dotacja", 2026, Money.of("0.30"), null));
	}

	private Money amount() {
		return this.random.nextInt(4) == 0 ? null : new Money(BigDecimal.valueOf(this.random.nextInt(10_000_000), 2));
	}

	private static BigDecimal sum(List<Money> amounts) {
		return amounts.stream().filter(Objects::nonNull).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
