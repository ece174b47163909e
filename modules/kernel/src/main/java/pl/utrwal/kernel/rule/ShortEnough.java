package pl.utrwal.kernel.rule;

/**
 * A text is not too long; it may be empty.
 *
 * @param longest in characters
 */
public record ShortEnough(String text, int longest) implements Rule {

	@Override
	public void verify() {
		if (this.text.length() > this.longest) {
			throw new RuleBroken("text-too-long", String.valueOf(this.longest));
		}
	}

}
