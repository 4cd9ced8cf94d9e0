/** Plan, then apply; the journal of every run. Doors: {@code Rebuilds}, {@code Plan}, {@code Run}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "contract",
            "codelist",
            "delivery",
            "warehouse",
            "register",
            "mart",
            "script",
            "release",
            "reload",
            "engine",
            "books",
            "books::schema"
        })
package se.liu.grund.rebuild;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
