package pl.utrwal.plans.exporting.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.utrwal.application.AsOf;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.kernel.id.PlanId;

/**
 * Plans as files.
 */
@RestController
class ExportApi {

	private final PlanExport export;

	ExportApi(PlanExport export) {
		this.export = export;
	}

	/**
	 * The plan of now, of any day, or as in force.
	 * @param format {@code docx}, {@code pdf}, {@code xlsx}, {@code csv} or {@code json};
	 * the first if none is given
	 * @param monitoring whether to say how each row stands
	 * @param withdrawn whether rows that do not count any more are there, struck out
	 * @param marks whether to say where words were put right since an act adopted them
	 */
	@GetMapping("/api/v1/plans/{plan}/export")
	@ApiResponse(responseCode = "200",
			content = {
					@Content(mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
							schema = @Schema(type = "string", format = "binary")),
					@Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
					@Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
							schema = @Schema(type = "string", format = "binary")),
					@Content(mediaType = "text/csv", schema = @Schema(type = "string")),
					@Content(mediaType = "application/json", schema = @Schema(type = "object")) })
	@ApiResponse(responseCode = "422", description = "Too long for the format",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(ref = "#/components/schemas/Problem")))
	void file(Actor actor, @PathVariable PlanId plan, @RequestParam(defaultValue = "docx") String format,
			@RequestParam(required = false) Long after, @RequestParam(required = false) Long position,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate knownOn,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate inForceOn,
			@RequestParam(defaultValue = "false") boolean monitoring,
			@RequestParam(defaultValue = "false") boolean withdrawn,
			@RequestParam(defaultValue = "false") boolean marks, Locale locale, HttpServletResponse response)
			throws IOException {
		this.export.send(actor, plan, after, new AsOf(position, knownOn, inForceOn), format,
				new ExportOptions(monitoring, withdrawn, marks), locale, response);
	}

}
