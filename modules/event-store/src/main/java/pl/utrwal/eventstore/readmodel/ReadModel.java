package pl.utrwal.eventstore.readmodel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;

/**
 * What a processor makes of the ledger.
 *
 * @param name of the processor
 * @param handlers that keep its documents
 */
public record ReadModel(String name, EventHandlerInvoker handlers) {

	/**
	 * Those of the processors, by name. A processor whose handlers have no
	 * {@link ResetHandler} keeps nothing: it sends commands, and must never be told of an
	 * event for a trial.
	 */
	public static List<ReadModel> of(Collection<? extends EventProcessor> processors) {
		return processors.stream()
			.map((processor) -> new ReadModel(processor.getName(),
					((AbstractEventProcessor) processor).eventHandlerInvoker()))
			.filter((model) -> keepsSomething(model.handlers()))
			.sorted(Comparator.comparing(ReadModel::name))
			.toList();
	}

	private static boolean keepsSomething(EventHandlerInvoker handlers) {
		return switch (handlers) {
			case MultiEventHandlerInvoker several -> several.delegates().stream().allMatch(ReadModel::keepsSomething);
			case SimpleEventHandlerInvoker simple -> simple.eventHandlers()
				.stream()
				.allMatch((handler) -> Stream.of(handler.getTargetType().getDeclaredMethods())
					.anyMatch((method) -> method.isAnnotationPresent(ResetHandler.class)));
			default -> false;
		};
	}

}
