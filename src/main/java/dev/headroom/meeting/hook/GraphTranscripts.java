package dev.headroom.meeting.hook;

import dev.headroom.meeting.hook.GraphConfig.App;
import dev.headroom.platform.outbound.OutboundCall;
import dev.headroom.platform.outbound.OutboundCall.Limits;
import dev.headroom.platform.outbound.OutboundHttp;
import dev.headroom.platform.outbound.OutboundReply;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.Optional;

/**
 * Fetches a transcript from Microsoft Graph, with what it knows of the meeting. The form with wall-clock times and
 * languages is asked for first; a tenant that hides who spoke has only one without speakers.
 */
final class GraphTranscripts {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final String PLAIN = "application/vnd.microsoft.graph.transcript+text";
    private static final String NO_SPEAKERS = "SpeakerAttributionNotAllowed";

    private final OutboundHttp http;
    private final ProviderTokens tokens;
    private final Limits limits;

    GraphTranscripts(OutboundHttp http, HookConfig config, Clock clock) {
        this.http = http;
        this.tokens = new ProviderTokens(http, config.graphHosts(), config, clock);
        this.limits = new Limits(
                config.graphHosts(), config.largestTranscript().asLongValue(), config.deadline(), config.redirects());
    }

    Uni<FetchedTranscript> fetch(App app, EventDetails details) {
        String transcript = app.url() + details.source();
        return get(app, transcript, "application/json")
                .invoke(reply -> ProviderAnswer.require("Microsoft Graph", reply))
                .map(reply -> GraphMeeting.withTranscript(details, json(reply)))
                .chain(known -> get(app, app.url() + meetingPath(details), "application/json")
                        .map(reply -> reply.status() == OK ? GraphMeeting.withMeeting(known, json(reply)) : known))
                .chain(known -> content(app, transcript).map(content -> new FetchedTranscript(known, content)));
    }

    private Uni<byte[]> content(App app, String transcript) {
        return get(app, transcript + "/metadataContent", "text/vtt")
                .chain(reply -> isMissing(reply)
                        ? get(app, transcript + "/content?$format=text/vtt", "text/vtt")
                        : Uni.createFrom().item(reply))
                .chain(reply -> hidesSpeakers(reply)
                        ? get(app, transcript + "/content", PLAIN)
                        : Uni.createFrom().item(reply))
                .map(reply -> ProviderAnswer.transcript("Microsoft Graph", reply));
    }

    /** Tenants and clouds that have the one form only. */
    private static boolean isMissing(OutboundReply reply) {
        return reply.status() == NOT_FOUND || reply.status() == 400 || reply.status() == 501;
    }

    private static boolean hidesSpeakers(OutboundReply reply) {
        return reply.status() == FORBIDDEN && reply.body().toString().contains(NO_SPEAKERS);
    }

    /** With a new token once, if Graph does not take the one we have. */
    private Uni<OutboundReply> get(App app, String url, String accept) {
        return once(app, url, accept).chain(reply -> {
            if (reply.status() != UNAUTHORIZED) {
                return Uni.createFrom().item(reply);
            }
            tokens.forget(SignIn.atMicrosoft(app));
            return once(app, url, accept);
        });
    }

    private Uni<OutboundReply> once(App app, String url, String accept) {
        return tokens.authorization(SignIn.atMicrosoft(app))
                .chain(authorization -> http.send(OutboundCall.get(url, accept, authorization, limits)));
    }

    private static ProviderJson json(OutboundReply reply) {
        Optional<JsonObject> json = reply.json();
        return new ProviderJson(json.orElseThrow(() -> EventFailure.passing("Microsoft Graph answers no JSON.")));
    }

    private static String meetingPath(EventDetails details) {
        int end = details.source().indexOf("/transcripts/");
        return end < 0 ? details.source() : details.source().substring(0, end);
    }
}
