package pl.utrwal.analytics.facts.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.documents.out.Csv;
import pl.utrwal.eventstore.Await;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Exports;
import pl.utrwal.kernel.event.Known;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.PlanTables;
import pl.utrwal.monitoring.contract.RowMoneyProvider;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.StillUpdating;

/**
 * Facts across plans for analysts: ids, codes and amounts, now or as they were known
 * once.
 */
@NullMarked
@RestController
@RequestMapping("/api/v1/facts")
class FactsApi {

	private static final String JSON = "json";

	private static final String CSV = "csv";

	private final List<PlanTables> modules;

	private final RowMoneyProvider money;

	private final CommitLog log;

	private final CommitTokenStore tokens;

	private final Exports exports;

	FactsApi(List<PlanTables> modules, RowMoneyProvider money, CommitLog log, CommitTokenStore tokens,
			Exports exports) {
		this.modules = modules;
		this.money = money;
		this.log = log;
		this.tokens = tokens;
		this.exports = exports;
	}

	/**
	 * What was budgeted and spent.
	 * @param plan of this plan only
	 * @param group {@code plan}, {@code item}, {@code source} and {@code year}, comma
	 * between: sums over all that have the same of these
	 * @param format {@code json} or {@code csv}
	 */
	@GetMapping("/money")
	@ApiResponse(responseCode = "200",
			content = { @Content(mediaType = "application/json", schema = @Schema(implementation = MoneyFacts.class)),
					@Content(mediaType = "text/csv", schema = @Schema(type = "string")) })
	ResponseEntity<?> money(Actor actor, @RequestParam(required = false) @Nullable PlanId plan,
			@RequestParam(required = false) @Nullable LinkedHashSet<String> group, @ModelAttribute AsKnown asked,
			@RequestParam(required = false) @Nullable Long after, @RequestParam(defaultValue = JSON) String format) {
		Set<String> by = (group != null) ? group : Set.of();
		if (!MoneyFact.KEYS.keySet().containsAll(by)) {
			throw RequestRefused.wrongParameter("group");
		}
		if (!List.of(JSON, CSV).contains(format)) {
			throw RequestRefused.wrongParameter("format");
		}
		Long awaited = asked.verify(this.log::isReached).awaited(after);
		if (awaited != null && !Await
			.until(() -> processors().allMatch((processor) -> this.tokens.position(processor) >= awaited))) {
			throw new StillUpdating();
		}
		List<PlanTable> tables = this.modules.stream()
			.flatMap((module) -> module.tables(actor.municipality(), asked.known()))
			.filter((table) -> plan == null || table.id().equals(plan))
			.toList();
		if (plan != null && tables.isEmpty()) {
			throw new Unknown(plan);
		}
		List<MoneyFact> facts = MoneyFact
			.grouped(tables.stream().flatMap((table) -> facts(table.id(), asked.known())).toList(), by);
		if (CSV.equals(format)) {
			this.exports.taken(actor, "facts-money.csv");
			return ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(Csv.MEDIA_TYPE))
				.body(csv(facts, by).getBytes(StandardCharsets.UTF_8));
		}
		return ResponseEntity.ok(new MoneyFacts(facts, null));
	}

	private Stream<String> processors() {
		return Stream.concat(this.modules.stream().map(PlanTables::processor), Stream.of(this.money.processor()));
	}

	private Stream<MoneyFact> facts(PlanId plan, Known known) {
		return this.money.of(plan, known)
			.stream()
			.map((fact) -> new MoneyFact(plan.value(), fact.row().value(), fact.source(), fact.year(),
					Objects.toString(fact.budgeted(), null), Objects.toString(fact.spent(), null)));
	}

	/** Only the columns that it is grouped by; stable names, in no language. */
	private static String csv(List<MoneyFact> facts, Set<String> by) {
		StringBuilder text = new StringBuilder();
		Csv csv = new Csv(text);
		List<String> columns = MoneyFact.KEYS.keySet()
			.stream()
			.filter((key) -> by.isEmpty() || by.contains(key))
			.toList();
		csv.row(Stream.concat(columns.stream(), Stream.of("budgeted", "spent")).toList());
		facts
			.forEach((fact) -> csv.row(Stream
				.concat(columns.stream().map((column) -> MoneyFact.KEYS.get(column).apply(fact)),
						Stream.of(fact.budgeted(), fact.spent()))
				.map((value) -> Objects.toString(value, ""))
				.toList()));
		return text.toString();
	}

	/**
	 * @param next always null: they are all there
	 */
	record MoneyFacts(List<MoneyFact> items, @Nullable String next) {
	}

}
