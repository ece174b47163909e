package pl.utrwal.kernel.rule;

/**
 * A text is there, and not too long.
 *
 * @param longest in characters
 */
public record HasText(String text, int longest) implements Rule {

	@Override
	public void verify() {
		if (this.text == null || this.text.isBlank()) {
			throw new RuleBroken("text-blank");
		}
		new ShortEnough(this.text, this.longest).verify();
	}

}
