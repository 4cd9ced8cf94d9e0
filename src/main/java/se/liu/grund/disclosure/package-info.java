/** What the published numbers give away: bounds and recoverable cells. Nothing lives here yet. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.liu.grund.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
