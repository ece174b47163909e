package pl.utrwal.kernel.table;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.time.TimeFrame;

/**
 * What a plan says of itself as a whole.
 *
 * @param kind the code of a {@link PlanKind}
 * @param document null if the plan was not imported
 * @param author who drew it up; null if that is not said
 * @param predecessor the plan that it was copied from to follow it; null if there is none
 * @param signOff null if that is not said
 * @param citedAct by which its document says that it was adopted; null if it names none
 * @param lifecycle what was decided on the plan as a whole
 * @param importing how many elements there will be once its import is completed; null if
 * all are there
 */
public record Heading(MunicipalityId municipality, String kind, String title, TimeFrame period, SourceDocument document,
		PersonId author, PlanId predecessor, SignOff signOff, CitedAct citedAct, Lifecycle lifecycle,
		Integer importing) {

	static final Heading NONE = new Heading(null, null, "", null, null);

	public Heading {
		lifecycle = (lifecycle != null) ? lifecycle : Lifecycle.NONE;
	}

	public Heading(MunicipalityId municipality, String kind, String title, TimeFrame period, PlanId predecessor) {
		this(municipality, kind, title, period, null, null, predecessor, null, null, null, null);
	}

	public Heading withTitle(String title) {
		return new Heading(this.municipality, this.kind, title, this.period, this.document, this.author,
				this.predecessor, this.signOff, this.citedAct, this.lifecycle, this.importing);
	}

	public Heading withPeriod(TimeFrame period) {
		return new Heading(this.municipality, this.kind, this.title, period, this.document, this.author,
				this.predecessor, this.signOff, this.citedAct, this.lifecycle, this.importing);
	}

	public Heading withDocument(SourceDocument document) {
		return new Heading(this.municipality, this.kind, this.title, this.period, document, this.author,
				this.predecessor, this.signOff, this.citedAct, this.lifecycle, this.importing);
	}

	public Heading withAuthor(PersonId author) {
		return new Heading(this.municipality, this.kind, this.title, this.period, this.document, author,
				this.predecessor, this.signOff, this.citedAct, this.lifecycle, this.importing);
	}

	public Heading withSignOff(SignOff signOff) {
		return new Heading(this.municipality, this.kind, this.title, this.period, this.document, this.author,
				this.predecessor, signOff, this.citedAct, this.lifecycle, this.importing);
	}

	public Heading withCitedAct(CitedAct citedAct) {
		return new Heading(this.municipality, this.kind, this.title, this.period, this.document, this.author,
				this.predecessor, this.signOff, citedAct, this.lifecycle, this.importing);
	}

	public Heading withLifecycle(Lifecycle lifecycle) {
		return new Heading(this.municipality, this.kind, this.title, this.period, this.document, this.author,
				this.predecessor, this.signOff, this.citedAct, lifecycle, this.importing);
	}

	public Heading withImporting(Integer importing) {
		return new Heading(this.municipality, this.kind, this.title, this.period, this.document, this.author,
				this.predecessor, this.signOff, this.citedAct, this.lifecycle, importing);
	}

}
