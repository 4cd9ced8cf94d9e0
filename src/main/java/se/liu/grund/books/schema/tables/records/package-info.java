/** jOOQ's classes for the books, generated from the migrations in {@code db/books}. */
@NamedInterface("schema")
@NullUnmarked
package se.liu.grund.books.schema.tables.records;

import org.jspecify.annotations.NullUnmarked;
import org.springframework.modulith.NamedInterface;
