package pl.utrwal.bootstrap.guide;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The user guide inside the product, with its pictures.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class GuideModule implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(GuideBook.ADDRESS + "/obrazy/**").addResourceLocations("classpath:/guide/obrazy/");
	}

}
