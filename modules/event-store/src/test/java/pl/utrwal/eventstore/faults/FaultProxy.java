package pl.utrwal.eventstore.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import pl.utrwal.eventstore.faults.Fault.Direction;

/**
 * Stands between clients and a server, on a loopback port of its own, and passes on what
 * they say to each other; or not, while it has a fault.
 */
public final class FaultProxy implements AutoCloseable {

	private static final int PIECE = 16 << 10;

	private static final Fault NONE = new Fault.None();

	private final InetSocketAddress server;

	private final ServerSocket listener;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

	private final Object changed = new Object();

	private Fault fault = NONE;

	public FaultProxy(InetSocketAddress server) {
		this.server = server;
		try {
			this.listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.execute(this::accept);
	}

	public int port() {
		return this.listener.getLocalPort();
	}

	/**
	 * From now on, for connections that are open and for those to come.
	 */
	public void set(Fault fault) {
		synchronized (this.changed) {
			this.fault = fault;
			this.changed.notifyAll();
		}
		if (fault instanceof Fault.Cut) {
			this.connections.forEach(Connection::reset);
		}
	}

	public void heal() {
		set(NONE);
	}

	private Fault fault() {
		synchronized (this.changed) {
			return this.fault;
		}
	}

	private void accept() {
		while (!this.listener.isClosed()) {
			try {
				open(this.listener.accept());
			}
			catch (IOException ex) {
				// closed, or the client has gone again
			}
		}
	}

	private void open(Socket client) throws IOException {
		Connection connection = new Connection(client);
		this.connections.add(connection);
		// only now: a cut that comes after this look finds the connection
		if (fault() instanceof Fault.Cut) {
			connection.reset();
			return;
		}
		this.threads.execute(connection::run);
	}

	@Override
	public void close() {
		try {
			this.listener.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		set(new Fault.Cut());
		this.threads.close();
	}

	private final class Connection {

		private final Socket client;

		private final Socket toServer = new Socket();

		Connection(Socket client) throws IOException {
			this.client = client;
			client.setTcpNoDelay(true);
			this.toServer.setTcpNoDelay(true);
		}

		void run() {
			try {
				this.toServer.connect(FaultProxy.this.server);
			}
			catch (IOException ex) {
				reset();
				return;
			}
			FaultProxy.this.threads.execute(() -> pass(this.toServer, this.client, Direction.REPLIES));
			pass(this.client, this.toServer, Direction.REQUESTS);
		}

		private void pass(Socket from, Socket to, Direction direction) {
			byte[] piece = new byte[PIECE];
			boolean dead = false;
			try {
				InputStream in = from.getInputStream();
				OutputStream out = to.getOutputStream();
				for (int size = in.read(piece); size >= 0; size = in.read(piece)) {
					Fault met = meet(direction);
					dead = dead || met instanceof Fault.Hold;
					if (dead) {
						continue;
					}
					if (met instanceof Fault.LostReplies) {
						break;
					}
					if (met instanceof Fault.Delay delay) {
						Thread.sleep(delay.millis());
					}
					out.write(piece, 0, size);
				}
			}
			catch (IOException ex) {
				// one of the two has gone
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			finally {
				reset();
			}
		}

		/** Waits while it is a fault that only holds up. */
		private Fault meet(Direction direction) throws InterruptedException {
			synchronized (FaultProxy.this.changed) {
				while (FaultProxy.this.fault instanceof Fault.Stall && FaultProxy.this.fault.concerns(direction)) {
					FaultProxy.this.changed.wait();
				}
				return FaultProxy.this.fault.concerns(direction) ? FaultProxy.this.fault : NONE;
			}
		}

		void reset() {
			FaultProxy.this.connections.remove(this);
			reset(this.client);
			reset(this.toServer);
		}

		private static void reset(Socket socket) {
			try (socket) {
				socket.setSoLinger(true, 0);
			}
			catch (IOException ex) {
				// it is closed already
			}
		}

	}

}
