/** The application: everything below is a module, see {@code docs/glossary.md}. */
@NullMarked
package se.liu.grund;

import org.jspecify.annotations.NullMarked;
