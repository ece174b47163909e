package pl.utrwal.kernel.rule;

import pl.utrwal.kernel.id.Id;

/**
 * A command or a question names something that does not exist, or not for the one who
 * asks.
 */
public class Unknown extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Unknown(Id id) {
		super(id.getClass().getSimpleName() + " " + id.value());
	}

}
