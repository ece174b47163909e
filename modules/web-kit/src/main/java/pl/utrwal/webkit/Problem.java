package pl.utrwal.webkit;

/**
 * A failure as it is told to people.
 *
 * @param happened what went wrong
 * @param kept what became of what they did
 * @param id what to quote; may be null
 */
record Problem(int status, String title, String happened, String kept, String id) {

	Problem keeping(String kept) {
		return new Problem(this.status, this.title, this.happened, kept, this.id);
	}

}
