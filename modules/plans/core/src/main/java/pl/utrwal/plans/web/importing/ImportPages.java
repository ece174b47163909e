package pl.utrwal.plans.web.importing;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.documents.UnreadableDocument;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.NotThisKind;
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.web.Circumstances;
import pl.utrwal.plans.web.importing.Imports.Hints;
import pl.utrwal.plans.web.importing.Imports.Understood;
import pl.utrwal.webkit.Flash;

/**
 * Takes a file in: first a dry run, in which the planner may say what the columns hold;
 * then, if it is accepted, the plan.
 */
@Controller
class ImportPages {

	private static final String PAGE = "plans/import";

	private static final String FILE = "plans.import";

	private static final String COLUMNS = "columns-";

	private final Imports imports;

	ImportPages(Imports imports) {
		this.imports = imports;
	}

	@GetMapping("/imports")
	String open(Actor actor) {
		verifyPlanner(actor);
		return PAGE;
	}

	@PostMapping("/imports")
	String understand(Actor actor, @RequestParam MultipartFile file, HttpSession session, Model model,
			HttpServletResponse response) throws IOException {
		verifyPlanner(actor);
		if (file.isEmpty()) {
			response.setStatus(422);
			model.addAttribute("empty", true);
			return PAGE;
		}
		try {
			Uploaded uploaded = new Uploaded(UUID.randomUUID().toString(), file.getOriginalFilename(), file.getBytes(),
					Hints.NONE);
			show(uploaded, look(actor, uploaded), "", model);
			session.setAttribute(FILE, uploaded);
		}
		catch (NotThisKind refused) {
			response.setStatus(422);
			model.addAttribute("refused", refused);
		}
		catch (UnreadableDocument unreadable) {
			response.setStatus(422);
			model.addAttribute("unreadable", unreadable);
		}
		return PAGE;
	}

	@PostMapping("/imports/checked")
	String check(Actor actor, @RequestParam MultiValueMap<String, String> form,
			@RequestParam(defaultValue = "") String title, HttpSession session, Model model,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		Uploaded uploaded = (Uploaded) session.getAttribute(FILE);
		if (uploaded == null) {
			return gone(redirect);
		}
		Uploaded corrected = uploaded.with(hints(uploaded.hints(), look(actor, uploaded), form));
		show(corrected, look(actor, corrected), title, model);
		session.setAttribute(FILE, corrected);
		return PAGE;
	}

	/** What was changed and not shown yet is shown first. */
	@PostMapping("/imports/accepted")
	String accept(Actor actor, @RequestParam MultiValueMap<String, String> form,
			@RequestParam(defaultValue = "") String title, HttpSession session, Model model,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		Uploaded uploaded = (Uploaded) session.getAttribute(FILE);
		if (uploaded == null) {
			return gone(redirect);
		}
		Understood understood = look(actor, uploaded);
		if (!understood.proposal().isPlan() || !hints(uploaded.hints(), understood, form).equals(uploaded.hints())) {
			model.addAttribute("changed", true);
			return check(actor, form, title, session, model, redirect);
		}
		PlanId plan = new PlanId(uploaded.id());
		Stored stored = this.imports.accept(actor, understood, plan, uploaded.name(), title,
				new Circumstances("import", null, uploaded.id(), uploaded.id()));
		session.removeAttribute(FILE);
		Flash.show(redirect, "import.accepted");
		return "redirect:/plans/" + plan + "?after=" + stored.position();
	}

	private Understood look(Actor actor, Uploaded uploaded) {
		return this.imports.look(actor, uploaded.content(), uploaded.hints(), new PlanId(uploaded.id()));
	}

	private void show(Uploaded uploaded, Understood understood, String title, Model model) {
		model.addAttribute("understood", understood);
		model.addAttribute("fileName", uploaded.name());
		model.addAttribute("planTitle", title.isBlank() ? understood.proposal().titleText() : title);
		model.addAttribute("kinds", this.imports.kinds());
		model.addAttribute("roles", ColumnRole.values());
	}

	/** What the form says that was not shown to its sender is meant. */
	private static Hints hints(Hints before, Understood shown, MultiValueMap<String, String> form) {
		String kind = form.getFirst("kind");
		boolean sameKind = kind == null || kind.equals(shown.proposal().kind().code());
		Map<Integer, List<String>> columns = new HashMap<>(before.columns());
		for (TableColumns table : shown.proposal().tables()) {
			List<String> said = form.get(COLUMNS + table.table());
			if (said != null && !said.equals(table.roles().stream().map(ColumnRole::code).toList())) {
				columns.put(table.table(), List.copyOf(said));
			}
		}
		return new Hints(sameKind ? before.kind() : kind, columns);
	}

	private static String gone(RedirectAttributes redirect) {
		Flash.show(redirect, "import.gone");
		return "redirect:/imports";
	}

	private static void verifyPlanner(Actor actor) {
		if (!actor.role().editsPlans()) {
			throw new AccessDeniedException("only a planner imports");
		}
	}

	/**
	 * A file that waits to be accepted.
	 *
	 * @param id of the plan that it becomes, once, however often it is accepted
	 */
	private record Uploaded(String id, String name, byte[] content, Hints hints) implements Serializable {

		Uploaded with(Hints hints) {
			return new Uploaded(this.id, this.name, this.content, hints);
		}

	}

}
