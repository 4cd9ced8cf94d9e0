/**
 * Person-level registers: rows of persons are checked, hashed and numbered at the door, and leave as counts alone. Doors: {@code
 * Registers}, {@code RegisterWork}, {@code CountedMeasure}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"contract", "codelist", "delivery", "warehouse"})
package se.liu.grund.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
