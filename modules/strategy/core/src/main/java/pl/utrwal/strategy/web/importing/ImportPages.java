package pl.utrwal.strategy.web.importing;

import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.documents.UnreadableDocument;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.strategy.importing.NotThisKind;
import pl.utrwal.strategy.web.Circumstances;
import pl.utrwal.webkit.Flash;

/**
 * Takes a file in: first a dry run, then, if the planner accepts it, the plan.
 */
@Controller
class ImportPages {

	private static final String FILE = "strategy.import";

	private final Imports imports;

	ImportPages(Imports imports) {
		this.imports = imports;
	}

	@GetMapping("/imports")
	String open(Actor actor) {
		verifyPlanner(actor);
		return "strategy/import";
	}

	@PostMapping("/imports")
	String understand(Actor actor, @RequestParam MultipartFile file, HttpSession session, Model model,
			HttpServletResponse response) throws IOException {
		verifyPlanner(actor);
		if (file.isEmpty()) {
			response.setStatus(422);
			model.addAttribute("empty", true);
			return "strategy/import";
		}
		try {
			Uploaded uploaded = new Uploaded(UUID.randomUUID().toString(), file.getOriginalFilename(), file.getBytes());
			model.addAttribute("understood", this.imports.understand(actor, uploaded.content(), null));
			model.addAttribute("fileName", uploaded.name());
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
		return "strategy/import";
	}

	@PostMapping("/imports/accepted")
	String accept(Actor actor, @RequestParam(defaultValue = "") String title, HttpSession session,
			RedirectAttributes redirect) {
		verifyPlanner(actor);
		Uploaded uploaded = (Uploaded) session.getAttribute(FILE);
		if (uploaded == null) {
			Flash.show(redirect, "import.gone");
			return "redirect:/imports";
		}
		PlanId plan = new PlanId(uploaded.id());
		Stored stored = this.imports.accept(actor, this.imports.understand(actor, uploaded.content(), plan), plan,
				uploaded.name(), title, new Circumstances("import", null, uploaded.id(), uploaded.id()));
		session.removeAttribute(FILE);
		Flash.show(redirect, "import.accepted");
		return "redirect:/plans/" + plan + "?after=" + stored.position();
	}

	private static void verifyPlanner(Actor actor) {
		if (actor.role() != Role.PLANNER) {
			throw new AccessDeniedException("only a planner imports");
		}
	}

	/**
	 * A file that waits to be accepted.
	 *
	 * @param id of the plan that it becomes, once, however often it is accepted
	 */
	private record Uploaded(String id, String name, byte[] content) implements Serializable {
	}

}
