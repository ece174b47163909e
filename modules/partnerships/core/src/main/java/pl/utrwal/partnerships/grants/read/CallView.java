package pl.utrwal.partnerships.grants.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.partnerships.contract.CallId;
import pl.utrwal.partnerships.contract.OfferId;

/**
 * A call for offers at one position of its history.
 *
 * @param task the commissioned task of the programme
 * @param taskText what it was when the call was announced
 * @param ended the day on which it was decided or cancelled; null until then
 * @param reason why it was cancelled; empty if it was not
 * @param offers in the order in which they came
 * @param version the place in its stream of the last event; -1 before the first
 */
public record CallView(CallId id, MunicipalityId municipality, PlanId programme, ElementId task, String taskText,
		String title, Money available, LocalDate announced, LocalDate offersUntil, State state, LocalDate ended,
		String reason, List<Offer> offers, long version, long position) {

	public CallView {
		offers = List.copyOf(offers);
	}

	static CallView none(CallId id) {
		return new CallView(id, null, null, null, "", "", Money.ZERO, null, null, State.OPEN, null, "", List.of(), -1,
				-1);
	}

	public Optional<Offer> offer(OfferId id) {
		return this.offers.stream().filter((offer) -> offer.id().equals(id)).findFirst();
	}

	/**
	 * With the partner of each offer that was recorded by a name only, where the name
	 * means one by now.
	 * @param partners gives the partner that a name means
	 */
	public CallView linked(Function<String, Optional<PartnerId>> partners) {
		return new CallView(this.id, this.municipality, this.programme, this.task, this.taskText, this.title,
				this.available, this.announced, this.offersUntil, this.state, this.ended, this.reason,
				this.offers.stream().map((offer) -> offer.linked(partners)).toList(), this.version, this.position);
	}

	public GrantSums sums() {
		return this.offers.stream()
			.map(Offer::sums)
			.reduce(GrantSums.available((this.state == State.CANCELLED) ? Money.ZERO : this.available),
					GrantSums::plus);
	}

	public enum State {

		OPEN, DECIDED, CANCELLED, TAKEN_BACK;

		/**
		 * As the API spells it; the message key is {@code call-state.<code>}.
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * An offer as it stands.
	 *
	 * @param organisation the one in the register; null if it is not there
	 * @param name how it was called then
	 * @param answered the day on which it was rejected or awarded; null until then
	 * @param reason why it was rejected; empty if it was not, or came late
	 * @param granted null if nothing was
	 * @param decision its number; empty if nothing was granted
	 * @param spent null until it is settled
	 * @param returned null until it is settled
	 * @param settled the day; null until then
	 */
	public record Offer(OfferId id, PartnerId organisation, String name, String title, Money asked, LocalDate on,
			OfferState state, LocalDate answered, String reason, Money granted, String decision, Money spent,
			Money returned, LocalDate settled) {

		private Offer linked(Function<String, Optional<PartnerId>> partners) {
			return (this.organisation != null) ? this
					: new Offer(this.id, partners.apply(this.name).orElse(null), this.name, this.title, this.asked,
							this.on, this.state, this.answered, this.reason, this.granted, this.decision, this.spent,
							this.returned, this.settled);
		}

		GrantSums sums() {
			return new GrantSums(Money.ZERO, this.asked, or(this.granted), or(this.spent), or(this.returned));
		}

		private static Money or(Money amount) {
			return (amount != null) ? amount : Money.ZERO;
		}

	}

	public enum OfferState {

		WAITING, LATE, REJECTED, GRANTED, SETTLED;

		/**
		 * As the API spells it; the message key is {@code offer-state.<code>}.
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
