package pl.utrwal.history.replay.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

import pl.utrwal.webkit.RequestRefused;

/**
 * What a page of a replay is asked to show, as its address says it.
 *
 * @param position up to which the plan is shown; null for its beginning
 * @param by {@code change}, {@code day} or {@code act}: how long a step is; null for a
 * change
 * @param inForceOn shows the text in force on that day, as far as was known at the step
 * @param acts whether each act is a stop; null for no
 * @param imports whether each import of a document is a stop; null for no
 * @param party a part of the name of one whose assignments and rows are stops
 * @param row the id of an element whose changes are stops, or a part of what it says
 * @param word what a change has to say, or to be justified by, to be a stop
 * @param chosen the positions of steps that were put into the protocol
 */
public record ReplayRequest(Long position, String by,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate inForceOn, Boolean acts, Boolean imports, String party,
		String row, String word, List<Long> chosen) {

	static final String CHANGE = "change";

	static final String DAY = "day";

	static final String ACT = "act";

	static final List<String> STEPS = List.of(CHANGE, DAY, ACT);

	public ReplayRequest {
		by = Objects.requireNonNullElse(by, CHANGE);
		acts = Boolean.TRUE.equals(acts);
		imports = Boolean.TRUE.equals(imports);
		chosen = (chosen != null) ? chosen.stream().filter(Objects::nonNull).distinct().sorted().toList() : List.of();
	}

	/**
	 * @throws RequestRefused if it asks for a length of steps that there is not
	 */
	ReplayRequest verify() {
		if (!STEPS.contains(this.by)) {
			throw RequestRefused.wrongParameter("by");
		}
		return this;
	}

	public boolean hasStops() {
		return this.acts || this.imports || !isBlank(this.party) || !isBlank(this.row) || !isBlank(this.word);
	}

	public boolean isChosen() {
		return this.chosen.contains(this.position);
	}

	public ReplayRequest at(long position) {
		return new ReplayRequest(position, this.by, this.inForceOn, this.acts, this.imports, this.party, this.row,
				this.word, this.chosen);
	}

	/**
	 * The same with an element's changes as the only stops.
	 */
	public ReplayRequest stoppingAt(String row) {
		return new ReplayRequest(this.position, this.by, this.inForceOn, false, false, null, row, null, this.chosen);
	}

	/**
	 * The same with its step put into the protocol, or taken out of it.
	 */
	public ReplayRequest choosing() {
		Stream<Long> others = this.chosen.stream().filter((one) -> !one.equals(this.position));
		return new ReplayRequest(this.position, this.by, this.inForceOn, this.acts, this.imports, this.party, this.row,
				this.word, (isChosen() ? others : Stream.concat(others, Stream.of(this.position))).toList());
	}

	/**
	 * As it stands in an address, with the question mark.
	 */
	public String query() {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		add(query, "position", this.position);
		add(query, "by", CHANGE.equals(this.by) ? null : this.by);
		add(query, "inForceOn", this.inForceOn);
		add(query, "acts", this.acts ? true : null);
		add(query, "imports", this.imports ? true : null);
		add(query, "party", this.party);
		add(query, "row", this.row);
		add(query, "word", this.word);
		add(query, "chosen",
				this.chosen.isEmpty() ? null : String.join(",", this.chosen.stream().map(String::valueOf).toList()));
		return "?" + Objects.requireNonNullElse(query.encode().build().getQuery(), "");
	}

	private static void add(UriComponentsBuilder query, String name, Object value) {
		if (value != null && !value.toString().isBlank()) {
			query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

	static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

}
