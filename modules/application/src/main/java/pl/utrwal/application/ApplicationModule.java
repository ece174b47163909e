package pl.utrwal.application;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * What every module needs to answer a page or a call.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ApplicationModule {

}
