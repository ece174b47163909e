package pl.utrwal.partnerships.shared.read;

import java.time.Instant;
import java.util.List;

import pl.utrwal.kernel.event.Known;

/**
 * Where and when an event of a thing was recorded. The revisions of a thing are kept in
 * the order of its stream, one for each event.
 *
 * @param position in the whole store
 */
public record Revision(long position, Instant at) {

	/**
	 * Those that were recorded by then.
	 */
	public static List<Revision> known(List<Revision> all, Known known) {
		return all.subList(0, known.count(all, Revision::position, Revision::at));
	}

}
