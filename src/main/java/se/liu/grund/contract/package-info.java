/** App and delivery contracts: YAML, validated into records. Doors: {@code AppContracts}, {@code DeliveryContracts}. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.liu.grund.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
