/** Län, kommun, bransch, lärosäten: codes, names, order, aliases. Door: {@code CodeLists}. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.liu.grund.codelist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
