package pl.utrwal.history.evidence.web;

import java.util.Locale;

import jakarta.annotation.security.PermitAll;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.identity.contract.Actor;

/**
 * Evidence for who does not trust this program.
 */
@PermitAll
@RestController
class EvidenceApi {

	private final EvidenceBundle evidence;

	private final MessageSource messages;

	EvidenceApi(EvidenceBundle evidence, MessageSource messages) {
		this.evidence = evidence;
		this.messages = messages;
	}

	/** Of a plan, of an element, or of some days. */
	@GetMapping("/api/v1/evidence")
	@ApiResponse(responseCode = "200",
			content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
	ResponseEntity<byte[]> evidence(Actor actor, @ModelAttribute Asked asked, Locale locale) {
		return zip(actor, asked, locale);
	}

	/** The same for those who have a page and no token. */
	@GetMapping("/proof/evidence.zip")
	ResponseEntity<byte[]> file(Actor actor, @ModelAttribute Asked asked, Locale locale) {
		return zip(actor, asked, locale);
	}

	private ResponseEntity<byte[]> zip(Actor actor, Asked asked, Locale locale) {
		EvidenceBundle.Bundle bundle = this.evidence.of(actor, asked, locale);
		String name = this.messages.getMessage("evidence.file", new Object[] { String.valueOf(bundle.size()) }, locale);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/zip"))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(bundle.zip());
	}

}
