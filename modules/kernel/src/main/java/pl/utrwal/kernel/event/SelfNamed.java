package pl.utrwal.kernel.event;

/**
 * An event of which one class stands for many facts, stored under the name that it gives
 * itself. Its {@link EventName} is the one for facts that have no name of their own.
 */
public interface SelfNamed {

	/**
	 * Module, dot, the fact in kebab case, as {@link EventName#value()}.
	 */
	String fact();

}
