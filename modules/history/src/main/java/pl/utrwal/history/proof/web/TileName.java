package pl.utrwal.history.proof.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pl.utrwal.eventstore.log.MerkleTree;

/**
 * Which tile of a level is meant, and how many of its hashes.
 */
record TileName(long index, int width) {

	private static final Pattern NAME = Pattern.compile("((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

	/**
	 * Reads {@code 067}, {@code x001/x234/067} or {@code 067.p/8}; empty if it is none of
	 * these.
	 */
	static Optional<TileName> parse(String name) {
		Matcher matcher = NAME.matcher(name);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		long index = Long.parseLong(matcher.group(1).replaceAll("[x/]", ""));
		int width = (matcher.group(2) != null) ? Integer.parseInt(matcher.group(2)) : MerkleTree.TILE_WIDTH;
		return (width <= MerkleTree.TILE_WIDTH) ? Optional.of(new TileName(index, width)) : Optional.empty();
	}

}
