package pl.utrwal.identity;

import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pl.utrwal.eventstore.GoldenFiles;
import pl.utrwal.identity.contract.events.SecurityEvent;
import pl.utrwal.identity.contract.events.SecurityEvent.*;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored once is read for ever, and stored in the same words today.
 */
class GoldenEventsTest {

	private static final AccountId ACCOUNT = new AccountId("5b1d8b0e-53f1-4c1b-8a58-0f6f1a7e2c01");

	private static final MunicipalityId POLANA = new MunicipalityId("wierzbowa-polana");

	private static final String TOKEN = "7e0a4b62-98a1-4a34-b7ad-6b8f3a5d9e02";

	private final GoldenFiles files = new GoldenFiles(IdentityModule.events().toList());

	static Stream<SecurityEvent> events() {
		return Stream.of(new MunicipalitySetUp(POLANA), new AdministratorGiven(POLANA), new MunicipalityClosed(POLANA),
				new MunicipalityReopened(POLANA), new AccountOpened(ACCOUNT, "PLANNER"), new AccountSuspended(ACCOUNT),
				new AccountReopened(ACCOUNT), new RoleChanged(ACCOUNT, "PLANNER", "OWNER"), new PasswordSet(ACCOUNT),
				new TokenIssued(ACCOUNT, TOKEN), new TokenWithdrawn(ACCOUNT, TOKEN),
				new SignInsRefused(7, Instant.parse("2026-11-22T09:00:00Z"), Instant.parse("2026-11-22T10:00:00Z")),
				new PersonErased(new PersonId(ACCOUNT.value()), "REQUESTED"), new BulkExportTaken("items.csv"));
	}

	@ParameterizedTest
	@MethodSource("events")
	void goldenEventIsReadAndWrittenTheSame(SecurityEvent event) {
		this.files.verify(event);
	}

	@Test
	void everyEventIsAmongThem() {
		assertThat(events()).extracting(Object::getClass)
			.containsExactlyInAnyOrder(SecurityEvent.class.getPermittedSubclasses());
	}

}
