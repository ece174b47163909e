package pl.utrwal.plans.importing.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.documents.UnreadableDocument;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.NoPlanFound;
import pl.utrwal.plans.importing.TableColumns;
import pl.utrwal.plans.importing.read.Upload;
import pl.utrwal.plans.importing.read.UploadRepository;
import pl.utrwal.plans.importing.web.ImportService.Hints;
import pl.utrwal.plans.importing.web.ImportService.Understood;
import pl.utrwal.webkit.Flash;

/**
 * Takes a file in: first a dry run, in which the planner may say what the columns hold;
 * then, if it is accepted, the plan.
 */
@Controller
class ImportPages {

	private static final String PAGE = "plans/import";

	private static final String COLUMNS = "columns-";

	private final ImportService imports;

	private final UploadRepository uploads;

	private final ImportTurns turns;

	ImportPages(ImportService imports, UploadRepository uploads, ImportTurns turns) {
		this.turns = turns;
		this.imports = imports;
		this.uploads = uploads;
	}

	@GetMapping("/imports")
	String open(Actor actor) {
		FormSubmission.verifyPlanner(actor);
		return PAGE;
	}

	@PostMapping("/imports")
	String understand(Actor actor, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
			throws IOException {
		if (file.isEmpty()) {
			response.setStatus(422);
			model.addAttribute("empty", true);
			return PAGE;
		}
		return this.turns.inTurn(actor, () -> understood(actor, file, model, response));
	}

	private String understood(Actor actor, MultipartFile file, Model model, HttpServletResponse response)
			throws IOException {
		try {
			Upload upload = new Upload(UUID.randomUUID().toString(), file.getOriginalFilename(), file.getBytes(), null,
					Map.of());
			show(upload, look(actor, upload), "", model);
			this.uploads.add(actor.account(), upload);
		}
		catch (NoPlanFound refused) {
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
			@RequestParam(defaultValue = "") String upload, @RequestParam(defaultValue = "") String title, Model model,
			HttpServletResponse response, RedirectAttributes redirect) throws IOException {
		return this.turns.inTurn(actor, () -> checked(actor, form, upload, title, model, response, redirect));
	}

	private String checked(Actor actor, MultiValueMap<String, String> form, String upload, String title, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Upload found = this.uploads.find(actor.account(), upload).orElse(null);
		if (found == null) {
			return gone(redirect);
		}
		Hints hints = hints(hints(found), look(actor, found), form);
		Upload corrected = found.told(hints.kind(), hints.columns());
		try {
			show(corrected, look(actor, corrected), title, model);
			this.uploads.tell(actor.account(), corrected);
		}
		catch (NoPlanFound refused) {
			show(found, look(actor, found), title, model);
			model.addAttribute("refused", refused);
			response.setStatus(422);
		}
		return PAGE;
	}

	/** What was changed and not shown yet is shown first. */
	@PostMapping("/imports/accepted")
	String accept(Actor actor, @RequestParam MultiValueMap<String, String> form,
			@RequestParam(defaultValue = "") String upload, @RequestParam(defaultValue = "") String title, Model model,
			HttpServletResponse response, RedirectAttributes redirect) throws IOException {
		return this.turns.inTurn(actor, () -> accepted(actor, form, upload, title, model, response, redirect));
	}

	private String accepted(Actor actor, MultiValueMap<String, String> form, String upload, String title, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Upload found = this.uploads.find(actor.account(), upload).orElse(null);
		if (found == null) {
			return gone(redirect);
		}
		Understood understood = look(actor, found);
		if (!understood.proposal().isPlan() || !hints(hints(found), understood, form).equals(hints(found))) {
			model.addAttribute("changed", true);
			return checked(actor, form, upload, title, model, response, redirect);
		}
		PlanId plan = new PlanId(upload);
		Stored stored = this.imports.accept(actor, understood, plan, found.name(), title,
				new CommandContext("import", null, upload, upload));
		this.uploads.remove(actor.account(), upload);
		Flash.show(redirect, "import.accepted");
		return "redirect:/plans/" + plan + "?after=" + stored.position();
	}

	/** Its id is that of the plan that it becomes, once, however often it is accepted. */
	private Understood look(Actor actor, Upload upload) {
		return this.imports.look(actor, upload.content(), hints(upload), new PlanId(upload.id()));
	}

	private static Hints hints(Upload upload) {
		return new Hints(upload.kind(), upload.columns());
	}

	private void show(Upload upload, Understood understood, String title, Model model) {
		model.addAttribute("understood", understood);
		model.addAttribute("upload", upload.id());
		model.addAttribute("fileName", upload.name());
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

}
