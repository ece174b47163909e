package pl.utrwal.plans.importing.read;

import pl.utrwal.plans.importing.Corrections;

/**
 * A file that waits to be accepted as a plan, and what somebody said of it.
 *
 * @param title what the plan is to be called; empty for what the document says
 */
public record Upload(String id, String name, byte[] content, String title, Corrections corrections) {

	/** One of which nothing is said yet. */
	public Upload(String id, String name, byte[] content) {
		this(id, name, content, "", Corrections.NONE);
	}

	public Upload told(String title, Corrections corrections) {
		return new Upload(this.id, this.name, this.content, title, corrections);
	}

}
