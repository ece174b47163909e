package pl.utrwal.monitoring.completeness.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.validation.Errors;

import pl.utrwal.application.FormSubmission;
import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.webkit.Form;

/**
 * What is asked of a link. {@code id} is that of the form: the same form sent twice links
 * once.
 */
class RequirementLinkForm implements Form {

	private static final int LONGEST_WORDS = 1000;

	public String id = UUID.randomUUID().toString();

	public List<String> items = new ArrayList<>();

	public String words = "";

	void check(Errors errors) {
		if (this.words.isBlank() && elements().isEmpty()) {
			errors.rejectValue("words", "rule.link-says-nothing");
		}
		FormSubmission.checkLength(errors, "words", this.words, LONGEST_WORDS);
	}

	List<ElementId> elements() {
		return this.items.stream().filter((item) -> !item.isBlank()).map(ElementId::new).toList();
	}

}
