package se.liu.grund.standin;

import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.server.WebSocketServer;

/**
 * Java-WebSocket's server (1.6.0) forgets a frame now and then until the next one is sent: its selector takes the wish to
 * write back just after another thread's send has set it. This looks every 50 ms for frames that wait and sets it again.
 */
public final class WriteReminder implements AutoCloseable {

    private final WebSocketServer server;
    private volatile boolean closed;

    private WriteReminder(WebSocketServer server) {
        this.server = server;
    }

    public static WriteReminder of(WebSocketServer server) {
        return new WriteReminder(server);
    }

    /** Watches from now on, until closed; the server has started. */
    public void watch() {
        Thread.ofVirtual().name("write reminder").start(this::remind);
    }

    private void remind() {
        while (!closed) {
            for (WebSocket client : server.getConnections()) {
                if (client instanceof WebSocketImpl connection && connection.hasBufferedData()) {
                    try {
                        SelectionKey key = connection.getSelectionKey();
                        key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                        key.selector().wakeup();
                    } catch (CancelledKeyException gone) {
                        // Nobody is there to write to.
                    }
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
