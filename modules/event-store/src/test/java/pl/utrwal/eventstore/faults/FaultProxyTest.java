package pl.utrwal.eventstore.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.EnumSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.utrwal.eventstore.faults.Fault.Direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The server here says everything back, byte by byte.
 */
class FaultProxyTest {

	private static final int SILENCE_MILLIS = 100;

	private static final int ANSWER_MILLIS = 30_000;

	private final BlockingQueue<Integer> arrived = new LinkedBlockingQueue<>();

	private ServerSocket server;

	private FaultProxy proxy;

	@BeforeEach
	void start() throws IOException {
		this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
		Thread.startVirtualThread(() -> {
			while (!this.server.isClosed()) {
				try {
					Socket client = this.server.accept();
					Thread.startVirtualThread(() -> echo(client));
				}
				catch (IOException ex) {
					// closed
				}
			}
		});
		this.proxy = new FaultProxy(new InetSocketAddress(this.server.getInetAddress(), this.server.getLocalPort()));
	}

	private void echo(Socket client) {
		try (client) {
			for (int said = client.getInputStream().read(); said >= 0; said = client.getInputStream().read()) {
				this.arrived.add(said);
				client.getOutputStream().write(said);
			}
		}
		catch (IOException ex) {
			// the proxy has closed it
		}
	}

	@AfterEach
	void stop() throws IOException {
		this.proxy.close();
		this.server.close();
	}

	@Test
	void passesOnBothWays() throws Exception {
		try (Socket client = connected()) {
			assertThat(ask(client, 1)).isEqualTo(1);
			assertThat(ask(client, 2)).isEqualTo(2);
		}
	}

	@Test
	void cutsWhatIsOpenAndWhatComes() throws Exception {
		try (Socket client = connected()) {
			ask(client, 1);
			this.proxy.set(new Fault.Cut());
			assertReset(client);
			try (Socket next = connect()) {
				assertReset(next);
			}
			this.proxy.heal();
			assertHealthy();
		}
		assertThat(this.arrived).containsExactly(1, 9);
	}

	@Test
	void aHeldConnectionStaysSilentForEver() throws Exception {
		this.proxy.set(new Fault.Hold(Fault.BOTH));
		try (Socket client = connect()) {
			say(client, 1);
			assertSilent(client);
			this.proxy.heal();
			say(client, 2);
			assertSilent(client);
			assertHealthy();
		}
		assertThat(this.arrived).containsExactly(9);
	}

	@Test
	void whatIsStalledArrivesLate() throws Exception {
		try (Socket client = connected()) {
			ask(client, 1);
			this.proxy.set(new Fault.Stall(Fault.BOTH));
			say(client, 2);
			assertSilent(client);
			assertThat(this.arrived).containsExactly(1);
			this.proxy.heal();
			assertThat(answer(client)).isEqualTo(2);
		}
	}

	@Test
	void aRequestArrivesWhoseReplyIsLost() throws Exception {
		try (Socket client = connected()) {
			ask(client, 1);
			this.proxy.set(new Fault.LostReplies());
			say(client, 2);
			assertReset(client);
			this.proxy.heal();
			assertHealthy();
		}
		assertThat(this.arrived).containsExactly(1, 2, 9);
	}

	@Test
	void oneDirectionIsDeadAndTheOtherAlive() throws Exception {
		this.proxy.set(new Fault.Hold(EnumSet.of(Direction.REPLIES)));
		try (Socket client = connect()) {
			say(client, 1);
			assertThat(this.arrived.poll(ANSWER_MILLIS, TimeUnit.MILLISECONDS)).isEqualTo(1);
			assertSilent(client);
			this.proxy.set(new Fault.Hold(EnumSet.of(Direction.REQUESTS)));
			try (Socket next = connect()) {
				say(next, 2);
				assertSilent(next);
			}
			this.proxy.heal();
			say(client, 3);
			assertThat(this.arrived.poll(ANSWER_MILLIS, TimeUnit.MILLISECONDS)).isEqualTo(3);
			assertSilent(client);
		}
	}

	@Test
	void delaysEachPiece() throws Exception {
		try (Socket client = connected()) {
			this.proxy.set(new Fault.Delay(Fault.BOTH, SILENCE_MILLIS));
			long asked = System.nanoTime();
			assertThat(ask(client, 1)).isEqualTo(1);
			assertThat(System.nanoTime() - asked).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(2 * SILENCE_MILLIS));
		}
	}

	private Socket connected() throws IOException {
		Socket client = connect();
		client.setSoTimeout(ANSWER_MILLIS);
		return client;
	}

	private Socket connect() throws IOException {
		return new Socket(InetAddress.getLoopbackAddress(), this.proxy.port());
	}

	private static int ask(Socket client, int what) throws IOException {
		say(client, what);
		return answer(client);
	}

	private static void say(Socket client, int what) throws IOException {
		client.getOutputStream().write(what);
	}

	private static int answer(Socket client) throws IOException {
		client.setSoTimeout(ANSWER_MILLIS);
		return client.getInputStream().read();
	}

	private static void assertSilent(Socket client) throws IOException {
		client.setSoTimeout(SILENCE_MILLIS);
		assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> client.getInputStream().read());
	}

	private static void assertReset(Socket client) {
		assertThatExceptionOfType(SocketException.class).isThrownBy(() -> answer(client));
	}

	private void assertHealthy() throws IOException {
		try (Socket client = connected()) {
			assertThat(ask(client, 9)).isEqualTo(9);
		}
	}

}
