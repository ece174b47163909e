package pl.utrwal.plans.importing.web;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import pl.utrwal.application.CommandContext;
import pl.utrwal.application.FormSubmission;
import pl.utrwal.documents.UnreadableDocument;
import pl.utrwal.eventstore.Stored;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.table.ColumnKind;
import pl.utrwal.plans.importing.ColumnRole;
import pl.utrwal.plans.importing.Corrections;
import pl.utrwal.plans.importing.NoPlanFound;
import pl.utrwal.plans.importing.PlanProposal;
import pl.utrwal.plans.importing.read.Upload;
import pl.utrwal.plans.importing.read.UploadRepository;
import pl.utrwal.plans.importing.web.ImportService.Understood;
import pl.utrwal.plans.importing.web.Readings.Reading;
import pl.utrwal.webkit.Flash;

/**
 * Takes a file in: first the document beside what was understood, where the planner may
 * say what its parts are; then, if it is accepted, the plan. Until then it is a draft,
 * which can be left and taken up again.
 */
@Controller
class ImportPages {

	private static final String START = "plans/imports";

	private static final String PAGE = "plans/import";

	/** A page that takes longer says how far the reading is. */
	private static final Duration PATIENCE = Duration.ofMillis(1500);

	private final ImportService imports;

	private final UploadRepository uploads;

	private final Readings readings;

	ImportPages(ImportService imports, UploadRepository uploads, Readings readings) {
		this.imports = imports;
		this.uploads = uploads;
		this.readings = readings;
	}

	@GetMapping("/imports")
	String open(Actor actor, Model model) {
		FormSubmission.verifyPlanner(actor);
		return start(actor, model);
	}

	private String start(Actor actor, Model model) {
		model.addAttribute("drafts", this.uploads.drafts(actor.account()));
		model.addAttribute("kept", UploadRepository.KEPT.toDays());
		model.addAttribute("most", UploadRepository.MOST);
		return START;
	}

	@PostMapping("/imports")
	String take(Actor actor, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
			throws IOException {
		if (file.isEmpty()) {
			response.setStatus(422);
			model.addAttribute("empty", true);
			return start(actor, model);
		}
		Upload upload = new Upload(UUID.randomUUID().toString(), file.getOriginalFilename(), file.getBytes());
		Reading reading = this.readings.of(actor, upload);
		if (reading.isDone(PATIENCE) && !understands(reading, model)) {
			response.setStatus(422);
			return start(actor, model);
		}
		this.uploads.add(actor.account(), upload);
		return "redirect:/imports/" + upload.id();
	}

	/** Says why, if it does not. */
	private static boolean understands(Reading reading, Model model) {
		try {
			reading.understood();
			return true;
		}
		catch (NoPlanFound refused) {
			model.addAttribute("refused", refused);
		}
		catch (UnreadableDocument unreadable) {
			model.addAttribute("unreadable", unreadable);
		}
		return false;
	}

	/**
	 * @param at the part of the document that is asked about; empty for none
	 * @param within the part of the page that is asked for; the whole page if there is
	 * none
	 */
	@GetMapping("/imports/{id}")
	String check(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String at,
			@RequestHeader(name = "HX-Target", required = false) String within, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		FormSubmission.verifyPlanner(actor);
		Upload upload = this.uploads.find(actor.account(), id).orElse(null);
		if (upload == null) {
			return gone(redirect);
		}
		Reading reading = this.readings.of(actor, upload);
		if (!reading.isDone(PATIENCE)) {
			model.addAttribute("upload", upload);
			model.addAttribute("blocks", reading.blocks());
			model.addAttribute("read", reading.read());
			return "plans/import-reading";
		}
		if (!understands(reading, model)) {
			this.uploads.remove(actor.account(), id);
			response.setStatus(422);
			return start(actor, model);
		}
		show(actor, upload, reading.understood(), at, model);
		return "correct".equals(within) ? PAGE + " :: correct" : PAGE;
	}

	private void show(Actor actor, Upload upload, Understood understood, String at, Model model) {
		ImportCorrections corrections = new ImportCorrections(understood);
		model.addAttribute("understood", understood);
		model.addAttribute("upload", upload);
		model.addAttribute("view", ImportView.of(understood));
		model.addAttribute("question", corrections.question(at).orElse(null));
		model.addAttribute("answers", corrections.answers(upload.corrections()));
		model.addAttribute("planTitle", upload.title().isBlank() ? understood.proposal().titleText() : upload.title());
		model.addAttribute("kinds", this.imports.kinds(actor));
	}

	/**
	 * The form for a kind of plan out of the headings of a table.
	 */
	@GetMapping("/imports/{id}/kind")
	String kind(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") int table,
			RedirectAttributes redirect) {
		FormSubmission.verifyPlanner(actor);
		Upload upload = this.uploads.find(actor.account(), id).orElse(null);
		if (upload == null) {
			return gone(redirect);
		}
		PlanProposal proposal = this.readings.of(actor, upload).understood().proposal();
		UriComponentsBuilder form = UriComponentsBuilder.fromPath("/plans/kinds/new").queryParam("draft", id);
		proposal.tables()
			.stream()
			.filter((one) -> one.table() == table)
			.flatMap((one) -> one.columns().stream())
			.filter((column) -> !column.heading().isBlank() && column.role() != ColumnRole.NUMBER)
			.forEach((column) -> {
				if (column.role() == ColumnRole.TEXT) {
					form.replaceQueryParam("row", column.heading());
				}
				else {
					form.queryParam("columns", column.heading()).queryParam("forms", form(column.role()).name());
				}
			});
		return "redirect:" + form.encode().toUriString();
	}

	/** What such a column of the document would hold in a plan. */
	private static ColumnKind form(ColumnRole role) {
		return switch (role) {
			case TIME_FRAME -> ColumnKind.TIME_FRAME;
			case PARTIES -> ColumnKind.PARTIES;
			case FUNDING -> ColumnKind.FUNDING;
			case COST -> ColumnKind.COST;
			default -> ColumnKind.WORDS;
		};
	}

	/**
	 * Takes in what is said of a part of the document, and what else the form says.
	 * @param meaning a code; empty if nothing is said of a part
	 */
	@PostMapping("/imports/{id}/corrections")
	String correct(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String title,
			@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String at,
			@RequestParam(defaultValue = "") String meaning, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Upload upload = this.uploads.find(actor.account(), id).orElse(null);
		if (upload == null) {
			return gone(redirect);
		}
		Understood understood = this.readings.of(actor, upload).understood();
		Corrections said = kind(upload.corrections(), kind, understood);
		if (!meaning.isEmpty()) {
			said = new ImportCorrections(understood).with(said, at, meaning);
		}
		return told(actor, upload.told(title(title, understood), said), upload, at, model, response);
	}

	/**
	 * @param take what is taken back
	 */
	@PostMapping("/imports/{id}/corrections/undone")
	String undo(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String title,
			@RequestParam String take, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Upload upload = this.uploads.find(actor.account(), id).orElse(null);
		if (upload == null) {
			return gone(redirect);
		}
		return told(actor, upload.told(title, ImportCorrections.without(upload.corrections(), take)), upload, take,
				model, response);
	}

	/** What makes the file no plan at all is not kept. */
	private String told(Actor actor, Upload changed, Upload before, String at, Model model,
			HttpServletResponse response) {
		Reading reading = this.readings.of(actor, changed);
		if (reading.isDone(PATIENCE) && !understands(reading, model)) {
			response.setStatus(422);
			show(actor, before, this.readings.of(actor, before).understood(), at, model);
			return PAGE;
		}
		this.uploads.tell(actor.account(), changed);
		return "redirect:/imports/" + changed.id() + anchor(at);
	}

	private static String anchor(String at) {
		return at.matches("[\\d-]+") ? "#c-" + at : at.contains("-c") ? "#t-" + at.substring(0, at.indexOf('-')) : "";
	}

	/** Only what was changed is said. */
	private static Corrections kind(Corrections said, String kind, Understood understood) {
		return (kind.isEmpty() || kind.equals(understood.proposal().kind().code())) ? said : said.withKind(kind);
	}

	private static String title(String title, Understood understood) {
		return title.strip().equals(understood.proposal().titleText()) ? "" : title.strip();
	}

	/** What was changed and not shown yet is shown first. */
	@PostMapping("/imports/{id}/accepted")
	String accept(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String title,
			@RequestParam(defaultValue = "") String kind, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Upload upload = this.uploads.find(actor.account(), id).orElse(null);
		if (upload == null) {
			return gone(redirect);
		}
		Understood understood = this.readings.of(actor, upload).understood();
		Corrections said = kind(upload.corrections(), kind, understood);
		if (!understood.proposal().isPlan() || !said.equals(upload.corrections())) {
			Flash.show(redirect, "import.changed");
			return told(actor, upload.told(title(title, understood), said), upload, "", model, response);
		}
		PlanId plan = new PlanId(upload.id());
		Stored stored = this.imports.acceptAndGoOn(actor, understood, plan, upload.name(), title,
				new CommandContext("import", null, upload.id(), upload.id()));
		this.uploads.remove(actor.account(), upload.id());
		Flash.show(redirect, "import.accepted");
		return "redirect:/plans/" + plan + "?after=" + stored.position();
	}

	/** Leaves nothing of the file. */
	@PostMapping("/imports/{id}/removed")
	String remove(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
		this.uploads.remove(actor.account(), id);
		Flash.show(redirect, "import.removed");
		return "redirect:/imports";
	}

	private static String gone(RedirectAttributes redirect) {
		Flash.show(redirect, "import.gone");
		return "redirect:/imports";
	}

}
