package pl.utrwal.eventstore.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoDriverInformation;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.internal.Clusters;
import com.mongodb.client.internal.MongoClientImpl;
import com.mongodb.connection.AsyncCompletionHandler;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.SocketSettings;
import com.mongodb.connection.SslSettings;
import com.mongodb.internal.connection.OperationContext;
import com.mongodb.internal.connection.PowerOfTwoBufferPool;
import com.mongodb.internal.connection.Stream;
import com.mongodb.internal.connection.StreamFactory;
import com.mongodb.internal.connection.StreamFactoryFactory;
import com.mongodb.internal.thread.AsyncClientExecutor;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import org.bson.ByteBuf;
import org.bson.ByteBufNIO;

/**
 * Connects the driver with a backend in this process, by no socket: what the driver would
 * send is carried out at once, on the thread of the caller, and the answer is read from
 * memory. Nobody outside of the process can speak to the backend.
 */
final class InProcessTransport implements StreamFactoryFactory {

	/** Only a name: nothing is looked up, nothing listens there. */
	private static final ServerAddress ADDRESS = new ServerAddress("embedded");

	/** Less than callers wait, so that they are told. */
	private static final long SECONDS_UNTIL_REFUSED = 5;

	/** Bytes of an answer at first; it grows. */
	private static final int FIRST_SIZE = 1024;

	private final MongoBackend backend;

	private final ChannelGroup channels = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);

	InProcessTransport(MongoBackend backend) {
		this.backend = backend;
	}

	/**
	 * A driver that uses that transport.
	 * @param settings its own, but for the address
	 */
	static MongoClient client(StreamFactoryFactory transport, MongoClientSettings.Builder settings) {
		return client(transport,
				settings
					.applyToClusterSettings((cluster) -> cluster.hosts(List.of(ADDRESS))
						.mode(ClusterConnectionMode.SINGLE)
						.serverSelectionTimeout(SECONDS_UNTIL_REFUSED, TimeUnit.SECONDS))
					.build());
	}

	/**
	 * As the driver makes one itself, but for the transport.
	 */
	static MongoClient client(StreamFactoryFactory transport, MongoClientSettings settings) {
		MongoDriverInformation driver = MongoDriverInformation.builder().build();
		return new MongoClientImpl(Clusters.createCluster(settings, driver, transport, AsyncClientExecutor.NO_OP),
				driver, settings, transport, AsyncClientExecutor.NO_OP);
	}

	@Override
	public StreamFactory create(SocketSettings socketSettings, SslSettings sslSettings) {
		return Connection::new;
	}

	@Override
	public Executor getExecutor() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		// the driver closes each connection
	}

	/**
	 * One connection of the driver, which sends a command and then reads its answer.
	 */
	private final class Connection implements Stream {

		private final ServerAddress address;

		private EmbeddedChannel channel;

		private ByteBuffer answer;

		private volatile boolean closed;

		Connection(ServerAddress address) {
			this.address = address;
		}

		@Override
		public synchronized void open(OperationContext context) {
			this.channel = new EmbeddedChannel(new HeapReplyEncoder(), new HeapEncoder(),
					new MongoWireProtocolHandler(),
					new MongoDatabaseHandler(InProcessTransport.this.backend, InProcessTransport.this.channels),
					new MongoExceptionHandler());
		}

		@Override
		public ByteBuf getBuffer(int size) {
			return PowerOfTwoBufferPool.DEFAULT.getBuffer(size);
		}

		@Override
		public synchronized void write(List<ByteBuf> buffers, OperationContext context) throws IOException {
			checkOpen();
			io.netty.buffer.ByteBuf command = Unpooled.buffer(buffers.stream().mapToInt(ByteBuf::limit).sum());
			buffers.forEach((buffer) -> command.writeBytes(buffer.array(), 0, buffer.limit()));
			this.channel.writeInbound(command);
			checkOpen();
			io.netty.buffer.ByteBuf encoded = this.channel.readOutbound();
			this.answer = encoded.nioBuffer();
		}

		@Override
		public synchronized ByteBuf read(int size, OperationContext context) throws IOException {
			checkOpen();
			int start = this.answer.position();
			this.answer.position(start + size);
			return new ByteBufNIO(this.answer.slice(start, size));
		}

		/**
		 * It is also closed when the server could make nothing of a command.
		 */
		private void checkOpen() throws IOException {
			if (this.closed || !this.channel.isOpen()) {
				throw new IOException("The connection with the embedded store was closed");
			}
		}

		/**
		 * Waits for a command that runs.
		 */
		@Override
		public synchronized void close() {
			this.closed = true;
			if (this.channel != null) {
				this.channel.finishAndReleaseAll();
			}
		}

		@Override
		public boolean isClosed() {
			return this.closed;
		}

		@Override
		public ServerAddress getAddress() {
			return this.address;
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

	/**
	 * Writes an answer onto the heap, where it is read and forgotten, and not outside, as
	 * for a socket, where it would have to be released.
	 */
	private static final class HeapEncoder extends MongoWireMessageEncoder {

		@Override
		protected io.netty.buffer.ByteBuf allocateBuffer(ChannelHandlerContext context, MongoMessage message,
				boolean preferDirect) {
			return Unpooled.buffer(FIRST_SIZE);
		}

	}

	/**
	 * The same for an answer to the older kind of question, as the driver's monitor asks.
	 */
	private static final class HeapReplyEncoder extends MongoWireReplyEncoder {

		@Override
		protected io.netty.buffer.ByteBuf allocateBuffer(ChannelHandlerContext context, MongoReply reply,
				boolean preferDirect) {
			return Unpooled.buffer(FIRST_SIZE);
		}

	}

}
