package dev.headroom.actionplan.guest;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** One open page that is told of changes, in the event stream format. It is never told what changed. */
final class GuestStream {

    private final Guest guest;
    private final HttpServerResponse response;
    private final Context own;
    private volatile int told;
    private Runnable whenClosed = () -> {};
    private boolean closed;

    GuestStream(RoutingContext context, Guest guest, int seen) {
        this.guest = guest;
        this.response = context.response();
        this.own = context.vertx().getOrCreateContext();
        this.told = seen;
    }

    Guest guest() {
        return guest;
    }

    void begin(Runnable closing) {
        whenClosed = closing;
        // A compressor for each open page would take more memory than everything else about it.
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8");
        response.closeHandler(gone -> close());
        write("retry: 5000\n\n");
    }

    /** Tells of a version, once. */
    void tell(int version) {
        if (version > told) {
            told = version;
            write("event: changed\ndata: " + version + "\n\n");
        }
    }

    /** A line that means nothing: proxies close what is silent. */
    void beat() {
        write(": still here\n\n");
    }

    /** Tells the page that nothing comes any more, for good. */
    void end() {
        own.runOnContext(ignored -> {
            if (!closed) {
                response.end("event: end\ndata: -\n\n");
            }
            close();
        });
    }

    private void write(String text) {
        own.runOnContext(ignored -> {
            if (closed) {
                return;
            }
            if (response.closed() || response.ended()) {
                close();
                return;
            }
            if (response.writeQueueFull()) {
                // Nobody reads: what is written would stay in memory.
                response.reset();
                close();
                return;
            }
            response.write(text);
        });
    }

    private void close() {
        if (!closed) {
            closed = true;
            whenClosed.run();
        }
    }
}
