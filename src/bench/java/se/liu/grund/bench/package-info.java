/** How fast and how small the QVD library is, measured beside another. Run by a command of its own, never by a build. */
@NullMarked
package se.liu.grund.bench;

import org.jspecify.annotations.NullMarked;
