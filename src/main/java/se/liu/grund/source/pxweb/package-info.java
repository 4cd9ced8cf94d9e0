/**
 * Tables of a statistics database over PxWeb's API, version 2 and version 1. Doors: {@code PxWeb}, {@code PxWebV1}. Who
 * calls hands in what reads the answers, since packages of formats do not know each other.
 */
@NullMarked
@NamedInterface("pxweb")
package se.liu.grund.source.pxweb;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
