/** Qlik load scripts: a small model of statements and one renderer that quotes everything. Door: {@code LoadScripts}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"contract"})
package se.liu.grund.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
