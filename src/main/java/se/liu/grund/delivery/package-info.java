/** A delivered file becomes cells with a status, or one answer with every breach. Doors: {@code Deliveries}, {@code Cell}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "contract",
            "codelist",
            "source",
            "source :: text",
            "source :: xlsx",
            "source :: px",
            "source :: jsonstat",
            "source :: pxweb"
        })
package se.liu.grund.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
