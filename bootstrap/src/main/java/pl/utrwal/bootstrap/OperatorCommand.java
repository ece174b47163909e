package pl.utrwal.bootstrap;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.eventstore.log.Position;
import pl.utrwal.eventstore.log.Verification;
import pl.utrwal.eventstore.proof.Checkpoints;
import pl.utrwal.eventstore.readmodel.DeepVerification;
import pl.utrwal.eventstore.readmodel.Difference;
import pl.utrwal.eventstore.readmodel.ReadModel;
import pl.utrwal.eventstore.readmodel.ReadModelVerification;
import pl.utrwal.eventstore.readmodel.ReadModels;

/**
 * What an operator has done instead of serving: {@code --utrwal.command=verify} or
 * {@code --utrwal.command=rebuild}. The application is put together as always, but
 * nothing in it is started: no port is opened, no event is handled, no link is printed.
 */
final class OperatorCommand {

	static final int INTACT = 0;

	static final int DIFFERS = 1;

	static final int CANNOT_RUN = 2;

	private static final String OPTION = "--utrwal.command=";

	private static final String VERIFY = "verify";

	private static final String REBUILD = "rebuild";

	private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

	private final BeanFactory application;

	private final PrintStream out;

	/** A node that was killed has lost its claims by then. */
	private static final Duration LONGEST_CLAIM = Duration.ofSeconds(10);

	private static final Duration BETWEEN_CLAIMS = Duration.ofMillis(250);

	private long printed;

	private OperatorCommand(BeanFactory application, PrintStream out) {
		this.application = application;
		this.out = out;
	}

	/**
	 * The command that the arguments name. Nothing else can name one: a variable of the
	 * environment would go on to do so.
	 */
	static Optional<String> in(String... arguments) {
		return Stream.of(arguments)
			.filter((argument) -> argument.startsWith(OPTION))
			.map((argument) -> argument.substring(OPTION.length()))
			.findFirst();
	}

	/**
	 * @return the exit code
	 */
	static int run(String command, String... arguments) {
		if (!List.of(VERIFY, REBUILD).contains(command)) {
			System.err.printf("There is no command '%s'. The commands are: %s, %s.%n", command, VERIFY, REBUILD);
			return CANNOT_RUN;
		}
		try (ConfigurableApplicationContext application = compose(arguments)) {
			OperatorCommand run = new OperatorCommand(application, System.out);
			return run.execute(command);
		}
		catch (RuntimeException ex) {
			System.err.printf("Cannot run: %s%n", cause(ex));
			return CANNOT_RUN;
		}
	}

	/** Without what a start does once everything is there, and says. */
	private static ConfigurableApplicationContext compose(String... arguments) {
		SpringApplication application = new SpringApplicationBuilder(Utrwal.class, Idle.class)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties("logging.level.root=off")
			.build();
		try {
			SpringApplication.withHook((some) -> new SpringApplicationRunListener() {

				@Override
				public void started(ConfigurableApplicationContext context, Duration timeTaken) {
					throw new SpringApplication.AbandonedRunException(context);
				}

			}, () -> {
				application.run(arguments);
			});
		}
		catch (SpringApplication.AbandonedRunException ex) {
			return ex.getApplicationContext();
		}
		throw new IllegalStateException("The application was started");
	}

	private static String cause(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return (cause.getMessage() != null) ? cause.getMessage() : cause.toString();
	}

	private int execute(String command) {
		if (command.equals(REBUILD)) {
			rebuild();
		}
		boolean ledger = verifyLedger();
		boolean readModels = verifyReadModels();
		return (ledger && readModels) ? INTACT : DIFFERS;
	}

	private void rebuild() {
		List<ReadModel> models = bean(ReadModels.class).all();
		CommitTokenStore tokens = bean(CommitTokenStore.class);
		CommitLog log = bean(CommitLog.class);
		models.forEach((model) -> claim(tokens, model));
		for (int i = 0; i < models.size(); i++) {
			ReadModel model = models.get(i);
			int number = i + 1;
			long reached = bean(ReadModels.class).makeAnew(model, Long.MAX_VALUE, (position) -> {
				tokens.extendClaim(model.name(), 0);
				say(() -> "Rebuilding %s (%d of %d): commit %d of %d".formatted(model.name(), number, models.size(),
						Math.max(0, Position.commitNumber(position)), log.head()));
			});
			tokens.storeToken(new GlobalSequenceTrackingToken(reached), model.name(), 0);
			this.out.printf("Rebuilt %s (%d of %d)%n", model.name(), number, models.size());
		}
		models.forEach((model) -> tokens.releaseClaim(model.name(), 0));
	}

	/** So that no other node works on it at the same time. */
	private static void claim(CommitTokenStore tokens, ReadModel model) {
		if (tokens.fetchSegments(model.name()).length == 0) {
			tokens.initializeTokenSegments(model.name(), 1, new GlobalSequenceTrackingToken(Position.NONE));
		}
		long start = System.nanoTime();
		while (!tryClaim(tokens, model)) {
			if (System.nanoTime() - start > LONGEST_CLAIM.toNanos()) {
				throw new IllegalStateException("Another node is running. Stop all nodes first");
			}
			LockSupport.parkNanos(BETWEEN_CLAIMS.toNanos());
		}
	}

	private static boolean tryClaim(CommitTokenStore tokens, ReadModel model) {
		try {
			tokens.fetchToken(model.name(), 0);
			return true;
		}
		catch (UnableToClaimTokenException ex) {
			return false;
		}
	}

	private boolean verifyLedger() {
		this.out.println("Verifying the ledger");
		Verification ledger = bean(Checkpoints.class)
			.verify((commits) -> say(() -> "Verifying the ledger: commit %d".formatted(commits)));
		if (ledger.intact()) {
			this.out.printf("The ledger is intact: %d commits%n", ledger.commits());
		}
		else {
			this.out.printf("The ledger is broken at commit %d: %s%n", ledger.firstBad(), ledger.reason());
		}
		return ledger.intact();
	}

	private boolean verifyReadModels() {
		Consumer<DeepVerification.Stage> progress = (stage) -> say(() -> "Verifying %s (%d of %d): commit %d of %d"
			.formatted(stage.readModel(), stage.number(), stage.readModels(), stage.commit(), stage.commits()));
		ReadModelVerification found = bean(DeepVerification.class).verify(progress);
		found.differing().forEach((difference) -> this.out.println(line(difference)));
		if (found.more() > 0) {
			this.out.printf("and %d more%n", found.more());
		}
		this.out.println(found.intact() ? "Everything that is read is as the ledger says"
				: "What is read is not what the ledger says; --utrwal.command=rebuild makes it anew");
		return found.intact();
	}

	private static String line(Difference difference) {
		StringBuilder line = new StringBuilder("DIFFERS ").append(difference.kind());
		append(line, "plan", difference.plan());
		append(line, "position", difference.position());
		append(line, "row", difference.row());
		append(line, "column", difference.column());
		append(line, "in", difference.collection());
		append(line, "document", difference.document());
		append(line, "path", difference.path());
		return line.append(String.format(Locale.ROOT, ": stored %s, expected %s", quoted(difference.stored()),
				quoted(difference.expected())))
			.toString();
	}

	private static void append(StringBuilder line, String what, Object value) {
		if (value != null) {
			line.append(' ').append(what).append(' ').append(value);
		}
	}

	private static String quoted(String text) {
		return (text != null) ? '"' + text + '"' : "nothing";
	}

	/** At most one line a second. */
	private void say(Supplier<String> line) {
		long now = System.nanoTime();
		if (this.printed == 0 || now - this.printed >= BETWEEN_LINES.toNanos()) {
			this.printed = now;
			this.out.println(line.get());
		}
	}

	private <T> T bean(Class<T> type) {
		return this.application.getBean(type);
	}

	/**
	 * Starts nothing, and so has nothing to stop.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Idle {

		@Bean
		LifecycleProcessor lifecycleProcessor() {
			return new LifecycleProcessor() {

				@Override
				public void onRefresh() {
				}

				@Override
				public void onClose() {
				}

				@Override
				public void start() {
				}

				@Override
				public void stop() {
				}

				@Override
				public boolean isRunning() {
					return false;
				}

			};
		}

	}

}
