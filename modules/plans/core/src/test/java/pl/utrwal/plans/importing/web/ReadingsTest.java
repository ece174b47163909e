package pl.utrwal.plans.importing.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.documents.Document;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.importing.Corrections;
import pl.utrwal.plans.importing.NoPlanFound;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.PlanReader;
import pl.utrwal.plans.importing.ReadingHints;
import pl.utrwal.plans.importing.TableShape;
import pl.utrwal.plans.importing.read.Upload;
import pl.utrwal.plans.importing.web.Readings.Reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadingsTest {

	private static final Actor PLANNER = new Actor(new AccountId("anna"), "Anna", Role.PLANNER,
			new MunicipalityId("here"), "Gmina", false);

	private static final Upload UPLOAD = new Upload("a", "plan.txt",
			"Pierwszy akapit\n\nDrugi akapit\n\nTrzeci akapit\n".getBytes(StandardCharsets.UTF_8));

	private final CountDownLatch twoAreRead = new CountDownLatch(1);

	private final CountDownLatch goOn = new CountDownLatch(1);

	private final Readings readings = new Readings(new ImportService(null, List.of(new SlowReader()),
			new PlanKinds(List.of()), null, null, null, null, null, null, null), new ImportTurns());

	@AfterEach
	void stop() {
		this.goOn.countDown();
		this.readings.destroy();
	}

	@Test
	void aPageSeesHowMuchIsReadAndMayBeLeft() throws InterruptedException {
		Reading reading = this.readings.of(PLANNER, UPLOAD);
		this.twoAreRead.await();
		assertThat(reading.isDone(Duration.ZERO)).isFalse();
		assertThat(reading.blocks()).isEqualTo(3);
		assertThat(reading.read()).isEqualTo(2);
		assertThat(this.readings.of(PLANNER, UPLOAD)).isSameAs(reading);
		this.goOn.countDown();
		assertThat(reading.isDone(Duration.ofMinutes(1))).isTrue();
		assertThatThrownBy(reading::understood).isInstanceOf(NoPlanFound.class);
	}

	@Test
	void whatIsSaidOfAFileIsReadAnew() {
		this.goOn.countDown();
		Reading before = this.readings.of(PLANNER, UPLOAD);
		Upload told = UPLOAD.told("", Corrections.NONE.withShape(1, TableShape.CARD));
		assertThat(this.readings.of(PLANNER, told)).isNotSameAs(before);
		before.isDone(Duration.ofMinutes(1));
		this.readings.forget();
		assertThat(this.readings.of(PLANNER, UPLOAD)).isNotSameAs(before);
	}

	private final class SlowReader implements PlanReader {

		@Override
		public List<PlanKind> kinds() {
			return List.of();
		}

		@Override
		public List<String> lookedFor() {
			return List.of();
		}

		@Override
		public boolean recognises(Document document) {
			return true;
		}

		@Override
		public PlanProposal read(Document document, ReadingHints wishes) {
			wishes.progress().accept(2);
			ReadingsTest.this.twoAreRead.countDown();
			try {
				ReadingsTest.this.goOn.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			throw new NoPlanFound(List.of(), document);
		}

	}

}
