/** The HTTP API: plans, rebuilds, marts and releases; problems (RFC 9457) and the admin's login. */
@NullMarked
package se.liu.grund.web.api;

import org.jspecify.annotations.NullMarked;
