package dev.headroom.meeting.hook;

import dev.headroom.meeting.hook.ZoomConfig.App;
import dev.headroom.platform.outbound.OutboundCall;
import dev.headroom.platform.outbound.OutboundCall.Limits;
import dev.headroom.platform.outbound.OutboundHttp;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Optional;

/** Fetches a transcript from Zoom with the token that came with its event. */
final class ZoomTranscripts {

    private final OutboundHttp http;
    private final ZoomPeople people;
    private final Limits limits;

    ZoomTranscripts(OutboundHttp http, HookConfig config, Clock clock) {
        this.http = http;
        this.people = new ZoomPeople(http, config, clock);
        this.limits = new Limits(
                config.zoomHosts(), config.largestTranscript().asLongValue(), config.deadline(), config.redirects());
    }

    /** The transcript first: its token runs out. */
    Uni<FetchedTranscript> fetch(Optional<App> app, EventDetails details, String token) {
        return http.send(OutboundCall.get(details.source(), "text/vtt, */*", "Bearer " + token, limits))
                .map(reply -> ProviderAnswer.transcript("Zoom", reply))
                .chain(content -> app.map(known -> people.with(known, details))
                        .orElseGet(() -> Uni.createFrom().item(details))
                        .map(known -> new FetchedTranscript(known, content)));
    }
}
