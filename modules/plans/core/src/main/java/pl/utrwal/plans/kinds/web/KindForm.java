package pl.utrwal.plans.kinds.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.validation.Errors;

import pl.utrwal.application.FormSubmission;
import pl.utrwal.kernel.table.ColumnKind;
import pl.utrwal.plans.contract.events.KindEvent.OwnColumn;
import pl.utrwal.plans.contract.events.KindEvent.OwnLevel;
import pl.utrwal.plans.kinds.domain.Kind;
import pl.utrwal.plans.kinds.domain.KindRules;
import pl.utrwal.webkit.Form;

/**
 * A kind of plan as somebody tells it. {@code id} is that of the form: the same form sent
 * twice defines one kind.
 */
class KindForm implements Form {

	static final List<String> FORMS = Stream.of(ColumnKind.values()).map(ColumnKind::name).toList();

	public String id = UUID.randomUUID().toString();

	/** The id of the file whose headings it is made of; empty if there is none. */
	public String draft = "";

	public String name = "";

	public String part = "";

	public String list = "";

	public String row = "";

	/** Headings of the columns of a row beside its words; empty ones are none. */
	public List<String> columns = new ArrayList<>();

	/** What each of the columns holds: the names of {@link ColumnKind}s. */
	public List<String> forms = new ArrayList<>();

	/** With a place for as many columns as there may be. */
	void fillUp() {
		while (this.columns.size() < KindRules.MOST_COLUMNS) {
			this.columns.add("");
		}
		while (this.forms.size() < this.columns.size()) {
			this.forms.add(ColumnKind.WORDS.name());
		}
	}

	void check(Errors errors) {
		FormSubmission.checkText(errors, "name", this.name, Kind.LONGEST_NAME);
		FormSubmission.checkText(errors, "part", this.part, Kind.LONGEST_NAME);
		FormSubmission.checkText(errors, "list", this.list, Kind.LONGEST_NAME);
		FormSubmission.checkText(errors, "row", this.row, Kind.LONGEST_NAME);
		this.columns.forEach((column) -> FormSubmission.checkLength(errors, "columns", column, Kind.LONGEST_NAME));
		if (this.columns.size() > KindRules.MOST_COLUMNS || this.forms.size() < this.columns.size()
				|| !FORMS.containsAll(this.forms)) {
			errors.rejectValue("columns", "kinds.columns.wrong");
		}
	}

	List<OwnLevel> levels() {
		List<OwnColumn> columns = IntStream.range(0, this.columns.size())
			.filter((index) -> !this.columns.get(index).isBlank())
			.mapToObj((index) -> new OwnColumn(this.columns.get(index), this.forms.get(index)))
			.toList();
		return List.of(new OwnLevel(this.part, List.of()), new OwnLevel(this.list, List.of()),
				new OwnLevel(this.row, columns));
	}

	/** Ids of files are written so, and nothing else is put into an address. */
	boolean isOfDraft() {
		return this.draft.matches("[0-9A-Za-z_-]{1,64}");
	}

	/** The same again for the same content of the same form. */
	String content() {
		return String.join("\n", this.name, this.part, this.list, this.row, this.columns.toString(),
				this.forms.toString());
	}

}
