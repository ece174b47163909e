package pl.utrwal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PartnerId;
import pl.utrwal.kernel.time.Poland;
import pl.utrwal.monitoring.contract.CouncilReportId;
import pl.utrwal.monitoring.reports.domain.CouncilReportCommand.*;
import pl.utrwal.monitoring.reports.read.CouncilReportView;
import pl.utrwal.monitoring.reports.read.FrozenReport;
import pl.utrwal.monitoring.reports.read.ReportFreezer;
import pl.utrwal.monitoring.reports.read.ReportRepository;
import pl.utrwal.monitoring.reports.read.ReportSelection;
import pl.utrwal.monitoring.reports.read.ReportSelector;
import pl.utrwal.partnerships.contract.events.PartnerEvent.PartnerName;
import pl.utrwal.partnerships.partners.domain.PartnerCommand.AddAlias;

/**
 * The report of last year, issued, and the draft of this year's.
 */
final class DemoReports {

	private static final CouncilReportId LAST = new CouncilReportId("demo-sprawozdanie");

	private static final CouncilReportId DRAFT = new CouncilReportId("demo-szkic");

	private static final PartnerId LIBRARY = new PartnerId("demo-biblioteka");

	private static final FrozenReport NOTHING = new FrozenReport(0, List.of(), List.of(), List.of(), "");

	private static final long SECONDS = 60;

	private final ReportRepository reports;

	private final ReportSelector selector;

	private final ReportFreezer freezer;

	private final Clock clock;

	DemoReports(ReportRepository reports, ReportSelector selector, ReportFreezer freezer, Clock clock) {
		this.reports = reports;
		this.selector = selector;
		this.freezer = freezer;
		this.clock = clock;
	}

	void sow(MunicipalityId municipality, DemoPartners.Sending sending) {
		LocalDate today = Poland.today(this.clock);
		int year = today.getYear();
		LocalDate issued = LocalDate.ofYearDay(year, (today.getDayOfYear() + 1) / 2);
		int ago = (int) ChronoUnit.DAYS.between(issued, today);
		sending.send(ago, null, LAST,
				new BeginReport(LAST, municipality,
						"Sprawozdanie z polityki społecznej gminy za rok %d".formatted(year - 1),
						LocalDate.of(year - 1, 1, 1), LocalDate.of(year - 1, 12, 31), List.of(), null));
		sending.send(ago, null, LAST, new WriteIntroduction(LAST, 0, """
				Szanowni Państwo,

				był to rok porządkowania. Strategia doczekała się pierwszych zmian, które podpowiedzieli sołtysi \
				i szkoły, a w gminie zaczął obowiązywać harmonogram profilaktyki i opieki.

				Poniżej, plan po planie, stoi, co z niego wynikło; spis zmian jest w załączniku."""));
		FrozenReport frozen = frozen();
		sending.send(ago, null, LAST, new IssueReport(LAST, 1, issued, frozen.composedAt(), frozen.plans(),
				frozen.included(), frozen.revisions(), frozen.sha256()));
		sending.send(ago / 2, "nowy szyld", LIBRARY,
				new AddAlias(LIBRARY, PartnerName.of("Mediateka w Wierzbowej"), null, null));
		sending.send(1, null, DRAFT,
				new BeginReport(DRAFT, municipality,
						"Sprawozdanie z polityki społecznej gminy za rok %d".formatted(year), LocalDate.of(year, 1, 1),
						LocalDate.of(year, 12, 31), List.of(), null));
		sending.send(0, null, DRAFT,
				new WriteIntroduction(DRAFT, 0, "W tym roku gmina zamknęła jeden program i zaczęła następny."));
	}

	/**
	 * What is issued already is not frozen again: the command is not carried out again.
	 */
	private FrozenReport frozen() {
		CouncilReportView report = await("the report is kept",
				() -> this.reports.find(LAST).filter((one) -> one.version() >= 1));
		if (report.issued()) {
			return NOTHING;
		}
		ReportSelection selection = await("the history is kept", () -> this.selector.now(report));
		return this.freezer.freeze(report, selection);
	}

	private static <T> T await(String what, Supplier<Optional<T>> asked) {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		Optional<T> found = asked.get();
		while (found.isEmpty()) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("Waited %d s in vain until %s".formatted(SECONDS, what));
			}
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
			found = asked.get();
		}
		return found.orElseThrow();
	}

}
