package pl.utrwal.plans.exporting.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import pl.utrwal.application.AsOf;
import pl.utrwal.application.PlanView;
import pl.utrwal.application.RowStatusLayer;
import pl.utrwal.documents.out.Csv;
import pl.utrwal.documents.out.DocxPaper;
import pl.utrwal.documents.out.PdfPaper;
import pl.utrwal.identity.contract.Actor;
import pl.utrwal.identity.contract.Exports;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.plans.table.web.PlanJsonFactory;
import pl.utrwal.plans.table.web.PlanQueryService;
import pl.utrwal.webkit.RequestRefused;

/**
 * Gives a plan away as a file, of now, of any day, or as in force.
 */
@Component
class PlanExport {

	/** A longer one does not fit the memory of a small server while it is laid out. */
	private static final int MOST_ROWS_AS_PDF = 2000;

	private final PlanQueryService plans;

	private final RowStatusLayer standings;

	private final PlanPaper paper;

	private final PlanSheet sheet;

	private final PlanJsonFactory json;

	private final ObjectMapper mapper;

	private final Exports exports;

	PlanExport(PlanQueryService plans, RowStatusLayer standings, PlanPaper paper, PlanSheet sheet, PlanJsonFactory json,
			ObjectMapper mapper, Exports exports) {
		this.plans = plans;
		this.standings = standings;
		this.paper = paper;
		this.sheet = sheet;
		this.json = json;
		this.mapper = mapper;
		this.exports = exports;
	}

	/**
	 * @param format the code of an {@link ExportFormat}
	 * @throws RequestRefused if there is no such format, or the plan is too long for it
	 */
	void send(Actor actor, PlanId plan, Long after, AsOf asOf, String format, ExportOptions options, Locale locale,
			HttpServletResponse response) throws IOException {
		ExportFormat asked = ExportFormat.of(format).orElseThrow(() -> RequestRefused.wrongParameter("format"));
		if (options.monitoring()) {
			this.standings.await(after);
		}
		PlanView view = this.plans.view(actor, plan, after, asOf);
		if (asked == ExportFormat.PDF && view.table().rows().count() > MOST_ROWS_AS_PDF) {
			throw new RequestRefused(HttpStatus.UNPROCESSABLE_CONTENT, "pdf-too-long",
					String.valueOf(MOST_ROWS_AS_PDF));
		}
		this.exports.taken(actor, "plans/" + plan + "." + asked.code());
		response.setContentType(asked.mediaType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("plan-" + view.day() + "." + asked.code()).build().toString());
		write(view, asked, options, locale, response.getOutputStream());
	}

	private void write(PlanView view, ExportFormat format, ExportOptions options, Locale locale, OutputStream out)
			throws IOException {
		switch (format) {
			case DOCX -> DocxPaper.write(out, this.paper.of(view, options, locale));
			case PDF -> PdfPaper.write(out, this.paper.of(view, options, locale));
			case XLSX -> this.sheet.of(view, options, locale).form().write(out);
			case CSV -> csv(this.sheet.of(view, options, locale), out);
			case JSON -> this.mapper.writeValue(out, this.json.of(view));
		}
	}

	private static void csv(PlanSheet.Sheet sheet, OutputStream out) {
		try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
			Csv csv = new Csv(writer).row(sheet.heads());
			sheet.lines().forEach(csv::row);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
