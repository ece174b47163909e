package pl.utrwal.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import pl.utrwal.eventstore.log.CommitLog;
import pl.utrwal.identity.contract.CommandAccess;
import pl.utrwal.kernel.event.Provenance;
import pl.utrwal.kernel.id.AccountId;
import pl.utrwal.kernel.id.PlanId;
import pl.utrwal.kernel.rule.Unknown;

/**
 * Lets a command through if its actor has a role that may send it, and the plan belongs
 * to the actor's municipality.
 */
@Component
class CommandGuard implements MessageHandlerInterceptor<CommandMessage<?>> {

	private final List<CommandAccess> rules;

	private final AccountStore accounts;

	private final CommitLog log;

	/** Whose a plan is was said by its first event, and never changes. */
	private final Map<PlanId, String> owners = new ConcurrentHashMap<>();

	CommandGuard(ObjectProvider<CommandAccess> rules, AccountStore accounts, CommitLog log) {
		this.rules = rules.stream().toList();
		this.accounts = accounts;
		this.log = log;
	}

	@Override
	public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
		CommandMessage<?> command = unitOfWork.getMessage();
		Account actor = actor(command);
		List<CommandAccess> rules = this.rules.stream()
			.filter((rule) -> rule.command().isAssignableFrom(command.getPayloadType()))
			.toList();
		if (rules.isEmpty() || !rules.stream().allMatch((rule) -> rule.roles().contains(actor.role()))) {
			throw new AccessDeniedException(actor.role() + " may not send " + command.getPayloadType().getSimpleName());
		}
		verifyOwn(actor, command);
		return chain.proceed();
	}

	private Account actor(CommandMessage<?> command) {
		return Optional.ofNullable(entry(command, Provenance.ACTOR))
			.flatMap((id) -> this.accounts.find(new AccountId(id)))
			.orElseThrow(() -> new AccessDeniedException("nobody sends " + command.getPayloadType().getSimpleName()));
	}

	private void verifyOwn(Account actor, CommandMessage<?> command) {
		PlanId plan = new PlanId(entry(command, Provenance.PLAN));
		String owner = Optional.ofNullable(this.owners.computeIfAbsent(plan, this::owner))
			.orElse(entry(command, Provenance.MUNICIPALITY));
		if (!Objects.equals(owner, actor.municipality().value())) {
			throw new Unknown(plan);
		}
	}

	/** Null before its first event. */
	private String owner(PlanId plan) {
		return this.log.commitOf(plan.value(), 0)
			.map((commit) -> commit.events().getFirst().metadataValue(Provenance.MUNICIPALITY))
			.orElse(null);
	}

	private static String entry(CommandMessage<?> command, String key) {
		Object value = command.getMetaData().get(key);
		return (value != null) ? value.toString() : null;
	}

}
