package dev.headroom.actionplan.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Hands files out piece by piece, the next one read when the one before has left: however many download however large
 * files over however bad networks, each takes the room of one piece.
 */
@ApplicationScoped
public class EvidenceDownload {

    private static final Logger LOG = Logger.getLogger(EvidenceDownload.class);

    /** Forty round trips for the largest file. */
    static final int PIECE = 256 * 1024;

    private final EvidenceFiles files;

    EvidenceDownload(EvidenceFiles files) {
        this.files = files;
    }

    /** Sends it in a way that no browser shows or runs it, whatever is in it. */
    public Uni<Void> send(RoutingContext context, UUID organization, StoredFile file) {
        HttpServerResponse response = context.response();
        if (context.request().method() == HttpMethod.HEAD) {
            begin(response, file).end();
            return Uni.createFrom().voidItem();
        }
        int pieces = Math.max(1, (file.size() + PIECE - 1) / PIECE);
        return Multi.createFrom()
                .range(0, pieces)
                .onItem()
                .transformToUniAndConcatenate(piece -> files.piece(organization, file.id(), piece * PIECE, PIECE)
                        .chain(content -> written(response, file, content)))
                .collect()
                .last()
                .chain(last ->
                        Uni.createFrom().completionStage(() -> response.end().toCompletionStage()))
                .onFailure(failure -> response.headWritten())
                .recoverWithUni(failure -> broken(response, failure));
    }

    private static Uni<Void> written(HttpServerResponse response, StoredFile file, byte[] content) {
        HttpServerResponse begun = response.headWritten() ? response : begin(response, file);
        return Uni.createFrom()
                .completionStage(() -> begun.write(Buffer.buffer(content)).toCompletionStage());
    }

    private static HttpServerResponse begin(HttpServerResponse response, StoredFile file) {
        return response.putHeader("Content-Type", "application/octet-stream")
                .putHeader("Content-Disposition", FileName.attachment(file.name()))
                .putHeader("Content-Length", Integer.toString(file.size()))
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store");
    }

    /** Nothing can be said any more; a connection that ends too early is how the other side notices. */
    private static Uni<Void> broken(HttpServerResponse response, Throwable failure) {
        LOG.debugf("A file was not handed out to its end: %s", failure);
        response.reset();
        return Uni.createFrom().voidItem();
    }
}
