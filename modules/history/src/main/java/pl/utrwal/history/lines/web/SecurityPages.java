package pl.utrwal.history.lines.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.audit.AuditLine;

/**
 * The journal of security as a page, for those who watch over it.
 */
@Controller
class SecurityPages {

	private static final int PAGE = 100;

	private final HistoryQuery history;

	private final AuditLabels auditWords;

	SecurityPages(HistoryQuery history, AuditLabels auditWords) {
		this.history = history;
		this.auditWords = auditWords;
	}

	@GetMapping("/security")
	String page(Actor actor, @RequestParam(required = false) List<String> event,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
			@RequestParam(required = false) Long before, Locale locale, Model model) {
		if (!HistoryQuery.readsJournal(actor)) {
			throw new AccessDeniedException("Only an administrator or an auditor reads the journal of security");
		}
		HistoryQuery.Filter filter = new HistoryQuery.Filter(HistoryQuery.journal(actor), null, null, from, to, null,
				null, event);
		List<AuditLine> lines = this.history.find(actor, filter, null, (before != null) ? before : Long.MAX_VALUE,
				PAGE + 1, locale);
		model.addAttribute("lines", lines.subList(0, Math.min(PAGE, lines.size())));
		model.addAttribute("more", lines.size() > PAGE);
		model.addAttribute("filter", filter);
		model.addAttribute("chosen", (event != null) ? String.join(",", event) : "");
		model.addAttribute("kinds", this.auditWords.kindsOfSecurity(locale));
		return "history/security";
	}

}
