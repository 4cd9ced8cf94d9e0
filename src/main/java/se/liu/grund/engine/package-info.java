/** Qlik's Engine JSON-RPC client on Java-WebSocket, one small file a concern. Doors: {@code EngineSession}, {@code EngineApp}, {@code EngineException}. */
@NullMarked
package se.liu.grund.engine;

import org.jspecify.annotations.NullMarked;
