/** The service's own H2: data source, migrations; each module owns its own tables in it. Door: {@code Books}. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.liu.grund.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
