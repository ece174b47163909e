package pl.utrwal.demo;

import java.time.LocalDate;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.money.Money;
import pl.utrwal.kernel.table.StatusKind;
import pl.utrwal.monitoring.contract.ProgressId;
import pl.utrwal.monitoring.contract.ReportId;
import pl.utrwal.monitoring.progress.domain.ProgressCommand.*;
import pl.utrwal.monitoring.progress.domain.ProgressRules.Says;

/**
 * How some rows of the strategies get on: done, late, in need of a review, in the
 * planner's own words; and what was budgeted and spent.
 */
class DemoProgress {

	private static final String MUNICIPALITY = "budżet gminy";

	private final LocalDate today;

	private final DemoPartners.Sending sending;

	private int reports;

	DemoProgress(LocalDate today, DemoPartners.Sending sending) {
		this.today = today;
		this.sending = sending;
	}

	void sow() {
		PlanId plan = DemoData.PLAN;
		report(300, plan, id("zespol"), StatusKind.LATE, "czeka na przychodnię", "notatka ze spotkania", "");
		report(80, plan, id("remiza"), StatusKind.LATE, "połowa sobót", "listy obecności", "OSP Wierzbowa");
		report(45, plan, id("opieka"), StatusKind.DONE, "", "protokół z 30 godzin opieki", "");
		report(200, plan, id("telefon"), StatusKind.ON_TIME, "", "zestawienie rozmów", "Klub Seniora");
		report(75, plan, id("mediacje"), StatusKind.ON_TIME, "trwają, dwie w miesiącu", "", "");
		send(150, plan, new SetReviewCadence(ProgressId.of(plan), id("dyzury"), "P6M"));
		report(100, plan, id("dyzury"), StatusKind.ON_TIME, "", "grafik dyżurów", "");
		ReportId mistake = report(60, plan, id("transport"), StatusKind.CANCELLED, "", "", "");
		send(60, plan, new TakeReportBack(ProgressId.of(plan), mistake));
		report(59, plan, id("transport"), StatusKind.ON_TIME, "", "rejestr przejazdów", "Urząd Gminy");
		ReportId corrected = report(58, plan, id("swietlica"), StatusKind.LATE, "", "", "");
		send(57, plan,
				new CorrectReport(
						ProgressId.of(plan), corrected, new Says(StatusKind.LATE, "dwie szkoły z trzech",
								this.today.minusDays(58), "pismo dyrektora trzeciej szkoły", "szkoły"),
						this.today.minusDays(57)));
		budgeted(180, plan, id("transport"), MUNICIPALITY, 2025, "45000.00");
		spent(40, plan, id("transport"), MUNICIPALITY, 2025, "44120.50");
		budgeted(40, plan, id("transport"), MUNICIPALITY, 2026, "48000.00");
		budgeted(180, plan, id("swietlica"), MUNICIPALITY, 2025, "60000.00");
		budgeted(180, plan, id("swietlica"), "dotacja wojewody", 2025, "30000.00");
		spent(40, plan, id("swietlica"), MUNICIPALITY, 2025, "51300.00");
		PlanId adopted = DemoAdoption.ADOPTED;
		report(90, adopted, id("adoption opaski"), StatusKind.DONE, "", "protokół odbioru 120 opasek", "");
		report(50, adopted, id("adoption klub"), StatusKind.POSTPONED, "remont świetlic", "", "Gminny Ośrodek Kultury");
		budgeted(90, adopted, id("adoption opaski"), "program rządowy", 2024, "36000.00");
		spent(90, adopted, id("adoption opaski"), "program rządowy", 2024, "35988.00");
	}

	private ReportId report(int daysAgo, PlanId plan, ElementId row, StatusKind kind, String label, String evidence,
			String source) {
		ReportId report = new ReportId("demo-report-" + this.reports++);
		LocalDate day = this.today.minusDays(daysAgo);
		send(daysAgo, plan,
				new ReportStatus(ProgressId.of(plan), row, report, new Says(kind, label, day, evidence, source), day));
		return report;
	}

	private void budgeted(int daysAgo, PlanId plan, ElementId row, String source, int year, String amount) {
		send(daysAgo, plan, new BudgetMoney(ProgressId.of(plan), row, source, year, Money.of(amount)));
	}

	private void spent(int daysAgo, PlanId plan, ElementId row, String source, int year, String amount) {
		send(daysAgo, plan, new SpendMoney(ProgressId.of(plan), row, source, year, Money.of(amount)));
	}

	private void send(int daysAgo, PlanId plan, Object command) {
		this.sending.send(daysAgo, null, plan, command);
	}

	private static ElementId id(String name) {
		return DemoData.id(name);
	}

}
