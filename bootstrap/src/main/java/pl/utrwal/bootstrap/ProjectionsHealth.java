package pl.utrwal.bootstrap;

import java.util.stream.Stream;

import com.mongodb.MongoException;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import pl.utrwal.eventstore.readmodel.Projections;

/**
 * A part for each projection. One that fails takes nothing away from the rest, so it does
 * not put the node down.
 */
class ProjectionsHealth implements CompositeHealthContributor {

	static final Status FAILING = new Status("FAILING");

	private final Projections projections;

	ProjectionsHealth(Projections projections) {
		this.projections = projections;
	}

	@Override
	public HealthContributor getContributor(String name) {
		return this.projections.names().contains(name) ? indicator(name) : null;
	}

	@Override
	public Stream<HealthContributors.Entry> stream() {
		return this.projections.names().stream().map((name) -> new HealthContributors.Entry(name, indicator(name)));
	}

	private HealthIndicator indicator(String name) {
		return () -> {
			try {
				return health(this.projections.progress(name));
			}
			catch (MongoException ex) {
				return Health.unknown().build();
			}
		};
	}

	private static Health health(Projections.Progress progress) {
		return ((progress.failure() != null || progress.deadLetters() > 0) ? Health.status(FAILING) : Health.up())
			.withDetail("commitsBehind", progress.behind())
			.withDetail("deadLetters", progress.deadLetters())
			.build();
	}

}
