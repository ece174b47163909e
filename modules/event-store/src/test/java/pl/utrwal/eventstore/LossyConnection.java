package pl.utrwal.eventstore;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import pl.utrwal.eventstore.log.CommitLog;

/**
 * A connection to a test store that lets a command through and loses its answer.
 */
final class LossyConnection implements AutoCloseable {

	private final TestStore store;

	private final ServerAddress server;

	private final ServerSocket listener;

	private final MongoClient client;

	private final AtomicReference<byte[]> command = new AtomicReference<>();

	private final AtomicInteger lost = new AtomicInteger();

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private CommitLog log;

	LossyConnection(TestStore store) {
		this.store = store;
		this.server = new ServerAddress(new ConnectionString(store.connectionString()).getHosts().get(0));
		try {
			this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this::accept);
		this.client = MongoClients.create("mongodb://%s:%d/?directConnection=true&retryWrites=false"
			.formatted(this.listener.getInetAddress().getHostAddress(), this.listener.getLocalPort()));
	}

	CommitLog open() {
		this.log = CommitLog.open(this.client.getDatabase(this.store.database().getName()), TestStore.STRINGS.names(),
				Clock.systemUTC(), "lossy");
		return this.log;
	}

	void loseNextAnswerTo(String name) {
		this.command.set(name.getBytes(StandardCharsets.US_ASCII));
	}

	int lost() {
		return this.lost.get();
	}

	private void accept() throws IOException {
		while (!this.listener.isClosed()) {
			Socket near = this.listener.accept();
			Socket far = new Socket(this.server.getHost(), this.server.getPort());
			this.sockets.add(near);
			this.sockets.add(far);
			start(() -> carry(near, far));
		}
	}

	/**
	 * One question, one answer.
	 */
	private void carry(Socket near, Socket far) throws IOException {
		try (near; far) {
			DataInputStream questions = new DataInputStream(near.getInputStream());
			DataInputStream answers = new DataInputStream(far.getInputStream());
			for (;;) {
				byte[] question = message(questions);
				far.getOutputStream().write(question);
				byte[] answer = message(answers);
				byte[] name = this.command.get();
				if (name != null && isCommand(question, name) && this.command.compareAndSet(name, null)) {
					this.lost.incrementAndGet();
					return;
				}
				near.getOutputStream().write(answer);
			}
		}
	}

	private static byte[] message(DataInputStream in) throws IOException {
		byte[] length = in.readNBytes(4);
		if (length.length < 4) {
			throw new IOException("closed");
		}
		byte[] message = new byte[ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt()];
		System.arraycopy(length, 0, message, 0, 4);
		in.readFully(message, 4, message.length - 4);
		return message;
	}

	/**
	 * The command's name is the first key of the document that begins at byte 21.
	 */
	private static boolean isCommand(byte[] message, byte[] name) {
		int start = 16 + 4 + 1 + 4 + 1;
		for (int i = 0; i < name.length; i++) {
			if (message[start + i] != name[i]) {
				return false;
			}
		}
		return true;
	}

	private static void start(Task task) {
		Thread.ofPlatform().daemon().start(() -> {
			try {
				task.run();
			}
			catch (IOException ex) {
				// closed
			}
		});
	}

	@Override
	public void close() {
		this.log.close();
		this.client.close();
		try {
			this.listener.close();
			for (Socket socket : this.sockets) {
				socket.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Task {

		void run() throws IOException;

	}

}
