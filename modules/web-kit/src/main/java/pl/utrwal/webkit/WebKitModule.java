package pl.utrwal.webkit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/**
 * What every page shares: layout, assets, texts, navigation, error pages.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@PropertySource("classpath:pl/utrwal/webkit/webkit.properties")
public class WebKitModule implements WebMvcConfigurer {

	private final Languages languages = new Languages();

	/**
	 * @param strict {@code utrwal.messages.strict}: a missing message is an error, as
	 * tests want it
	 */
	@Bean
	MessageSource messageSource(ObjectProvider<FurtherWords> further,
			@Value("${utrwal.messages.strict:false}") boolean strict) {
		return new IcuMessages(further, strict);
	}

	@Bean
	LocaleResolver localeResolver() {
		return this.languages;
	}

	@Bean
	JacksonModule wholeCharacters() {
		return new SimpleModule("whole-characters").addDeserializer(String.class, new WellFormedStrings());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.languages);
		registry.addInterceptor(new KnownParameters());
	}

}
