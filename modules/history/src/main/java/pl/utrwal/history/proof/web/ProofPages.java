package pl.utrwal.history.proof.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.proof.Checkpoint;
import pl.utrwal.eventstore.proof.Checkpoints;
import pl.utrwal.history.proof.read.LedgerVerification;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Role;
import pl.utrwal.webkit.Flash;
import pl.utrwal.webkit.RequestRefused;

/**
 * The proof for whoever does not use the API: what was verified, and what was signed.
 */
@PermitAll
@Controller
@RequestMapping("/proof")
class ProofPages {

	private static final String PAGE = "history/proof";

	private final CommitLog log;

	private final Checkpoints checkpoints;

	private final LedgerVerification verification;

	private final MessageSource messages;

	ProofPages(CommitLog log, Checkpoints checkpoints, LedgerVerification verification, MessageSource messages) {
		this.log = log;
		this.checkpoints = checkpoints;
		this.verification = verification;
		this.messages = messages;
	}

	@GetMapping
	String open(Actor actor, Model model) {
		model.addAttribute("form", new ComparisonForm());
		return page(actor, model);
	}

	private String page(Actor actor, Model model) {
		long size = this.log.head();
		model.addAttribute("size", size);
		model.addAttribute("root", (size > 0) ? this.log.read(size, 1).getFirst().root() : null);
		model.addAttribute("broken", this.log.broken().orElse(null));
		model.addAttribute("origin", this.checkpoints.origin());
		model.addAttribute("key", this.checkpoints.verifierKey());
		model.addAttribute("checkpoint", this.checkpoints.newest().orElse(null));
		model.addAttribute("erasures", actor.role() == Role.ADMINISTRATOR || actor.role() == Role.AUDITOR);
		model.addAttribute("state", this.verification.state());
		return PAGE;
	}

	/** The part of the page that asks for itself again while a verification runs. */
	@GetMapping("/verification")
	String verification(Model model) {
		model.addAttribute("state", this.verification.state());
		return PAGE + " :: verification";
	}

	@PostMapping("/verification")
	String verify(@RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
		this.verification.start();
		return (htmx != null) ? verification(model) : "redirect:/proof";
	}

	@PostMapping("/checkpoint")
	String sign(RedirectAttributes redirect) {
		Checkpoint signed = signed();
		Flash.show(redirect, "proof.signed", String.valueOf(signed.size()));
		return "redirect:/proof";
	}

	private Checkpoint signed() {
		if (this.log.head() == 0) {
			throw new RequestRefused(HttpStatus.NOT_FOUND, "ledger-empty");
		}
		return this.checkpoints.sign();
	}

	@GetMapping("/checkpoint.txt")
	ResponseEntity<byte[]> note(Locale locale) {
		Checkpoint newest = this.checkpoints.newest().orElseGet(this::signed);
		String name = this.messages.getMessage("proof.checkpoint.file", new Object[] { String.valueOf(newest.size()) },
				locale);
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(newest.note().getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping("/comparison")
	String compare(Actor actor, @ModelAttribute("form") ComparisonForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		}
		else {
			model.addAttribute("comparison", this.checkpoints.compare(form.kept()));
		}
		return page(actor, model);
	}

}
