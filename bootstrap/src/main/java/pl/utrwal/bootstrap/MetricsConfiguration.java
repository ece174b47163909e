package pl.utrwal.bootstrap;

import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.utrwal.eventstore.readmodel.Projections;

/**
 * What is counted and measured beside what Spring Boot measures itself.
 */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

	/**
	 * Of each projection: how many commits it is behind, and how many streams it leaves
	 * out.
	 */
	@Bean
	MeterBinder projectionMetrics(Projections projections) {
		return (registry) -> projections.names().forEach((name) -> {
			gauge(registry, "utrwal.projection.behind", name, () -> projections.progress(name).behind());
			gauge(registry, "utrwal.projection.dead.letters", name, () -> projections.progress(name).deadLetters());
		});
	}

	private static void gauge(MeterRegistry registry, String meter, String projection, Supplier<Number> value) {
		Gauge.builder(meter, value).tag("projection", projection).register(registry);
	}

	/**
	 * How long commands take, by kind, and how many were refused.
	 */
	@Bean
	MessageHandlerInterceptor<CommandMessage<?>> commandMetrics(MeterRegistry registry) {
		return (work, chain) -> {
			Timer.Sample sample = Timer.start(registry);
			String outcome = "refused";
			try {
				Object result = chain.proceed();
				outcome = "done";
				return result;
			}
			finally {
				sample.stop(registry.timer("utrwal.command", "command",
						work.getMessage().getPayloadType().getSimpleName(), "outcome", outcome));
			}
		};
	}

}
