/** JSON-stat 1 and 2 (json-stat.org/full), streaming. Door: {@code JsonStatFile}. */
@NullMarked
@NamedInterface("jsonstat")
package se.liu.grund.source.jsonstat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
