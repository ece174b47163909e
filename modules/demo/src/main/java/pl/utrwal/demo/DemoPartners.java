package pl.utrwal.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.kernel.id.Id;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.table.PartyRole;
import pl.utrwal.partnerships.contract.PartnerKind;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.PartnershipKind;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.partners.domain.PartnerCommand.*;
import pl.utrwal.partnerships.partnerships.domain.PartnershipCommand.FoundPartnership;
import pl.utrwal.partnerships.partnerships.domain.PartnershipCommand.JoinPartnership;

/**
 * The partners of a municipality that does not exist. Who is meant by "przychodnia" and
 * "stowarzyszenia" is left to decide.
 */
final class DemoPartners {

	private static final PersonId OFFICER = new PersonId("demo-dzielnicowy");

	private static final PartnershipId TEAM = new PartnershipId("demo-zespol-przemoc");

	private static final PartnershipId AGREEMENT = new PartnershipId("demo-porozumienie");

	private static final PartnerName GOPS = PartnerName.of("Gminny Ośrodek Pomocy Społecznej");

	private static final PartnerName POLICE = PartnerName.of("Policja");

	private static final PartnerName SCHOOLS = PartnerName.of("szkoły");

	private static final PartnerName OFFICE = PartnerName.of("Urząd Gminy");

	private static final PartnerName EMPLOYMENT = PartnerName.of("Powiatowy Urząd Pracy");

	private final MunicipalityId municipality;

	private final Persons persons;

	private final Sending sending;

	DemoPartners(MunicipalityId municipality, Persons persons, Sending sending) {
		this.municipality = municipality;
		this.persons = persons;
		this.sending = sending;
	}

	void sow() {
		register("gops", PartnerKind.UNIT, GOPS, "GOPS");
		register("policja", PartnerKind.ORGANISATION, POLICE);
		register("szkoly", PartnerKind.CLASS, SCHOOLS);
		register("szkola", PartnerKind.UNIT, PartnerName.of("Szkoła Podstawowa w Wierzbowej"));
		register("soltysi", PartnerKind.FUNCTION, PartnerName.of("sołtysi"));
		register("sasiedzi", PartnerKind.ORGANISATION, PartnerName.of("Stowarzyszenie „Po sąsiedzku”"));
		register("klub", PartnerKind.ORGANISATION, PartnerName.of("Klub Seniora"));
		register("urzad", PartnerKind.UNIT, OFFICE);
		register("gok", PartnerKind.UNIT, PartnerName.of("Gminny Ośrodek Kultury"));
		register("pup", PartnerKind.ORGANISATION, EMPLOYMENT);
		register("biblioteka", PartnerKind.UNIT, PartnerName.of("Gminna Biblioteka Publiczna"), "biblioteka");
		register("straz", PartnerKind.ORGANISATION, PartnerName.of("Ochotnicza Straż Pożarna w Wierzbowej"));
		register("powiat", PartnerKind.ORGANISATION, PartnerName.of("samorząd powiatu"));
		body();
		decide(120, "tak podpisują pisma", "straz", "OSP Wierzbowa", "remiza");
		decide(40, "w rozmowie 12 marca starosta potwierdził, że chodzi o powiat", "powiat", "powiatem",
				"spoldzielnia");
		partnerships();
		answers();
	}

	private void register(String id, PartnerKind kind, PartnerName name, String... aliases) {
		List<PartnerName> others = Stream.of(aliases).map(PartnerName::of).toList();
		send(350, null, partner(id),
				new RegisterPartner(partner(id), this.municipality, kind, name, null, null, others));
	}

	private void body() {
		send(350, null, partner("zespol"),
				new RegisterPartner(partner("zespol"), this.municipality, PartnerKind.BODY,
						PartnerName.of("zespół interdyscyplinarny"), DemoSchedule.PLAN,
						DemoData.id("task Dyżur zespołu interdyscyplinarnego w każdy czwartek"), List.of()));
	}

	private void decide(int daysAgo, String reason, String partner, String text, String element) {
		send(daysAgo, reason, partner(partner),
				new AddAlias(partner(partner), PartnerName.of(text), DemoData.PLAN, DemoData.id(element)));
	}

	private void partnerships() {
		send(300, null, TEAM,
				new FoundPartnership(TEAM, this.municipality, PartnershipKind.INTERDISCIPLINARY_TEAM,
						"Zespół do spraw przeciwdziałania przemocy",
						"Wspólnie ustala, jak pomóc rodzinie, w której jest przemoc.", LocalDate.of(2025, 1, 1), null));
		join(TEAM, "gops", GOPS, "przewodniczy");
		join(TEAM, "policja", POLICE, "dzielnicowy");
		join(TEAM, "szkoly", SCHOOLS, "pedagodzy");
		send(300, null, AGREEMENT,
				new FoundPartnership(AGREEMENT, this.municipality, PartnershipKind.AGREEMENT,
						"Porozumienie o doradztwie zawodowym", "Doradca zawodowy przyjmuje w gminie raz w tygodniu.",
						LocalDate.of(2025, 3, 1), LocalDate.of(2027, 12, 31)));
		join(AGREEMENT, "urzad", OFFICE, "udostępnia salę");
		join(AGREEMENT, "pup", EMPLOYMENT, "");
	}

	private void join(PartnershipId partnership, String partner, PartnerName name, String role) {
		send(300, null, partnership, new JoinPartnership(partnership, partner(partner), name, role));
	}

	private void answers() {
		this.persons.keep(OFFICER, this.municipality, "asp. Robert Lipiec");
		String training = "Szkolenie nauczycieli z rozpoznawania przemocy";
		send(200, null, partner("policja"),
				new ConfirmRole(partner("policja"), DemoSchedule.PLAN, DemoData.id("task " + training), training,
						PartyRole.UNSPECIFIED, OFFICER, LocalDate.of(2025, 9, 15), "pismo Dz-51/2025"));
		send(100, null, partner("straz"),
				new DeclineRole(partner("straz"), DemoData.PLAN, DemoData.id("remiza"), "Sobotnie warsztaty w remizie",
						PartyRole.LEAD, null, LocalDate.of(2026, 1, 20),
						"uchwała walnego zebrania: remont do jesieni"));
	}

	private void send(int daysAgo, String reason, Id subject, Object command) {
		this.sending.send(daysAgo, reason, subject, command);
	}

	private static PartnerId partner(String name) {
		return new PartnerId("demo-" + name);
	}

	/**
	 * Sends a command as if it were sent some days ago.
	 */
	interface Sending {

		Stored send(int daysAgo, String reason, Id subject, Object command);

	}

}
