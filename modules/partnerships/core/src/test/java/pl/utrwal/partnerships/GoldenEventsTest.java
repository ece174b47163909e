package pl.utrwal.partnerships;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.utrwal.eventstore.EventCatalogue;
import pl.utrwal.eventstore.EventSerializer;
import pl.utrwal.kernel.event.DomainEvent;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.partnerships.contract.PartnerId;
import pl.utrwal.partnerships.contract.PartnershipId;
import pl.utrwal.partnerships.contract.events.AliasAdded;
import pl.utrwal.partnerships.contract.events.AliasRemoved;
import pl.utrwal.partnerships.contract.events.MemberJoined;
import pl.utrwal.partnerships.contract.events.MemberLeft;
import pl.utrwal.partnerships.contract.events.PartnerMerged;
import pl.utrwal.partnerships.contract.events.PartnerName;
import pl.utrwal.partnerships.contract.events.PartnerReclassified;
import pl.utrwal.partnerships.contract.events.PartnerRegistered;
import pl.utrwal.partnerships.contract.events.PartnerRenamed;
import pl.utrwal.partnerships.contract.events.PartnershipEnded;
import pl.utrwal.partnerships.contract.events.PartnershipFounded;
import pl.utrwal.partnerships.contract.events.PartnershipPeriodChanged;
import pl.utrwal.partnerships.contract.events.RoleConfirmed;
import pl.utrwal.partnerships.contract.events.RoleDeclined;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored once is read for ever, and stored in the same words today.
 */
class GoldenEventsTest {

	private static final MunicipalityId MUNICIPALITY = new MunicipalityId("wierzbowa-polana");

	private static final PartnerId CLUB = new PartnerId("0c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f11");

	private static final PartnerId WOMAN = new PartnerId("5b1d8b0e-53f1-4c1b-8a58-0f6f1a7e2c01");

	private static final PartnershipId TEAM = new PartnershipId("7e0a4b62-98a1-4a34-b7ad-6b8f3a5d9e02");

	private static final PlanId PLAN = new PlanId("41f0a3de-7c1b-4a0e-8a6f-9d1c2b3e4f55");

	private static final ElementId ACTION = new ElementId("9f4c1d37-2f6e-4f8b-8f1c-3d2e5b7a4c03");

	private static final PersonId PERSON = new PersonId("3d2c1b0a-9f8e-4d7c-b6a5-04f3e2d1c0b9");

	private static final PartnerName NAME = PartnerName.of("Klub Seniora „Wierzba”");

	private static final PartnerName ALIAS = PartnerName.of("klubem seniora");

	private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

	private static final LocalDate TO = LocalDate.of(2027, 12, 31);

	private static final List<DomainEvent> EVENTS = List.of(
			new PartnerRegistered(CLUB, MUNICIPALITY, "BODY", NAME, PLAN, ACTION),
			new PartnerRenamed(WOMAN, PartnerName.of(PERSON),
					PartnerName.of(new PersonId("8d2c1b0a-9f8e-4d7c-b6a5-04f3e2d1c0b1"))),
			new PartnerReclassified(CLUB, "BODY", "ORGANISATION", null, null),
			new AliasAdded(CLUB, ALIAS, PLAN, ACTION), new AliasRemoved(CLUB, ALIAS),
			new PartnerMerged(CLUB, new PartnerId("1c3c8a52-6a0e-4a55-9a3c-2f0f9d0b6f12"), NAME),
			new RoleConfirmed(CLUB, PLAN, ACTION, "Telefon dobrego dnia", "LEAD", PERSON, FROM, "pismo KS.4.2026"),
			new RoleDeclined(CLUB, PLAN, ACTION, "Telefon dobrego dnia", "PARTNER", null, TO, "rozmowa, \"nie teraz\""),
			new PartnershipFounded(TEAM, MUNICIPALITY, "AGREEMENT", "Razem dla seniorów", "Wspólne dyżury", FROM, null),
			new MemberJoined(TEAM, CLUB, NAME, "koordynacja"), new MemberLeft(TEAM, WOMAN, PartnerName.of(PERSON)),
			new PartnershipPeriodChanged(TEAM, FROM, null, FROM, TO), new PartnershipEnded(TEAM, TO));

	private final EventSerializer serializer = new EventSerializer(
			EventCatalogue.of(PartnershipsModule.events().toList()));

	static List<DomainEvent> events() {
		return EVENTS;
	}

	@ParameterizedTest
	@MethodSource("events")
	void goldenEventIsReadAndWrittenTheSame(DomainEvent event) throws IOException {
		SerializedType type = this.serializer.typeForClass(event.getClass());
		String golden = golden(type.getName(), type.getRevision());
		DomainEvent read = this.serializer
			.deserialize(new SimpleSerializedObject<>(golden, String.class, type.getName(), type.getRevision()));
		assertThat(read).isEqualTo(event);
		SerializedObject<String> written = this.serializer.serialize(read, String.class);
		assertThat(written.getData()).isEqualTo(golden);
		assertThat(written.getType().getName()).isEqualTo(type.getName());
		assertThat(written.getType().getRevision()).isEqualTo(type.getRevision());
	}

	@Test
	void everyEventIsAmongThem() {
		assertThat(EVENTS).extracting(Object::getClass)
			.containsExactlyInAnyOrderElementsOf(PartnershipsModule.events().toList());
	}

	/** The files are laid out for reading; what is stored has no space between tokens. */
	private static String golden(String name, String revision) throws IOException {
		String file = "/golden/%s.%s.json".formatted(name, revision);
		try (InputStream json = GoldenEventsTest.class.getResourceAsStream(file)) {
			assertThat(json).as(file).isNotNull();
			return new ObjectMapper().readTree(json).toString();
		}
	}

}
