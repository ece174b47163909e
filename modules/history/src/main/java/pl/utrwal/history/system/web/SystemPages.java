package pl.utrwal.history.system.web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.readmodel.DeadLetters;
import pl.utrwal.eventstore.readmodel.Projections;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.webkit.Flash;
import pl.utrwal.webkit.RequestRefused;

/**
 * Whether what is read keeps up with what is stored, for whoever runs the installation.
 */
@RolesAllowed("ADMINISTRATOR")
@Controller
@RequestMapping("/system")
class SystemPages {

	private static final String PAGE = "history/system";

	private final Projections projections;

	private final CommitLog log;

	private final DeadLetters letters;

	private final RebuildService rebuilds;

	private final BackupService backups;

	SystemPages(Projections projections, CommitLog log, DeadLetters letters, RebuildService rebuilds,
			BackupService backups) {
		this.backups = backups;
		this.projections = projections;
		this.log = log;
		this.letters = letters;
		this.rebuilds = rebuilds;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		verifyOverInstallation(actor);
		model.addAttribute("commits", this.log.head());
		model.addAttribute("broken", this.log.broken().orElse(null));
		model.addAttribute("projections", this.projections.all());
		model.addAttribute("letters", this.letters.all());
		if (this.backups.available()) {
			model.addAttribute("backupFolder", this.backups.folder());
			model.addAttribute("backups", this.backups.all());
		}
		return PAGE;
	}

	/** The part of the page that asks for itself again. */
	@GetMapping("/projections")
	String projections(Actor actor, Model model) {
		show(actor, model);
		return PAGE + " :: projections";
	}

	@PostMapping("/projections/{name}/retry")
	String retry(Actor actor, @PathVariable String name,
			@RequestHeader(name = "HX-Request", required = false) String htmx, Model model,
			RedirectAttributes redirect) {
		verifyOverInstallation(actor);
		verifyExists(this.projections.names().contains(name));
		this.projections.retry(name);
		if (htmx != null) {
			return projections(actor, model);
		}
		Flash.show(redirect, "system.retried");
		return "redirect:/system";
	}

	@PostMapping("/projections/{name}/rebuild")
	String rebuild(Actor actor, @PathVariable String name, RedirectAttributes redirect) {
		verifyOverInstallation(actor);
		verifyExists(this.projections.keepsReadModel(name));
		this.rebuilds.request(actor, name);
		Flash.show(redirect, "system.rebuild.requested");
		return "redirect:/system";
	}

	@PostMapping("/backups")
	String backUp(Actor actor, RedirectAttributes redirect) {
		verifyOverInstallation(actor);
		if (!this.backups.available()) {
			throw new RequestRefused(HttpStatus.NOT_FOUND, "no-embedded-store");
		}
		this.backups.make();
		Flash.show(redirect, "system.backup.made");
		return "redirect:/system";
	}

	private static void verifyExists(boolean exists) {
		if (!exists) {
			throw new RequestRefused(HttpStatus.NOT_FOUND, "no-such-projection");
		}
	}

	private static void verifyOverInstallation(Actor actor) {
		if (!actor.overInstallation()) {
			throw new AccessDeniedException("Only who looks after the installation sees how it is");
		}
	}

}
