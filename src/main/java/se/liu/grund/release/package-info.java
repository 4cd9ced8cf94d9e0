/** QVDs, scripts and manifest, written aside, read back, swapped in atomically. Door: {@code Releases}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"contract", "delivery", "mart", "script", "qvd", "books", "books::schema"})
package se.liu.grund.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
