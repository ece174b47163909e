package pl.utrwal.history.proof.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import pl.utrwal.webkit.Form;

/**
 * A checkpoint that was kept elsewhere, typed or as a file.
 */
class ComparisonForm implements Form {

	private static final int LARGEST = 64 << 10;

	public String note = "";

	public MultipartFile file;

	void check(Errors errors) {
		if (hasFile() && this.file.getSize() > LARGEST) {
			errors.rejectValue("file", "proof.compare.too-large");
		}
		else if (!hasFile() && this.note.isBlank()) {
			errors.rejectValue("note", "proof.compare.missing");
		}
	}

	private boolean hasFile() {
		return this.file != null && !this.file.isEmpty();
	}

	/**
	 * With the ends of lines that a signed note has, whatever browsers and editors made
	 * of them.
	 */
	String kept() {
		try {
			String text = hasFile() ? new String(this.file.getBytes(), StandardCharsets.UTF_8) : this.note;
			return text.replace("\uFEFF", "").replaceAll("\\R", "\n").strip() + "\n";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
