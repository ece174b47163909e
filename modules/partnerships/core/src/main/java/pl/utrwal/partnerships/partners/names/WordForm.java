package pl.utrwal.partnerships.partners.names;

import java.util.List;
import java.util.Set;

/**
 * What a form of a word can be. Where the dictionary leaves open which, there are several
 * values.
 *
 * @param lemma the form under which the dictionary lists the word
 * @param rest what an adjective or a participle must keep when its case changes
 */
record WordForm(String lemma, String part, Set<String> numbers, Set<String> cases, Set<String> genders,
		List<String> rest) {

	private static final Set<String> NOUNS = Set.of("subst", "ger");

	private static final Set<String> ADJECTIVES = Set.of("adj", "pact", "ppas");

	private static final int CASES = 2;

	private static final int GENDERS = 3;

	static WordForm of(String lemma, String tag) {
		List<String> parts = List.of(tag.split(":"));
		boolean inflected = parts.size() > GENDERS;
		return new WordForm(lemma, parts.getFirst(), inflected ? values(parts.get(1)) : Set.of(),
				inflected ? values(parts.get(CASES)) : Set.of(), inflected ? values(parts.get(GENDERS)) : Set.of(),
				inflected ? parts.subList(GENDERS + 1, parts.size()) : List.of());
	}

	private static Set<String> values(String part) {
		return Set.of(part.split("\\."));
	}

	boolean isNoun() {
		return NOUNS.contains(this.part);
	}

	boolean isAdjective() {
		return ADJECTIVES.contains(this.part);
	}

	/** The first half of a compound, as in "oświatowo-wychowawcze". */
	boolean isHalf() {
		return this.part.equals("adja");
	}

	boolean isInstrumental() {
		return this.cases.contains("inst");
	}

	boolean isNominative() {
		return this.cases.contains("nom");
	}

	boolean agrees(String number, String gender) {
		return this.numbers.contains(number) && this.genders.contains(gender);
	}

}
