package pl.utrwal.plans.exporting.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import pl.utrwal.documents.out.DocxPaper;

/**
 * As what a plan is given away. Its code is the ending of the file.
 */
enum ExportFormat {

	DOCX(DocxPaper.MEDIA_TYPE), PDF("application/pdf"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), CSV("text/csv;charset=UTF-8"),
	JSON("application/json");

	private final String mediaType;

	ExportFormat(String mediaType) {
		this.mediaType = mediaType;
	}

	String mediaType() {
		return this.mediaType;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<ExportFormat> of(String code) {
		return Stream.of(values()).filter((format) -> format.code().equals(code)).findFirst();
	}

}
