package pl.utrwal.history.proof.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import pl.utrwal.documents.out.PdfPaper;
import pl.utrwal.history.lines.web.AuditLinks;
import pl.utrwal.history.proof.web.LedgerJson.CommitJson;
import pl.utrwal.identity.contract.Actor;

/**
 * The proof of one line of history: as a page, as a file for programs, and as an extract
 * on one sheet of paper.
 */
@PermitAll
@Controller
@RequestMapping("/proof/lines/{position}")
class LineProofPages {

	private final LineProofService proofs;

	private final AuditLinks links;

	private final ExtractPaper extract;

	private final MessageSource messages;

	LineProofPages(LineProofService proofs, AuditLinks links, ExtractPaper extract, MessageSource messages) {
		this.proofs = proofs;
		this.links = links;
		this.extract = extract;
		this.messages = messages;
	}

	/**
	 * An event, and the proof that its commit is under the newest checkpoint.
	 * @param size of the ledger as an extract says it; null without an extract
	 * @param root at that size, as the extract says it
	 */
	@GetMapping
	String line(Actor actor, @PathVariable long position, @RequestParam(required = false) Long size,
			@RequestParam(required = false) String root, Locale locale, Model model) {
		LineProof proof = this.proofs.of(actor, position, locale);
		model.addAttribute("line", proof.line());
		model.addAttribute("about", this.links.title(proof.line().plan(), locale));
		model.addAttribute("commit", proof.commit());
		model.addAttribute("number", proof.index() + 1);
		model.addAttribute("event", proof.event());
		model.addAttribute("seal", proof.seal());
		model.addAttribute("inclusion", proof.inclusion());
		model.addAttribute("checkpoint", proof.checkpoint());
		if (size != null) {
			model.addAttribute("extractFits", this.proofs.fits(size, root));
			model.addAttribute("extractSize", size);
		}
		return "history/proof-line";
	}

	/** The same as the API gives, for those who have a page and no token. */
	@GetMapping("/proof.json")
	ResponseEntity<CommitJson> file(Actor actor, @PathVariable long position) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("proof-%d.json".formatted(position)).build().toString())
			.body(CommitJson.of(this.proofs.inclusion(actor, position), actor));
	}

	@GetMapping("/extract.pdf")
	ResponseEntity<byte[]> extract(Actor actor, @PathVariable long position, Locale locale) throws IOException {
		LineProof proof = this.proofs.of(actor, position, locale);
		String address = ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/proof/lines/{position}")
			.queryParam("size", "{size}")
			.queryParam("root", "{root}")
			.encode()
			.buildAndExpand(position, proof.inclusion().size(), proof.inclusion().root())
			.toUriString();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfPaper.write(out, this.extract.of(proof, address, locale));
		String name = this.messages.getMessage("extract.file", new Object[] { String.valueOf(position) }, locale);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(out.toByteArray());
	}

}
