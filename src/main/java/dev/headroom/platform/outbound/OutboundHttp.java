package dev.headroom.platform.outbound;

import dev.headroom.platform.outbound.OutboundFailure.Kind;
import dev.headroom.platform.startup.StartOrder;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * Asks other people's servers. An address is checked by its name, then by what the name stands for, and the connection
 * is made to the very address that was checked, so that a name server can't say another one in between. Redirects are
 * followed by hand, each through the same checks.
 */
@ApplicationScoped
public class OutboundHttp {

    private static final Pattern SERVER = Pattern.compile("(?:[a-z0-9._-]+|\\[[0-9a-f:.]+]):\\d{1,5}");
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Vertx vertx;
    private final Set<String> trusted;
    private final NameServer names;
    private final HttpClient client;

    /** What a name stands for; may take its time. */
    interface NameServer {
        List<InetAddress> addresses(String host) throws UnknownHostException;
    }

    @Inject
    OutboundHttp(Vertx vertx, OutboundConfig config) {
        this(vertx, config.trusted().orElse(Set.of()), host -> List.of(InetAddress.getAllByName(host)));
    }

    OutboundHttp(Vertx vertx, Set<String> trusted, NameServer names) {
        this.vertx = vertx;
        this.trusted = Set.copyOf(trusted);
        this.names = names;
        // What comes packed could unfold without end: nothing is unpacked, and nothing packed is asked for.
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(5_000)
                .setKeepAlive(false)
                .setDecompressionSupported(false));
    }

    /** Stops the start: a server that is written wrong would be refused much later, and nobody would know why. */
    void check(@Observes @Priority(StartOrder.CHECKS) StartupEvent event) {
        for (String server : trusted) {
            if (!SERVER.matcher(server).matches()) {
                throw new ConfigurationException("HEADROOM_OUTBOUND_TRUSTED (headroom.outbound.trusted) names \""
                        + server + "\": write a server as host:port, such as gateway.internal:8443.");
            }
        }
    }

    /** The answer, whatever its status, unless it sends us on. */
    public Uni<OutboundReply> send(OutboundCall call) {
        long until = System.nanoTime() + call.limits().deadline().toNanos();
        return Uni.createFrom()
                .deferred(() -> hop(new Hop(call, target(call.url(), call), until, 0)))
                .onFailure(failure -> !(failure instanceof OutboundFailure))
                .transform(lost -> new OutboundFailure(
                        Kind.UNREACHABLE, "The server can't be reached, or breaks off its answer."));
    }

    /** One request of a chain of redirects. */
    private record Hop(OutboundCall call, OutboundTarget target, long until, int redirects) {

        Duration left() {
            long nanos = until - System.nanoTime();
            return Duration.ofNanos(Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
        }
    }

    /** An answer, or where it sends us on to. */
    private record Step(OutboundReply reply, String location) {}

    private OutboundTarget target(String url, OutboundCall call) {
        try {
            return OutboundTarget.of(URI.create(url), call.limits().hosts(), trusted);
        } catch (IllegalArgumentException e) {
            throw OutboundTarget.blocked("can't be read as one");
        }
    }

    private Uni<OutboundReply> hop(Hop hop) {
        return address(hop)
                .chain(address -> Uni.createFrom()
                        .completionStage(() -> exchange(hop, address).toCompletionStage()))
                .chain(step -> step.location().isEmpty()
                        ? Uni.createFrom().item(step.reply())
                        : hop(next(hop, step.location())));
    }

    /** The secret is for whom it was given for: it does not follow to another server. */
    private Hop next(Hop hop, String location) {
        OutboundCall call = hop.call();
        if (hop.redirects() >= call.limits().redirects()) {
            throw new OutboundFailure(
                    Kind.TOO_MANY_REDIRECTS,
                    "The server sends on more than " + call.limits().redirects() + " times.");
        }
        OutboundTarget target;
        try {
            target = target(hop.target().uri().resolve(URI.create(location)).toString(), call);
        } catch (IllegalArgumentException e) {
            throw OutboundTarget.blocked("it is sent on to can't be read as one");
        }
        String authorization = target.isSameServer(hop.target()) ? call.authorization() : null;
        var further = new OutboundCall(
                HttpMethod.GET, target.uri().toString(), call.headers(), authorization, null, call.limits());
        return new Hop(further, target, hop.until(), hop.redirects() + 1);
    }

    /** Whoever has one address inside among others is refused: which of them would be asked is anybody's guess. */
    private Uni<InetAddress> address(Hop hop) {
        OutboundTarget target = hop.target();
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> names.addresses(target.host()), false)
                        .toCompletionStage())
                .ifNoItem()
                .after(hop.left())
                .failWith(OutboundHttp::tooSlow)
                .map(found -> {
                    if (found.isEmpty() || (!target.trusted() && !found.stream().allMatch(PublicAddress::is))) {
                        throw OutboundTarget.blocked("stands for one that is not public");
                    }
                    return found.get(0);
                });
    }

    private Future<Step> exchange(Hop hop, InetAddress address) {
        OutboundTarget target = hop.target();
        OutboundCall call = hop.call();
        RequestOptions options = new RequestOptions()
                .setMethod(call.method())
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setConnectTimeout(hop.left().toMillis() + 1);
        call.headers().forEach(options::putHeader);
        if (call.authorization() != null) {
            options.putHeader(HttpHeaders.AUTHORIZATION, call.authorization());
        }
        return client.request(options).compose(sent -> answer(hop, sent));
    }

    /**
     * Its steps are chained inside of one another, on the connection's own thread: chained after one another, a body
     * may have ended before anybody listens.
     */
    private Future<Step> answer(Hop hop, HttpClientRequest sent) {
        AtomicBoolean late = new AtomicBoolean();
        // The client's own time limit is over once an answer begins: one that drips would never be given up.
        long timer = vertx.setTimer(hop.left().toMillis() + 1, over -> {
            late.set(true);
            sent.reset();
        });
        Buffer body = hop.call().body();
        return (body == null ? sent.send() : sent.send(body))
                .compose(response -> step(hop, sent, response))
                .recover(failure -> Future.failedFuture(late.get() ? tooSlow() : failure))
                .onComplete(done -> vertx.cancelTimer(timer));
    }

    private static Future<Step> step(Hop hop, HttpClientRequest sent, HttpClientResponse response) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        if (REDIRECTS.contains(response.statusCode()) && location != null && !location.isEmpty()) {
            // Nobody reads on: that the rest breaks off is no failure.
            response.exceptionHandler(cut -> {});
            sent.reset();
            return Future.succeededFuture(new Step(new OutboundReply(0, null, null, Buffer.buffer()), location));
        }
        return body(hop, sent, response)
                .map(body -> new Step(
                        new OutboundReply(
                                response.statusCode(),
                                response.getHeader(HttpHeaders.CONTENT_TYPE),
                                response.getHeader(HttpHeaders.RETRY_AFTER),
                                body),
                        ""));
    }

    private static Future<Buffer> body(Hop hop, HttpClientRequest sent, HttpClientResponse response) {
        long largest = hop.call().limits().largest();
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.endHandler(ended -> whole.tryComplete(body));
        response.handler(chunk -> {
            if (body.length() + chunk.length() <= largest) {
                body.appendBuffer(chunk);
            } else if (whole.tryFail(
                    new OutboundFailure(Kind.TOO_LARGE, "The answer is larger than " + largest + " bytes."))) {
                sent.reset();
            }
        });
        return whole.future();
    }

    private static OutboundFailure tooSlow() {
        return new OutboundFailure(Kind.TOO_SLOW, "The server takes too long for its answer.");
    }
}
