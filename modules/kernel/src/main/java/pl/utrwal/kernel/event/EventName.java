package pl.utrwal.kernel.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event is stored, for ever; class names are free to
 * change.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

	/**
	 * Module, dot, the fact in kebab case: {@code strategy.action-rescheduled}.
	 */
	String value();

	int revision() default 1;

}
