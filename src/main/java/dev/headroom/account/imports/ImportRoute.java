package dev.headroom.account.imports;

import dev.headroom.access.CurrentCaller;
import dev.headroom.access.token.Authentication;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.Refusal;
import dev.headroom.platform.http.JsonAnswer;
import dev.headroom.platform.http.MultipartReader;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * {@code POST /import/<kind>?account=<id>}, for each {@link RowImport}: a CSV file and how to read it, as
 * {@code multipart/form-data} with the part {@code mapping} (JSON, of the kind's own form) first and the part
 * {@code file} second.
 *
 * <pre>curl -H "Authorization: Bearer $TOKEN" -F mapping=@mapping.json -F file=@spend.csv
 * "$HOST/import/spend?account=$ID"</pre>
 *
 * <p>Answers 202 with the id of an import job once the file is kept; its rows are stored after that. The file is
 * text in UTF-8, comma-separated as in RFC 4180, its first row the names of the columns. Nothing is kept when the
 * mapping and the first row do not fit.
 */
@ApplicationScoped
class ImportRoute {

    private static final Logger LOG = Logger.getLogger(ImportRoute.class);

    /** After authentication, and before the server's general limit on bodies: this route has its own. */
    private static final int BEFORE_BODY_LIMIT = -100;

    /** How long a refused client may go on sending, so that it gets to read why. */
    private static final long LINGER_MILLIS = 5_000;

    private final Authentication authentication;
    private final Imports imports;
    private final ImportKinds kinds;
    private final ImportRunner runner;
    private final ImportConfig config;

    ImportRoute(
            Authentication authentication,
            Imports imports,
            ImportKinds kinds,
            ImportRunner runner,
            ImportConfig config) {
        this.authentication = authentication;
        this.imports = imports;
        this.kinds = kinds;
        this.runner = runner;
        this.config = config;
    }

    void register(@Observes Router router) {
        for (RowImport<?, ?> kind : kinds.all()) {
            router.route(HttpMethod.POST, "/import/" + kind.kind().toLowerCase(Locale.ROOT))
                    .order(BEFORE_BODY_LIMIT)
                    .handler(authentication)
                    .handler(context -> receive(context, kind));
        }
    }

    private void receive(RoutingContext context, RowImport<?, ?> kind) {
        HttpServerRequest request = context.request().pause();
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        Optional<String> boundary = Optional.ofNullable(type).flatMap(MultipartReader::boundary);
        if (boundary.isEmpty()) {
            JsonAnswer.refuse(
                    context,
                    415,
                    "BAD_USER_INPUT",
                    "Send multipart/form-data: the part \"mapping\" first, then the part \"file\".");
            drain(context);
            return;
        }
        var caller = CurrentCaller.of(context);
        Uni.createFrom()
                .deferred(() -> imports.permit(caller, kind, request.getParam("account", "")))
                .subscribe()
                .with(
                        account -> new ImportUpload(context, imports, runner, config, kind, caller.author(), account)
                                .receive(boundary.get()),
                        failure -> refuse(context, failure));
    }

    /** What a client may read is said; anything else is ours. */
    static void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof DomainException refusal) {
            JsonAnswer.refuse(context, refusal);
        } else if (failure instanceof Refusal refusal) {
            Code code = refusal.code();
            JsonAnswer.refuse(
                    context,
                    code.status(false),
                    code.name(),
                    refusal.reasons().get(0).message());
        } else {
            LOG.error("An upload could not be kept", failure);
            context.response().putHeader("Retry-After", "5");
            JsonAnswer.refuse(
                    context, 503, "UNAVAILABLE", "The file could not be kept: send it again after a" + " pause.");
        }
        drain(context);
    }

    /** Reads on without keeping anything, or the client would see a broken connection instead of the answer. */
    private static void drain(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.handler(null).endHandler(null).exceptionHandler(late -> {}).resume();
        context.vertx().setTimer(LINGER_MILLIS, late -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
