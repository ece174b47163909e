package pl.utrwal.plans.importing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import pl.utrwal.application.CommandContext;
import pl.utrwal.eventstore.Json;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.RuleBroken;
import pl.utrwal.plans.importing.read.PendingImport;
import pl.utrwal.plans.importing.read.PendingImportRepository;
import pl.utrwal.plans.table.domain.Branch;
import pl.utrwal.plans.table.domain.PlacedBranch;
import pl.utrwal.plans.table.domain.PlanCommand;
import pl.utrwal.plans.table.domain.PlanCommand.AddImported;
import pl.utrwal.plans.table.domain.PlanCommand.CompleteImport;
import pl.utrwal.plans.table.web.PlanCommandService;

/**
 * Stores imports that do not fit one commit, part after part. What is to be stored is
 * written down before the first part, so that any node can go on when one stops.
 */
@Component
class ImportParts implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(ImportParts.class);

	private final PendingImportRepository pending;

	private final PlanCommandService commands;

	private final CommitLog log;

	private final ExecutorService background = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import-parts").factory());

	ImportParts(PendingImportRepository pending, PlanCommandService commands, CommitLog log) {
		this.pending = pending;
		this.commands = commands;
		this.log = log;
	}

	/**
	 * All elements of a document, in parts: each element after the one that holds it, and
	 * without what it holds.
	 */
	static List<List<PlacedBranch>> parts(List<Branch> branches) {
		List<PlacedBranch> all = new ArrayList<>();
		branches.forEach((branch) -> place(null, branch, all));
		List<List<PlacedBranch>> parts = new ArrayList<>();
		for (int from = 0; from < all.size(); from += AddImported.MOST) {
			parts.add(List.copyOf(all.subList(from, Math.min(all.size(), from + AddImported.MOST))));
		}
		return parts;
	}

	private static void place(ElementId parent, Branch branch, List<PlacedBranch> all) {
		all.add(new PlacedBranch(parent,
				new Branch(branch.id(), branch.level(), branch.number(), branch.cells(), branch.labels(), List.of())));
		branch.branches().forEach((inner) -> place(branch.id(), inner, all));
	}

	/**
	 * Begins an import that does not fit one commit.
	 * @param draft begins the plan, with none of its elements
	 */
	Stored begin(PendingImport all, PlanCommand draft, Actor actor, CommandContext circumstances) {
		this.pending.add(all);
		return this.commands.send(draft, actor, circumstances).orElseThrow();
	}

	/** Goes on without the caller. */
	void goOn(PlanId plan) {
		this.background.execute(() -> {
			try {
				complete(plan);
			}
			catch (RuleBroken undone) {
				this.pending.remove(plan);
			}
			catch (RuntimeException ex) {
				LOG.error("The import of plan {} has stopped; it goes on at the next start", plan, ex);
			}
		});
	}

	/**
	 * Stores all that is still missing. What was stored before is found by its key, and
	 * is not stored twice.
	 * @return empty if nothing is pending
	 */
	Optional<Stored> complete(PlanId plan) {
		PendingImport all = this.pending.find(plan).orElse(null);
		if (all == null) {
			return Optional.empty();
		}
		if (this.log.commitOf(plan.value(), 0).isEmpty()) {
			this.pending.remove(plan);
			return Optional.empty();
		}
		Actor actor = new Actor(all.account(), "", Role.valueOf(all.role()), all.municipality(), "", false);
		for (int i = 0; i < all.parts().size(); i++) {
			this.commands.send(new AddImported(plan, read(all.parts().get(i))), actor, circumstances(all, "part-" + i));
		}
		Optional<Stored> stored = this.commands.send(new CompleteImport(plan, all.indicators()), actor,
				circumstances(all, "end"));
		this.pending.remove(plan);
		return stored;
	}

	static String written(List<PlacedBranch> part) {
		try {
			return Json.mapper().writeValueAsString(part);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("A part of an import cannot be written", ex);
		}
	}

	private static List<PlacedBranch> read(String part) {
		try {
			return Json.mapper().readValue(part, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A part of an import cannot be read", ex);
		}
	}

	/** What is not stored yet is not going to be. */
	void stop(PlanId plan) {
		this.pending.remove(plan);
	}

	private static CommandContext circumstances(PendingImport all, String part) {
		String key = all.plan() + ":" + part;
		return new CommandContext(all.channel(), null, key, key);
	}

	@EventListener(ApplicationReadyEvent.class)
	void goOnWithAll() {
		this.pending.plans().forEach(this::goOn);
	}

	@Override
	public void destroy() {
		this.background.shutdownNow();
	}

}
