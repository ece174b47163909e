package pl.utrwal.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What came back over HTTP.
 *
 * @param what the method and the path
 * @param millis from the call until the last byte was there
 */
record Answer(String what, int status, byte[] body, double millis) {

	private static final ObjectMapper JSON = new ObjectMapper();

	static Answer of(HttpResponse<byte[]> response, double millis) {
		return new Answer(response.request().method() + " " + response.uri(), response.statusCode(), response.body(),
				millis);
	}

	/**
	 * @throws IllegalStateException if it is another status
	 */
	Answer demand(int expected) {
		if (this.status != expected) {
			throw new IllegalStateException("%s answered %d: %s".formatted(this.what, this.status, text()));
		}
		return this;
	}

	/**
	 * @param pointer such as {@code /items/0/id}
	 */
	JsonNode at(String pointer) {
		try {
			return JSON.readTree(this.body).at(pointer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

}
