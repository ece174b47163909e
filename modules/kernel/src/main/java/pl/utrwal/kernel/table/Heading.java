package pl.utrwal.kernel.table;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * What a plan says of itself as a whole.
 *
 * @param kind a name from the list of plan kinds, as {@code SocialProblemsStrategy}
 * @param document null if the plan was not imported
 * @param author who drew it up; null if that is not said
 * @param predecessor the plan that it was copied from to follow it; null if there is none
 * @param signOff null if that is not said
 */
public record Heading(MunicipalityId municipality, String kind, String title, TimeFrame period, SourceDocument document,
		PersonId author, PlanId predecessor, SignOff signOff) {

	static final Heading NONE = new Heading(null, null, "", null, null, null, null, null);

	public Heading(MunicipalityId municipality, String kind, String title, TimeFrame period, SourceDocument document,
			PersonId author, PlanId predecessor) {
		this(municipality, kind, title, period, document, author, predecessor, null);
	}

	public Heading withTitle(String title) {
		return new Heading(this.municipality, this.kind, title, this.period, this.document, this.author,
				this.predecessor, this.signOff);
	}

	public Heading withPeriod(TimeFrame period) {
		return new Heading(this.municipality, this.kind, this.title, period, this.document, this.author,
				this.predecessor, this.signOff);
	}

	public Heading withDocument(SourceDocument document) {
		return new Heading(this.municipality, this.kind, this.title, this.period, document, this.author,
				this.predecessor, this.signOff);
	}

	public Heading withAuthor(PersonId author) {
		return new Heading(this.municipality, this.kind, this.title, this.period, this.document, author,
				this.predecessor, this.signOff);
	}

	public Heading withSignOff(SignOff signOff) {
		return new Heading(this.municipality, this.kind, this.title, this.period, this.document, this.author,
				this.predecessor, signOff);
	}

}
