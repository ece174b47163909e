package pl.utrwal.history.live.web;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Presence;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;
import pl.utrwal.kernel.table.PlanTables;

/**
 * The changes of a plan while it is looked at: an event {@code changed} for each, whose
 * data is its position.
 */
@Controller
class LivePages {

	private final List<PlanTables> tables;

	private final LiveChanges changes;

	private final Presence presence;

	LivePages(List<PlanTables> tables, LiveChanges changes, Presence presence) {
		this.presence = presence;
		this.tables = tables;
		this.changes = changes;
	}

	@GetMapping(path = "/plans/{plan}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter watch(Actor actor, @PathVariable PlanId plan, HttpServletResponse response) {
		position(actor, plan);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Accel-Buffering", "no");
		return this.changes.watch(plan, this.presence.ofThisRequest(), () -> position(actor, plan));
	}

	private long position(Actor actor, PlanId plan) {
		return this.tables.stream()
			.flatMap((module) -> module.table(plan).stream())
			.filter((table) -> Objects.equals(table.municipality(), actor.municipality()))
			.findFirst()
			.orElseThrow(() -> new Unknown(plan))
			.position();
	}

}
