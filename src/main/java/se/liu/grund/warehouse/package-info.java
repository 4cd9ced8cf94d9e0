/** The SQL engine behind jOOQ: bulk columns in, columns out. Door: {@code Warehouse}. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.liu.grund.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
