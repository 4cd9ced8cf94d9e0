/**
 * PX files of PC-Axis, the statistical offices' own format, and the value sets and aggregations beside them. By SCB's
 * "PX-file format specification, AXIS-VERSION 2013". Doors: {@code PxFile}, {@code ValueSet}, {@code Aggregation}.
 */
@NullMarked
@NamedInterface("px")
package se.liu.grund.source.px;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
