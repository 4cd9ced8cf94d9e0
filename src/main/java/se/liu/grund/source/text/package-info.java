/** Delimited text: its encoding, delimiter, quotes, rows and numbers. Doors: {@code TextGrid}, {@code TextSniff}, {@code NumberText}. */
@NullMarked
@NamedInterface("text")
package se.liu.grund.source.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
