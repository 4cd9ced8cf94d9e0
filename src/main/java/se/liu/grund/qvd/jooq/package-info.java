/** jOOQ's results to QVD and back. Doors: {@code JooqToQvd}, {@code QvdToJooq}. */
@NullMarked
package se.liu.grund.qvd.jooq;

import org.jspecify.annotations.NullMarked;
