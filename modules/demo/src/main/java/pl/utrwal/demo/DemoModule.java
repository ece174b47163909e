package pl.utrwal.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import pl.utrwal.eventstore.Commands;
import pl.utrwal.eventstore.CommitTokenStore;
import pl.utrwal.identity.IdentitySetup;
import pl.utrwal.identity.contract.Persons;
import pl.utrwal.monitoring.reports.read.ReportFreezer;
import pl.utrwal.monitoring.reports.read.ReportRepository;
import pl.utrwal.monitoring.reports.read.ReportSelector;

/**
 * A fictional municipality with accounts that everybody knows, so it answers on loopback
 * only.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
public class DemoModule {

	private static final Logger log = LoggerFactory.getLogger(DemoModule.class);

	@Bean
	DemoData demoData(IdentitySetup identity, Commands commands, Persons persons, CommitTokenStore tokens,
			DemoReports reports, Clock clock, @Value("${server.address:0.0.0.0}") String address)
			throws UnknownHostException {
		if (!InetAddress.getByName(address).isLoopbackAddress()) {
			throw new IllegalStateException(
					"The profile demo has well-known passwords and starts on a loopback address only, not on "
							+ address);
		}
		return new DemoData(identity, commands, persons, tokens, reports, clock);
	}

	@Bean
	DemoReports demoReports(ReportRepository reports, ReportSelector selections, ReportFreezer freezer, Clock clock) {
		return new DemoReports(reports, selections, freezer, clock);
	}

	/** Before the web server: whoever gets an answer finds the data there. */
	@Bean
	SmartLifecycle demoSowing(DemoData data) {
		return new Sowing(data);
	}

	private static final class Sowing implements SmartLifecycle {

		private final DemoData data;

		private volatile boolean sown;

		private Sowing(DemoData data) {
			this.data = data;
		}

		@Override
		public void start() {
			this.data.sow();
			this.sown = true;
			log.info(
					"The demonstration is ready. Sign in as planner, owner, auditor, analyst or administrator; the password is {}",
					DemoData.PASSWORD);
		}

		@Override
		public void stop() {
			this.sown = false;
		}

		@Override
		public boolean isRunning() {
			return this.sown;
		}

		@Override
		public int getPhase() {
			return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
		}

	}

}
