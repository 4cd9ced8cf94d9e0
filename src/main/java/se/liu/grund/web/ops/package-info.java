/** What operations see: health, metrics, and why the service did not start. */
@NullMarked
package se.liu.grund.web.ops;

import org.jspecify.annotations.NullMarked;
