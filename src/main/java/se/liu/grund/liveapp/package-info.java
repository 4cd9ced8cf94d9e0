/** Capture a contract from a live app, compare contract, mart and app. Nothing lives here yet. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.liu.grund.liveapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
