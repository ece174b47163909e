package pl.utrwal.plans.importing.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.TestStore;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.Corrections;
import pl.utrwal.plans.importing.Place;
import pl.utrwal.plans.importing.RowRole;
import pl.utrwal.plans.importing.TableShape;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes with one store.
 */
class UploadRepositoryTest {

	private static final AccountId ANNA = new AccountId("anna");

	private static final AccountId EWA = new AccountId("ewa");

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	private final TestStore store = new TestStore();

	private final UploadRepository here = at(Duration.ZERO);

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void aFileOfTheLargestSizeIsThereOnTheOtherNode() {
		byte[] content = new byte[20 << 20];
		new Random(1).nextBytes(content);
		this.here.add(ANNA, new Upload("a", "plan.docx", content));
		Upload found = at(Duration.ZERO).find(ANNA, "a").orElseThrow();
		assertThat(found.name()).isEqualTo("plan.docx");
		assertThat(found.content()).isEqualTo(content);
		assertThat(found.corrections()).isEqualTo(Corrections.NONE);
	}

	@Test
	void onlyItsAccountFindsAndRemovesIt() {
		add(ANNA, "a");
		assertThat(this.here.find(EWA, "a")).isEmpty();
		this.here.remove(EWA, "a");
		assertThat(this.here.find(ANNA, "a")).isPresent();
		this.here.remove(ANNA, "a");
		assertThat(this.here.find(ANNA, "a")).isEmpty();
		assertNothingLeft();
	}

	@Test
	void whatWasSaidOfItIsKept() {
		add(ANNA, "a");
		Corrections said = Corrections.NONE.withKind("SocialProblemsStrategy")
			.withColumns(2, List.of(ColumnRole.TEXT, ColumnRole.PARTIES))
			.withShape(3, TableShape.CARD)
			.withRow(new Place(1, 7), RowRole.NONE)
			.withRow(new Place(0, 2), RowRole.GOAL);
		this.here.tell(ANNA, this.here.find(ANNA, "a").orElseThrow().told("Strategia", said));
		Upload found = at(Duration.ZERO).find(ANNA, "a").orElseThrow();
		assertThat(found.title()).isEqualTo("Strategia");
		assertThat(found.corrections()).isEqualTo(said);
		assertThat(found.corrections().rows().keySet()).containsExactly(new Place(1, 7), new Place(0, 2));
	}

	@Test
	void draftsStandInAListUntilTheyExpire() {
		add(ANNA, "a");
		at(Duration.ofHours(1)).add(ANNA, new Upload("b", "other.txt", new byte[] { 1 }));
		add(EWA, "e");
		assertThat(at(Duration.ofHours(1)).drafts(ANNA)).containsExactly(
				new Draft("b", "other.txt", NOON.plus(Duration.ofHours(1))), new Draft("a", "plan.txt", NOON));
		assertThat(at(UploadRepository.KEPT).drafts(ANNA)).extracting(Draft::id).containsExactly("b");
	}

	@Test
	void itExpiresAndAnyNodeCleansUp() {
		add(ANNA, "a");
		UploadRepository later = at(UploadRepository.KEPT);
		assertThat(later.find(ANNA, "a")).isEmpty();
		later.add(EWA, new Upload("e", "plan.txt", new byte[] { 1 }));
		later.remove(EWA, "e");
		assertNothingLeft();
	}

	@Test
	void theOldestMakesRoom() {
		for (int i = 0; i <= UploadRepository.MOST; i++) {
			at(Duration.ofMinutes(i)).add(ANNA, new Upload("a" + i, "plan.txt", new byte[] { 1 }));
		}
		assertThat(this.here.find(ANNA, "a0")).isEmpty();
		assertThat(this.here.find(ANNA, "a1")).isPresent();
	}

	@Test
	void aFileThatDidNotArriveWholeIsNotFound() {
		add(ANNA, "a");
		this.store.database().getCollection("plans_upload_parts").drop();
		assertThat(this.here.find(ANNA, "a")).isEmpty();
	}

	private void add(AccountId account, String id) {
		this.here.add(account, new Upload(id, "plan.txt", new byte[] { 1, 2 }));
	}

	private void assertNothingLeft() {
		assertThat(this.store.database().getCollection("plans_uploads").countDocuments()).isZero();
		assertThat(this.store.database().getCollection("plans_upload_parts").countDocuments()).isZero();
	}

	private UploadRepository at(Duration afterNoon) {
		return new UploadRepository(this.store.database(), Clock.fixed(NOON.plus(afterNoon), ZoneOffset.UTC));
	}

}
