package pl.utrwal.webkit;

import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Binds a {@link Form} by its fields, both when it is sent and when a page shows it.
 */
@ControllerAdvice
class FormBinding {

	@InitBinder
	void bindByField(WebDataBinder binder) {
		ResolvableType type = binder.getTargetType();
		if (binder.getTarget() instanceof Form || type != null && Form.class.isAssignableFrom(type.toClass())) {
			binder.initDirectFieldAccess();
		}
	}

}
