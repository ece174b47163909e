package pl.utrwal.webkit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses the body of a call that is larger than any plan needs, before it is read, or,
 * if its length is not said, when that much was read. Files have a limit of their own.
 */
@ControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {

	static final int LARGEST = 1 << 20;

	@Override
	public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type type,
			Class<? extends HttpMessageConverter<?>> converter) throws IOException {
		if (message.getHeaders().getContentLength() > LARGEST) {
			throw tooLarge();
		}
		InputStream body = new Counted(message.getBody());
		return new HttpInputMessage() {
			@Override
			public InputStream getBody() {
				return body;
			}

			@Override
			public HttpHeaders getHeaders() {
				return message.getHeaders();
			}
		};
	}

	private static RequestRefused tooLarge() {
		return new RequestRefused(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", String.valueOf(LARGEST >> 20));
	}

	private static final class Counted extends FilterInputStream {

		private long count;

		Counted(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count((read >= 0) ? 1 : 0);
			return read;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			int read = super.read(target, offset, length);
			count(read);
			return read;
		}

		private void count(int read) {
			this.count += Math.max(0, read);
			if (this.count > LARGEST) {
				throw tooLarge();
			}
		}

	}

}
