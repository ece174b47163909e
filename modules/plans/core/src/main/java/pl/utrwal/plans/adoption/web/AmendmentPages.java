package pl.utrwal.plans.adoption.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.application.PlanQueries;
import pl.utrwal.documents.out.DocxPaper;
import pl.utrwal.identity.contract.AccountNames;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Exports;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.Element;
import pl.utrwal.kernel.table.PlanTable;
import pl.utrwal.plans.adoption.read.PendingAmendments;
import pl.utrwal.plans.adoption.read.PendingAmendments.Pending;
import pl.utrwal.plans.adoption.read.PendingAmendments.Waiting;
import pl.utrwal.plans.table.web.PlanQueryService;
import pl.utrwal.webkit.RequestRefused;

/**
 * What waits for an act, and the words for that act.
 */
@Controller
class AmendmentPages {

	private final PlanQueryService plans;

	private final PendingAmendments amendments;

	private final AccountNames names;

	private final ResolutionPaper paper;

	private final Exports exports;

	AmendmentPages(PlanQueryService plans, PendingAmendments amendments, AccountNames names, ResolutionPaper paper,
			Exports exports) {
		this.paper = paper;
		this.exports = exports;
		this.plans = plans;
		this.amendments = amendments;
		this.names = names;
	}

	@GetMapping("/plans/{plan}/amendments")
	String page(Actor actor, @PathVariable PlanId plan, @RequestParam(required = false) Long after, Model model) {
		PlanTable table = this.plans.plan(actor, plan, after);
		Pending pending = pending(table);
		Map<AccountId, String> people = new HashMap<>();
		pending.changes()
			.stream()
			.flatMap((change) -> change.causes().stream())
			.forEach((cause) -> people.put(cause.by(), this.names.displayName(cause.by()).orElse(null)));
		model.addAttribute("table", table);
		model.addAttribute("pending", pending);
		model.addAttribute("lines", pending.changes().stream().map((change) -> line(pending, change)).toList());
		model.addAttribute("people", people);
		model.addAttribute("reads", actor.role().editsPlans() && !table.heading().lifecycle().ended());
		model.addAttribute("owner", actor.role() == Role.OWNER && !table.heading().lifecycle().ended());
		return "plans/amendments";
	}

	@GetMapping("/plans/{plan}/amendments.txt")
	ResponseEntity<byte[]> text(Actor actor, @PathVariable PlanId plan) {
		Pending pending = pending(this.plans.current(actor, plan));
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("uchwala-zmieniajaca.txt").build().toString())
			.body((pending.resolution() + "\n").getBytes(StandardCharsets.UTF_8));
	}

	/** A file is never given without a line in the journal. */
	@GetMapping("/plans/{plan}/amendments.docx")
	void paper(Actor actor, @PathVariable PlanId plan, HttpServletResponse response) throws IOException {
		Pending pending = pending(this.plans.current(actor, plan));
		this.exports.taken(actor, "plans/" + plan + "/amendments.docx");
		response.setContentType(DocxPaper.MEDIA_TYPE);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("projekt-uchwaly.docx").build().toString());
		DocxPaper.write(response.getOutputStream(), this.paper.of(pending, this.plans.today()));
	}

	private Pending pending(PlanTable table) {
		return this.amendments.find(table)
			.orElseThrow(() -> new RequestRefused(HttpStatus.NOT_FOUND, "never-adopted", ""));
	}

	private static Line line(Pending pending, Waiting change) {
		if (change.element() == null) {
			return new Line(change, null, null, List.of());
		}
		Element element = PlanQueries.element(pending.working(), change.element());
		return new Line(change, element, pending.working().levelOf(element).name(),
				pending.working()
					.pathTo(change.element())
					.stream()
					.filter((section) -> !section.id().equals(change.element()))
					.map(Element::text)
					.toList());
	}

	/**
	 * A change that waits, as a page shows it.
	 *
	 * @param element null for the plan as a whole
	 * @param level the name of its level; null for the plan
	 * @param path what holds it
	 */
	record Line(Waiting change, Element element, String level, List<String> path) {

		/** The message that names what changes. */
		public String facet() {
			return switch (this.change.facet()) {
				case "title", "period", "added", "withdrawn", "moved", "number" ->
					"amendments.facet." + this.change.facet();
				default -> "column." + this.level + "." + this.change.facet();
			};
		}

	}

}
