package dev.headroom.meeting.hook;

import dev.headroom.platform.outbound.OutboundCall;
import dev.headroom.platform.outbound.OutboundCall.Limits;
import dev.headroom.platform.outbound.OutboundHttp;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Fetches a transcript from Zoom with the token that came with its event. */
final class ZoomTranscripts {

    private final OutboundHttp http;
    private final Limits limits;

    ZoomTranscripts(OutboundHttp http, HookConfig config) {
        this.http = http;
        this.limits = new Limits(
                config.zoomHosts(), config.largestTranscript().asLongValue(), config.deadline(), config.redirects());
    }

    Uni<FetchedTranscript> fetch(EventDetails details, @Nullable String token) {
        String authorization = token == null ? null : "Bearer " + token;
        return http.send(OutboundCall.get(details.source(), "text/vtt, */*", authorization, limits))
                .map(reply -> new FetchedTranscript(details, ProviderAnswer.transcript("Zoom", reply)));
    }
}
