package pl.utrwal.monitoring.reports.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

import pl.utrwal.documents.out.DocxPaper;
import pl.utrwal.documents.out.Paper;
import pl.utrwal.documents.out.PdfPaper;
import pl.utrwal.webkit.RequestRefused;

/**
 * A format in which a report is given.
 */
enum ReportFile {

	DOCX, PDF;

	/**
	 * @param format {@code docx} or {@code pdf}; another is answered with status 400
	 */
	static ReportFile of(String format) {
		return switch (format) {
			case "docx" -> DOCX;
			case "pdf" -> PDF;
			default -> throw RequestRefused.wrongParameter("format");
		};
	}

	/**
	 * @param name of the file, without its ending
	 */
	void write(HttpServletResponse response, String name, Paper paper) throws IOException {
		boolean pdf = this == PDF;
		response.setContentType(pdf ? "application/pdf" : DocxPaper.MEDIA_TYPE);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name + (pdf ? ".pdf" : ".docx")).build().toString());
		if (pdf) {
			PdfPaper.write(response.getOutputStream(), paper);
		}
		else {
			DocxPaper.write(response.getOutputStream(), paper);
		}
	}

}
