package pl.utrwal.plans.table.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.IdempotencyKey;
import pl.utrwal.application.PlanView;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.application.WriteAnswers.Changed;
import pl.utrwal.application.WriteAnswers.Created;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.MunicipalityId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.CellValue;
import pl.utrwal.kernel.table.Column;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.kernel.table.Reference;
import pl.utrwal.kernel.table.RowStanding;
import pl.utrwal.kernel.time.TimeFrame;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.*;
import pl.utrwal.plans.table.domain.PlanOutline;
import pl.utrwal.plans.table.read.PlanHistory;
import pl.utrwal.webkit.AsKnown;
import pl.utrwal.webkit.RequestRefused;
import pl.utrwal.webkit.json.ItemJson;
import pl.utrwal.webkit.json.Page;

/**
 * Plans and their items.
 */
@RestController
@RequestMapping("/api/v1/plans")
class PlansApi implements ChangesItems {

	private static final String API = "api";

	private final PlanQueryService plans;

	private final PlanCommandService commands;

	private final PlanHistory history;

	private final PlanJsonFactory json;

	private final PlanPartners resolver;

	private final Optional<ContinuationDraft> continuation;

	private final RowStatusLayer standings;

	private final CorrectionWords corrections;

	PlansApi(PlanQueryService plans, PlanCommandService commands, PlanHistory history, PlanJsonFactory json,
			PlanPartners resolver, Optional<ContinuationDraft> continuation, RowStatusLayer standings,
			CorrectionWords corrections) {
		this.corrections = corrections;
		this.standings = standings;
		this.continuation = continuation;
		this.plans = plans;
		this.commands = commands;
		this.history = history;
		this.json = json;
		this.resolver = resolver;
	}

	@GetMapping
	Page<PlanJson> plans(Actor actor, @RequestParam(required = false) String municipality,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Integer limit,
			@RequestParam(required = false) Integer cursor, @RequestParam(required = false) Long position,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn) {
		verifyOwn(actor, municipality);
		AsKnown asked = new AsKnown(position, knownOn);
		return Page.of(this.plans.all(actor, after, asked)
			.stream()
			.map((header) -> PlanJson.header(header.table(), this.plans.day(header.table(), asked), header.counts()))
			.toList(), limit, cursor);
	}

	@GetMapping("/{plan}")
	PlanJson plan(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Long position,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate inForceOn) {
		PlanView view = this.plans.view(actor, plan, after, new AsOf(position, knownOn, inForceOn));
		this.resolver.await(after);
		return this.json.of(view);
	}

	@GetMapping("/{plan}/items")
	Page<ItemJson> items(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Integer cursor,
			@RequestParam(required = false) Long position,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate inForceOn) {
		PlanView view = this.plans.view(actor, plan, after, new AsOf(position, knownOn, inForceOn));
		this.standings.await(after);
		this.resolver.await(after);
		UnaryOperator<String> partners = this.resolver.ids(view);
		Map<ElementId, RowStanding> standings = this.standings.of(view);
		return Page.of(view.table().rows().toList(), limit, cursor)
			.map((row) -> RowStatusLayer.json(ItemJson.of(view.table(), row, partners, this.corrections::name),
					standings.get(row.id())));
	}

	/**
	 * What differs between two states, each after a position or at the end of a day; the
	 * second is now if nothing is said of it.
	 */
	@GetMapping("/{plan}/difference")
	DifferenceJson difference(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after,
			@RequestParam(required = false) Long from, @RequestParam(required = false) Long to,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fromDay,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate toDay,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fromInForceOn,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate toInForceOn) {
		ComparedStates span = new ComparedStates(from, to, fromDay, toDay, fromInForceOn, toInForceOn);
		if (span.first().isNow()) {
			throw RequestRefused.missingParameter("from");
		}
		return DifferenceJson.of(this.plans.view(actor, plan, after, span.first()).table(),
				this.plans.view(actor, plan, after, span.second()).table());
	}

	@PatchMapping("/{plan}/items/{item}")
	Changed change(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @RequestBody ItemChange change,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		Map.Entry<String, CellValue> cell = change.cell();
		PlanCommand command = change.corrects()
				? PlanCommandService.correct(actor, plan, item, change.expectedVersion(), cell.getKey(),
						cell.getValue())
				: new ChangeCell(plan, item, change.expectedVersion(), cell.getKey(), cell.getValue());
		return send(actor, command, change.expectedVersion(), change.reason(), key);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Created draft(Actor actor, @RequestBody Draft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		verifyOwn(actor, draft.municipality());
		PlanId plan = new PlanId(IdempotencyKey.id(actor, key));
		return created(actor, new DraftPlan(
				PlanOutline.empty(plan, actor.municipality(), draft.kind(), draft.title(), frame(draft.period()))),
				null, plan.value(), key);
	}

	@PostMapping("/{plan}/items")
	@ResponseStatus(HttpStatus.CREATED)
	Created add(Actor actor, @PathVariable PlanId plan, @RequestBody NewItem item,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		ElementId id = new ElementId(IdempotencyKey.id(actor, key));
		return created(actor, item.command(plan, id), item.reason(), id.value(), key);
	}

	@PostMapping("/{plan}/items/{item}/move")
	Changed move(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @RequestBody Move move,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		ElementId parent = (move.parent() != null) ? new ElementId(move.parent()) : null;
		return send(actor, new MoveElement(plan, item, move.expectedVersion(), parent, move.index()),
				move.expectedVersion(), move.reason(), key);
	}

	@PostMapping("/{plan}/items/{item}/withdraw")
	Changed withdraw(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestBody Versioned versioned,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new WithdrawElement(plan, item, versioned.expectedVersion()), versioned.expectedVersion(),
				versioned.reason(), key);
	}

	@PostMapping("/{plan}/items/{item}/restore")
	Changed restore(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestBody Versioned versioned,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new RestoreElement(plan, item, versioned.expectedVersion()), versioned.expectedVersion(),
				versioned.reason(), key);
	}

	@PostMapping("/{plan}/items/{item}/note")
	Changed note(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @RequestBody Note note,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new NoteElement(plan, item, note.expectedVersion(), note.note()), note.expectedVersion(),
				note.reason(), key);
	}

	/** The note in its words; of notes that are the same one goes. */
	@PostMapping("/{plan}/items/{item}/note/take-back")
	Changed takeNoteBack(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @RequestBody Note note,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new TakeNoteBack(plan, item, note.expectedVersion(), note.note()), note.expectedVersion(),
				note.reason(), key);
	}

	/** Of a draft only: what the item held goes too. */
	@PostMapping("/{plan}/items/{item}/remove")
	Changed remove(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestBody Versioned versioned,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new RemoveElement(plan, item, versioned.expectedVersion()), versioned.expectedVersion(),
				versioned.reason(), key);
	}

	@PostMapping("/{plan}/items/{item}/renumber")
	Changed renumber(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item,
			@RequestBody Renumbering renumbering,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		return send(actor, new RenumberElement(plan, item, renumbering.expectedVersion(), renumbering.number()),
				renumbering.expectedVersion(), renumbering.reason(), key);
	}

	/** What is not given stays as it is. */
	@PatchMapping("/{plan}")
	Changed retitle(Actor actor, @PathVariable PlanId plan, @RequestBody Retitling retitling,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		if (retitling.title() == null && retitling.period() == null) {
			throw RequestRefused.missing("title");
		}
		PlanTable table = this.plans.current(actor, plan);
		RetitlePlan command = new RetitlePlan(plan, (retitling.title() != null) ? retitling.title() : table.title(),
				(retitling.period() != null) ? ItemChange.frame(retitling.period(), "period") : table.period());
		return send(actor, command, table.version(), retitling.reason(), key, retitling);
	}

	@PostMapping("/{plan}/successor")
	@ResponseStatus(HttpStatus.CREATED)
	Created successor(Actor actor, @PathVariable PlanId plan, @RequestBody NewSuccessor successor,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PlanTable table = this.plans.current(actor, plan);
		PlanId id = new PlanId(IdempotencyKey.id(actor, key));
		Changed changed = send(actor,
				new DraftPlan(SuccessorDraft.of(table, id, successor.title(), frame(successor.period()))), -1, null,
				key, List.of(plan, successor));
		return new Created(id.value(), changed.position(), changed.version());
	}

	/**
	 * A draft of what to keep of a plan that ends.
	 */
	@PostMapping("/{plan}/continuation")
	@ResponseStatus(HttpStatus.CREATED)
	Created continuation(Actor actor, @PathVariable PlanId plan, @RequestBody NewSuccessor successor,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		PlanTable table = this.plans.current(actor, plan);
		PlanId id = new PlanId(IdempotencyKey.id(actor, key));
		PlanOutline outline = this.continuation.orElseThrow(() -> new Unknown(plan))
			.of(table, id, successor.title(), frame(successor.period()));
		Changed changed = send(actor, new DraftPlan(outline), -1, null, key, List.of(plan, successor));
		return new Created(id.value(), changed.position(), changed.version());
	}

	/**
	 * What the elements of a plan refer to.
	 * @param open only those of which nobody has said yet what they mean
	 */
	@GetMapping("/{plan}/references")
	Page<PlanReferences.Of> references(Actor actor, @PathVariable PlanId plan,
			@RequestParam(required = false) Long after, @RequestParam(defaultValue = "false") boolean open,
			@RequestParam(required = false) Integer limit, @RequestParam(required = false) Integer cursor) {
		return Page.of(PlanReferences.of(this.plans.plan(actor, plan, after))
			.stream()
			.filter((reference) -> !open || reference.open())
			.toList(), limit, cursor);
	}

	/** Says what a reference means: an element, a plan, or a place elsewhere in words. */
	@PostMapping("/{plan}/items/{item}/references/{index}")
	Changed resolve(Actor actor, @PathVariable PlanId plan, @PathVariable ElementId item, @PathVariable int index,
			@RequestBody Resolving resolving,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
		Reference reference = PlanReferences.find(this.plans.current(actor, plan), item, index);
		Reference resolved = (resolving.plan() == null)
				? reference.to((resolving.meaning() != null) ? resolving.meaning().strip() : "")
				: PlanReferences.resolved(reference, this.plans.current(actor, new PlanId(resolving.plan())),
						(resolving.item() != null) ? new ElementId(resolving.item()) : null);
		return send(actor, new ResolveReference(plan, item, resolving.expectedVersion(), index, resolved),
				resolving.expectedVersion(), resolving.reason(), key);
	}

	/**
	 * @param version where the element stands if nothing has to change
	 */
	private Changed send(Actor actor, PlanCommand command, long version, String reason, String key) {
		return send(actor, command, version, reason, key, command);
	}

	/**
	 * @param request what the caller asked for, to know it again
	 */
	private Changed send(Actor actor, PlanCommand command, long version, String reason, String key, Object request) {
		Optional<Stored> stored = this.commands.send(command, actor,
				IdempotencyKey.context(API, reason, key, IdempotencyKey.bytes(request), IdempotencyKey.bytes(reason)));
		return stored.map((found) -> new Changed(found.position(), found.version()))
			.orElseGet(() -> new Changed(this.history.change(command.plan().value(), version).position(), version));
	}

	private Created created(Actor actor, PlanCommand command, String reason, String id, String key) {
		Changed changed = send(actor, command, -1, reason, key);
		return new Created(id, changed.position(), changed.version());
	}

	private static void verifyOwn(Actor actor, String municipality) {
		if (municipality != null && !municipality.equals(actor.municipality().value())) {
			throw new Unknown(new MunicipalityId(municipality));
		}
	}

	private static TimeFrame frame(Object given) {
		return (given != null) ? ItemChange.frame(given, "period") : TimeFrame.unspecified("");
	}

	record Draft(String municipality, String kind, String title, Object period) {
	}

	/**
	 * @param period as a plan would write it, a string or an object with {@code source}
	 */
	record NewSuccessor(String title, Object period) {
	}

	/**
	 * @param title null to keep it
	 * @param period null to keep it
	 */
	record Retitling(String title, Object period, String reason) {
	}

	record Note(long expectedVersion, String note, String reason) {
	}

	record Renumbering(long expectedVersion, String number, String reason) {
	}

	/**
	 * @param plan that is meant; null if it is a place elsewhere
	 * @param item of that plan; null for the plan as a whole
	 * @param meaning the place elsewhere: an address, an act, a page
	 */
	record Resolving(long expectedVersion, String reason, String plan, String item, String meaning) {
	}

	public record Versioned(long expectedVersion, String reason) {
	}

	/**
	 * @param parent id of the new parent; null for an area
	 */
	record Move(long expectedVersion, String reason, String parent, int index) {
	}

	/**
	 * @param level the name of its level, such as {@code goal}; the first one that is of
	 * rows if none is given
	 * @param parent id of the element that is to hold it; null on the highest tier
	 * @param index its place among its siblings from 0; null for the end
	 * @param words by column key, beside the text
	 */
	record NewItem(String level, String parent, Integer index, String number, String text, String targetGroup,
			Map<String, String> words, Object timeFrame, List<ItemChange.PartyChange> parties,
			ItemChange.FundingChange funding, Object cost, Object quantities,
			List<ItemChange.ReferenceChange> references, String reason) {

		PlanCommand command(PlanId plan, ElementId id) {
			if (this.level == null && this.parent == null) {
				throw RequestRefused.missing("parent");
			}
			Map<String, CellValue> values = new LinkedHashMap<>();
			values.put(Column.TEXT, new CellValue.Words((this.text != null) ? this.text : ""));
			if (this.targetGroup != null) {
				values.put(Column.TARGET_GROUP, new CellValue.Words(this.targetGroup));
			}
			if (this.words != null) {
				this.words.forEach((column, said) -> values.put(column, new CellValue.Words(said)));
			}
			if (this.timeFrame != null) {
				values.put(Column.TIME_FRAME, new CellValue.When(ItemChange.frame(this.timeFrame, "timeFrame")));
			}
			if (this.parties != null) {
				values.put(Column.PARTIES, new CellValue.Parties(ItemChange.parties(this.parties)));
			}
			if (this.funding != null) {
				values.put(Column.FUNDING, this.funding.value());
			}
			if (this.cost != null) {
				values.put(Column.COST, CellValue.Cost.parse(ItemChange.source(this.cost, "cost")));
			}
			if (this.quantities != null) {
				values.put(Column.QUANTITIES,
						CellValue.Quantities.parse(ItemChange.source(this.quantities, "quantities")));
			}
			if (this.references != null) {
				values.put(Column.REFERENCES, ItemChange.references(this.references));
			}
			return new AddElement(plan, (this.parent != null) ? new ElementId(this.parent) : null, this.index,
					Branch.typed(id, this.level, (this.number != null) ? this.number : "", values));
		}

	}

}
