/** Qlik's own services that reload apps: the repository service's tasks, Qlik Cloud's reloads. Doors: {@code Qrs}, {@code CloudTenant}. */
@NullMarked
@ApplicationModule(allowedDependencies = "engine")
package se.liu.grund.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
