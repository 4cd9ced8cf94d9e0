/**
 * What the formats hold that numbers come in: delimited text, workbooks, PX, JSON-stat, PxWeb. Says what stands there and
 * where; what it means is for the delivery to say. Plain Java. Doors: {@code Grid}, {@code Cube}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.liu.grund.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
