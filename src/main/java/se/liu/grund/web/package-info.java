/** HTTP API, health and metrics. No door: nothing depends on it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"contract", "codelist", "delivery", "mart", "release", "reload", "rebuild", "engine"})
package se.liu.grund.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
