/** One app reload from open to read-back to save. Door: {@code Reloads}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"contract", "mart", "script", "release", "engine", "services", "books", "books::schema"})
package se.liu.grund.reload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
