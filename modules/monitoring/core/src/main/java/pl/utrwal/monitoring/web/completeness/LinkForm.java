package pl.utrwal.monitoring.web.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.validation.Errors;

import pl.utrwal.kernel.id.ElementId;
import pl.utrwal.monitoring.web.Forms;

/**
 * What is asked of a link. {@code id} is that of the form: the same form sent twice links
 * once.
 */
class LinkForm {

	private static final int LONGEST_WORDS = 1000;

	private String id = UUID.randomUUID().toString();

	private List<String> items = new ArrayList<>();

	private String words = "";

	void check(Errors errors) {
		if (this.words.isBlank() && elements().isEmpty()) {
			errors.rejectValue("words", "rule.link-says-nothing");
		}
		Forms.checkLength(errors, "words", this.words, LONGEST_WORDS);
	}

	List<ElementId> elements() {
		return this.items.stream().filter((item) -> !item.isBlank()).map(ElementId::new).toList();
	}

	public String getId() {
		return this.id;
	}

	public void setId(String id) {
		this.id = id;
	}

	public List<String> getItems() {
		return this.items;
	}

	public void setItems(List<String> items) {
		this.items = items;
	}

	public String getWords() {
		return this.words;
	}

	public void setWords(String words) {
		this.words = words;
	}

}
