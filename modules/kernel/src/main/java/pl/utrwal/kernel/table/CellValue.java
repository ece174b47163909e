package pl.utrwal.kernel.table;

import java.util.List;
import java.util.stream.Stream;

import pl.utrwal.kernel.money.CostPart;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * What a cell can hold.
 */
public sealed interface CellValue {

	/**
	 * Every text of it that somebody wrote, for search; names of parties without their
	 * roles.
	 */
	default Stream<String> texts() {
		return switch (this) {
			case Words words -> Stream.of(words.text());
			case When when -> Stream.of(when.timeFrame().source());
			case Parties parties -> parties.parties().stream().map(Party::name);
			case Funding funding -> funding.sources().stream();
			case Cost cost -> Stream.of(cost.source());
			case Quantities quantities -> Stream.of(quantities.source());
			case References references -> references.references().stream().map(Reference::words);
		};
	}

	record Words(String text) implements CellValue {
	}

	record When(TimeFrame timeFrame) implements CellValue {
	}

	record Parties(List<Party> parties) implements CellValue {

		public Parties {
			parties = List.copyOf(parties);
		}

	}

	/**
	 * Who pays. {@link FundingKind#NONE} was said to be so; {@link FundingKind#UNKNOWN}
	 * was not said.
	 */
	record Funding(FundingKind kind, List<String> sources) implements CellValue {

		public Funding {
			sources = List.copyOf(sources);
		}

	}

	/**
	 * An estimated cost.
	 *
	 * @param source the words of the plan
	 * @param parts how they were understood; empty if they hold no amount
	 */
	record Cost(String source, List<CostPart> parts) implements CellValue {

		public Cost {
			parts = List.copyOf(parts);
		}

		public static Cost parse(String polishText) {
			return new Cost(polishText, CostPart.parse(polishText));
		}

		public Money total() {
			return this.parts.stream().map(CostPart::total).reduce(Money.ZERO, Money::plus);
		}

	}

	/**
	 * How much of what is promised or was achieved.
	 *
	 * @param source the words of the plan
	 * @param quantities how they were understood, each by itself; empty if they hold no
	 * number
	 */
	record Quantities(String source, List<Quantity> quantities) implements CellValue {

		public Quantities {
			quantities = List.copyOf(quantities);
		}

		public static Quantities parse(String polishText) {
			return new Quantities(polishText, Quantity.parse(polishText));
		}

	}

	/**
	 * What an element refers to.
	 */
	record References(List<Reference> references) implements CellValue {

		public References {
			references = List.copyOf(references);
		}

	}

}
