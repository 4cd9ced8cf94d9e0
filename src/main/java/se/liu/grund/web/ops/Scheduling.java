package se.liu.grund.web.ops;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link Meters} look into the books now and then. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
