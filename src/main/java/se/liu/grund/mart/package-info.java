/** From staged cells to mart tables: one SQL definition, every engine. Doors: {@code Marts}, {@code MartTable}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"contract", "codelist", "delivery", "warehouse", "register"})
package se.liu.grund.mart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
