package pl.utrwal.eventstore.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.connection.AsyncCompletionHandler;
import com.mongodb.connection.SocketSettings;
import com.mongodb.connection.SslSettings;
import com.mongodb.internal.connection.DefaultInetAddressResolver;
import com.mongodb.internal.connection.OperationContext;
import com.mongodb.internal.connection.Stream;
import com.mongodb.internal.connection.StreamFactory;
import com.mongodb.internal.connection.StreamFactoryFactory;
import com.mongodb.internal.connection.StreamFactoryHelper;
import org.bson.ByteBuf;

/**
 * Lets a command through and loses its answer.
 */
public final class LossyTransport implements StreamFactoryFactory {

	/**
	 * Header, flags, kind of section, length of the document, type of its first field.
	 */
	private static final int NAME_AT = 16 + 4 + 1 + 4 + 1;

	private final StreamFactoryFactory transport;

	private final AtomicReference<String> command = new AtomicReference<>();

	private final AtomicInteger lost = new AtomicInteger();

	private final Function<LossyTransport, MongoClient> driver;

	private LossyTransport(StreamFactoryFactory transport, Function<LossyTransport, MongoClient> driver) {
		this.transport = transport;
		this.driver = driver;
	}

	public static LossyTransport to(EmbeddedMongo server) {
		return new LossyTransport(server.transport(),
				(transport) -> InProcessTransport.client(transport, MongoClientSettings.builder()));
	}

	public static LossyTransport to(String uri) {
		MongoClientSettings settings = MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(uri))
			.retryWrites(false)
			.build();
		return new LossyTransport(
				StreamFactoryHelper.getSyncStreamFactoryFactory(settings.getTransportSettings(),
						new DefaultInetAddressResolver()),
				(transport) -> InProcessTransport.client(transport, settings));
	}

	public MongoClient client() {
		return this.driver.apply(this);
	}

	public void loseNextAnswerTo(String name) {
		this.command.set(name);
	}

	/**
	 * How many were lost.
	 */
	public int lost() {
		return this.lost.get();
	}

	@Override
	public StreamFactory create(SocketSettings socketSettings, SslSettings sslSettings) {
		StreamFactory streams = this.transport.create(socketSettings, sslSettings);
		return (address) -> new Lossy(streams.create(address));
	}

	@Override
	public Executor getExecutor() {
		return this.transport.getExecutor();
	}

	@Override
	public void close() {
		this.transport.close();
	}

	private final class Lossy implements Stream {

		private final Stream stream;

		private boolean losing;

		Lossy(Stream stream) {
			this.stream = stream;
		}

		@Override
		public void write(List<ByteBuf> buffers, OperationContext context) throws IOException {
			String name = LossyTransport.this.command.get();
			this.losing = name != null && isCommand(buffers.get(0), name)
					&& LossyTransport.this.command.compareAndSet(name, null);
			this.stream.write(buffers, context);
		}

		/**
		 * What answers has carried the command out.
		 */
		@Override
		public ByteBuf read(int size, OperationContext context) throws IOException {
			ByteBuf answer = this.stream.read(size, context);
			if (this.losing) {
				answer.release();
				LossyTransport.this.lost.incrementAndGet();
				throw new IOException("The answer is lost");
			}
			return answer;
		}

		private static boolean isCommand(ByteBuf message, String name) {
			byte[] start = new byte[name.length() + 1];
			message.get(NAME_AT, start);
			return new String(start, StandardCharsets.US_ASCII).equals(name + "\0");
		}

		@Override
		public void open(OperationContext context) throws IOException {
			this.stream.open(context);
		}

		@Override
		public ByteBuf getBuffer(int size) {
			return this.stream.getBuffer(size);
		}

		@Override
		public void close() {
			this.stream.close();
		}

		@Override
		public boolean isClosed() {
			return this.stream.isClosed();
		}

		@Override
		public ServerAddress getAddress() {
			return this.stream.getAddress();
		}

		@Override
		public void openAsync(OperationContext context, AsyncCompletionHandler<Void> handler) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void writeAsync(List<ByteBuf> buffers, OperationContext context, AsyncCompletionHandler<Void> handler) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void readAsync(int size, OperationContext context, AsyncCompletionHandler<ByteBuf> handler) {
			throw new UnsupportedOperationException();
		}

	}

}
