/** What a value of a QVD is outside Qlik: a text, a number, a date. Doors: {@code TextColumn}, {@code TypedColumn}, {@code QlikPattern}. */
@NullMarked
package se.liu.grund.qvd.value;

import org.jspecify.annotations.NullMarked;
