package dev.headroom.meeting.hook;

import dev.headroom.meeting.hook.ZoomConfig.App;
import dev.headroom.platform.outbound.OutboundCall;
import dev.headroom.platform.outbound.OutboundCall.Limits;
import dev.headroom.platform.outbound.OutboundHttp;
import dev.headroom.platform.outbound.OutboundReply;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Optional;

/** Fetches a transcript from Zoom with the token that came with its event, or else with one of the app's own. */
final class ZoomTranscripts {

    private static final int UNAUTHORIZED = 401;

    private final OutboundHttp http;
    private final ZoomPeople people;
    private final ProviderTokens tokens;
    private final Limits limits;

    ZoomTranscripts(OutboundHttp http, HookConfig config, Clock clock) {
        this.http = http;
        this.people = new ZoomPeople(http, config, clock);
        this.tokens = new ProviderTokens(http, config.zoomHosts(), config, clock);
        this.limits = new Limits(
                config.zoomHosts(), config.largestTranscript().asLongValue(), config.deadline(), config.redirects());
    }

    /** The transcript first: its token runs out. */
    Uni<FetchedTranscript> fetch(Optional<App> app, EventDetails details, Optional<String> token) {
        return token.map(told -> get(details, "Bearer " + told))
                .orElseGet(() -> withOwnToken(app, details))
                .map(reply -> ProviderAnswer.transcript("Zoom", reply))
                .chain(content -> withPeople(app, details).map(known -> new FetchedTranscript(known, content)));
    }

    /** The details with who was there, where that may be asked. */
    Uni<EventDetails> withPeople(Optional<App> app, EventDetails details) {
        return app.map(known -> people.with(known, details))
                .orElseGet(() -> Uni.createFrom().item(details));
    }

    private Uni<OutboundReply> withOwnToken(Optional<App> app, EventDetails details) {
        SignIn signIn = app.flatMap(known -> known.reading().map(reading -> SignIn.atZoom(known, reading)))
                .orElseThrow(() -> EventFailure.lasting("Zoom's token for this transcript has run out, or was kept"
                        + " under another HEADROOM_SECRET: upload the transcript."));
        return tokens.authorization(signIn)
                .chain(authorization -> get(details, authorization))
                .invoke(reply -> {
                    if (reply.status() == UNAUTHORIZED) {
                        tokens.forget(signIn);
                    }
                });
    }

    private Uni<OutboundReply> get(EventDetails details, String authorization) {
        return http.send(OutboundCall.get(details.source(), "text/vtt, */*", authorization, limits));
    }
}
