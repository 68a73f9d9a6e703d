package dev.headroom.platform.graphql;

import dev.headroom.platform.graphql.document.PreparedDocument;
import dev.headroom.platform.graphql.request.AnswerType;
import dev.headroom.platform.graphql.request.Envelope;
import dev.headroom.platform.graphql.request.Negotiation;
import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.Refusal;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request from its headers to its answer. Everything here runs on the request's own event loop; whichever of
 * result, failure and deadline comes first answers, and the others find it answered.
 */
final class Exchange {

    private static final Failures FAILURES = new Failures();
    /** Compressing less costs more CPU than the bytes are worth: it fits one packet either way. */
    private static final int SMALLEST_COMPRESSED = 1_000;

    private final GraphqlRoute route;
    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final String requestId;
    private final Context eventLoop = Vertx.currentContext();
    private AnswerType answerType = AnswerType.JSON;
    private final RequestScope scope;
    private boolean answered;

    Exchange(GraphqlRoute route, RoutingContext routing) {
        this.route = route;
        this.routing = routing;
        this.request = routing.request();
        this.requestId = RequestId.of(routing);
        this.scope = new RequestScope(route.currentRequest());
    }

    void start() {
        routing.addEndHandler(ended -> scope.end());
        Refusal early = refusalOf(this::checkHead);
        if (request.method() == HttpMethod.POST) {
            // A refused body is still read, within its limits, so that the connection can serve the next request.
            route.bodies().read(request).onComplete(read -> {
                if (read.succeeded()) {
                    proceed(early, () -> route.envelopes().post(read.result().getBytes()));
                } else if (read.cause() instanceof Refusal refusal) {
                    closeAfterwards();
                    answer(refusal);
                }
            });
        } else {
            request.resume();
            proceed(early, () -> route.envelopes().get(request.query()));
        }
    }

    private void checkHead() {
        answerType = Negotiation.answer(acceptHeader());
        if (GraphqlPrincipal.of(routing) == null) {
            throw new Refusal(Code.UNAUTHENTICATED, "Send a bearer token in the Authorization header.");
        }
        if (request.method() == HttpMethod.POST) {
            Negotiation.requireJson(
                    request.getHeader(HttpHeaders.CONTENT_TYPE), request.getHeader(HttpHeaders.CONTENT_ENCODING));
        } else if (request.method() != HttpMethod.GET) {
            throw new Refusal(Code.METHOD_NOT_ALLOWED, "Use POST, or GET for queries.");
        }
    }

    /** Several Accept headers mean the same as one list. */
    private @Nullable String acceptHeader() {
        List<String> accept = request.headers().getAll(HttpHeaders.ACCEPT);
        return accept.isEmpty() ? null : String.join(",", accept);
    }

    private void proceed(@Nullable Refusal early, Supplier<Envelope> envelope) {
        try {
            Refusal refusal = early == null ? refusalOf(() -> run(envelope.get())) : early;
            if (refusal != null) {
                answer(refusal);
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail(e);
        }
    }

    private void run(Envelope envelope) {
        PreparedDocument document = route.engine().prepare(envelope.query());
        PreparedDocument.Operation operation = document.operation(envelope.operationName());
        checkOperation(operation);
        operation.check(envelope.variables(), route.limits());
        long deadline =
                routing.vertx().setTimer(route.limits().requestDeadline().toMillis(), timer -> answer(tooLate()));
        scope.begin(routing);
        try {
            route.engine()
                    .run(document, envelope, requestId, scope.state())
                    .whenComplete((result, failure) -> onEventLoop(() -> {
                        routing.vertx().cancelTimer(deadline);
                        conclude(result, failure, operation, envelope);
                    }));
        } finally {
            scope.release();
        }
    }

    private void checkOperation(PreparedDocument.Operation operation) {
        if (operation.isSubscription()) {
            throw new Refusal(Code.BAD_REQUEST, "Subscriptions are not served over plain requests.");
        }
        if (request.method() == HttpMethod.GET && !operation.isQuery()) {
            throw new Refusal(Code.METHOD_NOT_ALLOWED, "Send mutations by POST.");
        }
        GraphqlPrincipal principal = GraphqlPrincipal.of(routing);
        if (operation.introspects() && (principal == null || !principal.mayIntrospect())) {
            throw new Refusal(Code.INTROSPECTION_DISABLED, "The schema can't be read by introspection here.");
        }
    }

    /** An answer that can't be written is a failure of ours; nothing else would answer the request any more. */
    private void conclude(
            @Nullable ExecutionResult result,
            @Nullable Throwable failure,
            PreparedDocument.Operation operation,
            Envelope envelope) {
        try {
            if (result != null) {
                finish(result, operation, envelope);
            } else {
                fail(Objects.requireNonNull(failure, "an execution without a result has failed"));
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail(e);
        }
    }

    /** Without data the engine refused the variables before any resolver ran, or the introspection. */
    private void finish(ExecutionResult result, PreparedDocument.Operation operation, Envelope envelope) {
        if (!result.isDataPresent()) {
            var fault = InputPaths.firstFault(route.engine().schema(), operation.definition(), envelope.variables());
            if (fault.isPresent()) {
                answer(fault.get());
                return;
            }
        }
        List<GraphQLError> readable = result.getErrors().stream()
                .map(error -> FAILURES.readable(error, requestId))
                .toList();
        int status =
                result.isDataPresent() ? 200 : Failures.code(readable.get(0)).status(answerType.isLegacy());
        send(status, Answer.executed(result, readable));
    }

    private void fail(Throwable failure) {
        GraphQLError error = FAILURES.failed(failure, requestId);
        ExecutionResult result =
                ExecutionResult.newExecutionResult().addError(error).build();
        send(Code.INTERNAL.status(answerType.isLegacy()), Answer.executed(result, List.of(error)));
    }

    private void answer(Refusal refusal) {
        if (refusal.code() == Code.UNAUTHENTICATED) {
            routing.response().putHeader("WWW-Authenticate", "Bearer");
        } else if (refusal.code() == Code.METHOD_NOT_ALLOWED) {
            routing.response().putHeader(HttpHeaders.ALLOW, request.method() == HttpMethod.GET ? "POST" : "GET, POST");
        }
        send(refusal.code().status(answerType.isLegacy()), Answer.refused(refusal));
    }

    private Refusal tooLate() {
        long seconds = route.limits().requestDeadline().toSeconds();
        return new Refusal(Code.DEADLINE_EXCEEDED, "The answer was not ready within " + seconds + " s.");
    }

    private void send(int status, Buffer body) {
        HttpServerResponse response = routing.response();
        if (answered || response.ended() || response.closed()) {
            return;
        }
        answered = true;
        if (body.length() < SMALLEST_COMPRESSED) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, answerType.header())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(RequestId.HEADER, requestId)
                .end(body);
    }

    private void closeAfterwards() {
        if (request.version() != HttpVersion.HTTP_2) {
            routing.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    private void onEventLoop(Runnable work) {
        if (Vertx.currentContext() == eventLoop) {
            work.run();
        } else {
            eventLoop.runOnContext(ignored -> work.run());
        }
    }

    private static @Nullable Refusal refusalOf(Runnable work) {
        try {
            work.run();
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }
}
