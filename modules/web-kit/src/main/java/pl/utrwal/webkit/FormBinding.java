package pl.utrwal.webkit;

import java.beans.PropertyEditorSupport;

import org.springframework.beans.PropertyAccessException;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.ServletWebRequest;

import pl.utrwal.kernel.rule.PlainText;
import pl.utrwal.kernel.rule.RuleBroken;

/**
 * Binds a {@link Form} by its fields, both when it is sent and when a page shows it. A
 * text that is no {@link PlainText} is an error of its field, which then shows it
 * cleaned.
 */
@ControllerAdvice
class FormBinding {

	@InitBinder
	void bindByField(WebDataBinder binder, ServletWebRequest request) {
		ResolvableType type = binder.getTargetType();
		if (binder.getTarget() instanceof Form || type != null && Form.class.isAssignableFrom(type.toClass())) {
			binder.initDirectFieldAccess();
			if (request.getHttpMethod() != HttpMethod.GET) {
				binder.registerCustomEditor(String.class, new PlainTextEditor());
				binder.setBindingErrorProcessor(new PlainTextErrors());
			}
		}
	}

	private static final class PlainTextEditor extends PropertyEditorSupport {

		@Override
		public void setAsText(String text) {
			try {
				new PlainText(text).verify();
			}
			catch (RuleBroken broken) {
				throw new IllegalArgumentException(broken);
			}
			setValue(text);
		}

		@Override
		public String getAsText() {
			return (String) getValue();
		}

	}

	private static final class PlainTextErrors extends DefaultBindingErrorProcessor {

		@Override
		public void processPropertyAccessException(PropertyAccessException failure, BindingResult result) {
			if (failure.getRootCause() instanceof RuleBroken broken
					&& result instanceof AbstractPropertyBindingResult form) {
				String cleaned = PlainText.cleaned(String.valueOf(failure.getValue()));
				form.getPropertyAccessor().setPropertyValue(failure.getPropertyName(), cleaned);
				result.addError(new FieldError(result.getObjectName(), failure.getPropertyName(), cleaned, true,
						new String[] { "webkit.hidden-character" }, broken.arguments().toArray(), null));
			}
			else {
				super.processPropertyAccessException(failure, result);
			}
		}

	}

}
