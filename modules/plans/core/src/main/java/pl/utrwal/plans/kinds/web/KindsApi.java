package pl.utrwal.plans.kinds.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.KindId;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.Level;
import pl.utrwal.kernel.table.PlanKind;
import pl.utrwal.plans.contract.PlanKinds;
import pl.utrwal.plans.contract.events.KindEvent.OwnColumn;
import pl.utrwal.plans.contract.events.KindEvent.OwnLevel;
import pl.utrwal.plans.kinds.read.KindView;
import pl.utrwal.webkit.RequestRefused;

/**
 * The kinds of plan that there are, and those that an office defines.
 */
@RestController
@RequestMapping("/api/v1/kinds")
class KindsApi {

	private final KindService service;

	private final PlanKinds all;

	private final MessageSource messages;

	KindsApi(KindService service, PlanKinds all, MessageSource messages) {
		this.service = service;
		this.all = all;
		this.messages = messages;
	}

	/**
	 * Those that come with the program, then the municipality's own, retired ones too.
	 */
	@GetMapping
	List<KindJson> kinds(Actor actor, @RequestParam(required = false) Long after, Locale locale) {
		Stream<KindJson> ofProgram = this.all.all().stream().map((kind) -> json(kind, false, false, locale));
		Stream<KindJson> own = this.service.own(actor, after).stream().map((kind) -> own(kind, locale));
		return Stream.concat(ofProgram, own).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Defined define(Actor actor, @RequestBody NewKind asked,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		KindId id = new KindId(KindId.PREFIX + IdempotencyKey.id(actor, key));
		Stored stored = this.service.define(actor, id, asked.name(), levels(asked.levels()), how(key, asked))
			.orElseThrow();
		return new Defined(id.value(), stored.position());
	}

	@PostMapping("/{id}/retire")
	Changed retire(Actor actor, @PathVariable KindId id,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return new Changed(
				this.service.retire(actor, id, how(key, List.of(id, "retire"))).map(Stored::position).orElse(null));
	}

	@PostMapping("/{id}/reinstate")
	Changed reinstate(Actor actor, @PathVariable KindId id,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return new Changed(this.service.reinstate(actor, id, how(key, List.of(id, "reinstate")))
			.map(Stored::position)
			.orElse(null));
	}

	private static List<OwnLevel> levels(List<NewLevel> asked) {
		if (asked == null || asked.stream().anyMatch((level) -> level == null || level.text() == null)) {
			throw RequestRefused.wrong("levels");
		}
		return asked.stream().map((level) -> new OwnLevel(level.text(), columns(level.columns()))).toList();
	}

	private static List<OwnColumn> columns(List<NewColumn> asked) {
		List<NewColumn> columns = Optional.ofNullable(asked).orElse(List.of());
		if (columns.stream().anyMatch((column) -> column == null || column.text() == null)) {
			throw RequestRefused.wrong("levels");
		}
		return columns.stream().map((column) -> new OwnColumn(column.text(), column.form())).toList();
	}

	private static CommandContext how(String key, Object request) {
		return IdempotencyKey.context("api", null, key, IdempotencyKey.bytes(request));
	}

	private KindJson own(KindView view, Locale locale) {
		return json(this.service.kind(view).kind(), true, view.retired(), locale);
	}

	private KindJson json(PlanKind kind, boolean own, boolean retired, Locale locale) {
		return new KindJson(kind.code(), say("kind." + kind.code(), locale), own, retired,
				kind.levels().stream().map((level) -> json(level, locale)).toList());
	}

	private LevelJson json(Level level, Locale locale) {
		return new LevelJson(level.name(), say("level." + level.name(), locale), level.holds(),
				level.columns().stream().map((column) -> json(level, column, locale)).toList());
	}

	private ColumnJson json(Level level, Column column, Locale locale) {
		return new ColumnJson(column.key(), say("column." + level.name() + "." + column.key(), locale),
				column.kind().name());
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	/**
	 * @param levels three, the highest first
	 */
	record NewKind(String name, List<NewLevel> levels) {
	}

	/**
	 * @param text what an element of the level is called
	 * @param columns beside the words; null for none
	 */
	record NewLevel(String text, List<NewColumn> columns) {
	}

	/**
	 * @param text the heading
	 * @param form WORDS, TIME_FRAME, PARTIES, FUNDING, COST, QUANTITIES or REFERENCES
	 */
	record NewColumn(String text, String form) {
	}

	/**
	 * @param code under which plans are begun
	 */
	record Defined(String code, long position) {
	}

	/**
	 * @param position null if nothing had to change
	 */
	record Changed(Long position) {
	}

	/**
	 * @param own whether the municipality defined it
	 * @param retired no more plans of it are begun
	 */
	record KindJson(String code, String name, boolean own, boolean retired, List<LevelJson> levels) {
	}

	/**
	 * @param holds the codes of the levels below; none for rows
	 */
	record LevelJson(String code, String name, List<String> holds, List<ColumnJson> columns) {
	}

	record ColumnJson(String key, String name, String form) {
	}

}
