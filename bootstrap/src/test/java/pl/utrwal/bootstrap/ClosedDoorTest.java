package pl.utrwal.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What another user of the computer could do to the running application: speak to what
 * listens, and read what lies about. Looked up in Linux's own lists, not in ours.
 */
@EnabledOnOs(OS.LINUX)
class ClosedDoorTest {

	private static final String LISTENING = "0A";

	/** Of a socket that accepts connections, in the list of local sockets. */
	private static final String ACCEPTING = "00010000";

	private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

	private static final int OP_MSG = 2013;

	private static final int SECONDS = 10;

	@TempDir
	private Path folder;

	@Test
	void nothingListensButHttp() throws IOException {
		try (OtherProcess process = OtherProcess.start(this.folder.resolve("data"), "--server.address=127.0.0.1")) {
			int http = process.port();
			Set<Integer> ports = ports(process.pid());
			for (int port : ports) {
				assertThat(answer(port, hello())).as("port %d", port).startsWith("HTTP/1.1 400");
			}
			assertThat(ports).containsExactly(http);
			assertThat(localSockets(process.pid())).isEmpty();
		}
	}

	/**
	 * So that it is known that the test would find it.
	 */
	@Test
	void aServerThatListensIsFound() throws IOException {
		long self = ProcessHandle.current().pid();
		Set<Integer> before = ports(self);
		MongoServer server = new MongoServer(H2Backend.inMemory());
		try {
			int port = server.bind().getPort();
			assertThat(before).doesNotContain(port);
			assertThat(ports(self)).contains(port);
			assertThat(answer(port, hello())).contains("maxWireVersion");
		}
		finally {
			server.shutdownNow();
		}
	}

	@Test
	void allFilesAreTheOwnersAloneWhateverTheUmask() throws IOException {
		Path data = this.folder.resolve("data");
		try (OtherProcess process = OtherProcess.startWithUmask("000", data, "--server.address=127.0.0.1")) {
			process.port();
			assertOwnersAlone(data, "store", "store/utrwal.mv", "store/utrwal.mv.journal", "ledger-key.pem");
		}
		// as an older version left them
		for (Path path : tree(data)) {
			Files.setPosixFilePermissions(path,
					PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xrwx" : "rw-r--rw-"));
		}
		try (OtherProcess process = OtherProcess.startWithUmask("022", data, "--server.address=127.0.0.1")) {
			process.port();
			assertOwnersAlone(data, "store", "store/utrwal.mv", "store/utrwal.mv.journal", "ledger-key.pem");
		}
	}

	@Test
	void aNodeOfAClusterHasNoStoreOfItsOwn() throws IOException {
		Path data = this.folder.resolve("data");
		MongoServer cluster = new MongoServer(H2Backend.inMemory());
		try (OtherProcess process = OtherProcess.start(data, "--server.address=127.0.0.1",
				"--utrwal.mongodb-uri=" + cluster.bindAndGetConnectionString())) {
			int http = process.port();
			assertThat(ports(process.pid())).containsExactly(http);
			assertThat(data.resolve("ledger-key.pem")).exists();
			assertThat(data.resolve("store")).doesNotExist();
			assertThat(threads(process.pid())).isNotEmpty().doesNotContain("store-saver");
		}
		finally {
			cluster.shutdownNow();
		}
		try (OtherProcess process = OtherProcess.start(data, "--server.address=127.0.0.1", "--utrwal.mongodb-uri=")) {
			process.port();
			assertThat(data.resolve("store/utrwal.mv")).exists();
			assertThat(threads(process.pid())).contains("store-saver");
		}
	}

	private static void assertOwnersAlone(Path data, String... present) throws IOException {
		Map<String, String> modes = new TreeMap<>();
		for (Path path : tree(data)) {
			String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
			modes.put(data.relativize(path).toString(), mode);
			assertThat(mode).as(path.toString()).isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
		}
		assertThat(modes).containsKeys(present);
	}

	private static List<Path> tree(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.toList();
		}
	}

	/** Those on which the process accepts connections. */
	private static Set<Integer> ports(long pid) throws IOException {
		Set<String> own = sockets(pid);
		Set<Integer> ports = new HashSet<>();
		for (String list : List.of("tcp", "tcp6")) {
			for (String[] line : lines("/proc/%d/net/%s".formatted(pid, list))) {
				if (line[3].equals(LISTENING) && own.contains(line[9])) {
					ports.add(Integer.parseInt(line[1].substring(line[1].lastIndexOf(':') + 1), 16));
				}
			}
		}
		return ports;
	}

	private static List<String> localSockets(long pid) throws IOException {
		Set<String> own = sockets(pid);
		return lines("/proc/%d/net/unix".formatted(pid)).stream()
			.filter((line) -> line[3].equals(ACCEPTING) && own.contains(line[6]))
			.map((line) -> String.join(" ", line))
			.toList();
	}

	private static List<String[]> lines(String list) throws IOException {
		Path file = Path.of(list);
		return Files.exists(file)
				? Files.readAllLines(file).stream().skip(1).map((line) -> line.trim().split("\\s+")).toList()
				: List.of();
	}

	/** The numbers of its sockets. */
	private static Set<String> sockets(long pid) throws IOException {
		Set<String> numbers = new HashSet<>();
		try (Stream<Path> descriptors = Files.list(Path.of("/proc/%d/fd".formatted(pid)))) {
			for (Path descriptor : descriptors.toList()) {
				try {
					Matcher socket = SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
					if (socket.matches()) {
						numbers.add(socket.group(1));
					}
				}
				catch (IOException ex) {
					// closed since
				}
			}
		}
		return numbers;
	}

	private static List<String> threads(long pid) throws IOException {
		List<String> names = new ArrayList<>();
		try (Stream<Path> threads = Files.list(Path.of("/proc/%d/task".formatted(pid)))) {
			for (Path thread : threads.toList()) {
				try {
					names.add(Files.readString(thread.resolve("comm")).trim());
				}
				catch (IOException ex) {
					// ended since
				}
			}
		}
		return names;
	}

	/** What a driver asks first: {@code {ismaster: 1, $db: "admin"}}. */
	private static byte[] hello() {
		ByteBuffer document = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
		document.putInt(0).put((byte) 16).put(text("ismaster")).putInt(1);
		document.put((byte) 2).put(text("$db")).putInt(6).put(text("admin")).put((byte) 0);
		int length = document.position();
		document.putInt(0, length);
		ByteBuffer message = ByteBuffer.allocate(16 + 4 + 1 + length).order(ByteOrder.LITTLE_ENDIAN);
		message.putInt(message.capacity()).putInt(1).putInt(0).putInt(OP_MSG).putInt(0).put((byte) 0);
		return message.put(document.array(), 0, length).array();
	}

	private static byte[] text(String text) {
		return (text + "\0").getBytes(StandardCharsets.US_ASCII);
	}

	/** What comes back until the other side ends, or says no more. */
	private static String answer(int port, byte[] question) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(SECONDS * 1000);
			socket.getOutputStream().write(question);
			InputStream in = socket.getInputStream();
			byte[] answer = new byte[4096];
			int count = in.read(answer);
			return (count > 0) ? new String(answer, 0, count, StandardCharsets.ISO_8859_1) : "";
		}
	}

}
