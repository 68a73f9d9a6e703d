package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.hook.GraphConfig.App;
import dev.headroom.meeting.hook.ProviderEvents.Claimed;
import dev.headroom.platform.outbound.OutboundHttp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Fetches the transcript of an event from whoever told of it. */
@ApplicationScoped
class ProviderTranscripts {

    private final ZoomTranscripts zoom;
    private final GraphTranscripts graph;
    private final ZoomConfig zoomApps;
    private final GraphConfig graphApps;
    private final EventSeal seal;

    ProviderTranscripts(
            OutboundHttp http,
            HookConfig config,
            ZoomConfig zoomApps,
            GraphConfig graphApps,
            EventSeal seal,
            Clock clock) {
        this.zoom = new ZoomTranscripts(http, config, clock);
        this.graph = new GraphTranscripts(http, config, clock);
        this.zoomApps = zoomApps;
        this.graphApps = graphApps;
        this.seal = seal;
    }

    Uni<FetchedTranscript> fetch(UUID organization, Claimed event) {
        if (event.details().source().isEmpty()) {
            throw EventFailure.lasting("Its words were erased or their time was over: nothing is left to fetch.");
        }
        return switch (event.provider()) {
            case ZOOM -> zoom.fetch(zoomApps.of(organization), event.details(), token(event));
            case TEAMS -> graph.fetch(app(organization), event.details());
            default -> throw EventFailure.lasting("Nobody fetches transcripts from " + event.provider() + ".");
        };
    }

    /** Who was there, of an event whose provider could not be asked before. */
    Uni<EventDetails> withPeople(UUID organization, Claimed event) {
        return event.details().peopleUnknown() && event.provider() == MeetingProvider.ZOOM
                ? zoom.withPeople(zoomApps.of(organization), event.details())
                : Uni.createFrom().item(event.details());
    }

    private App app(UUID organization) {
        return graphApps
                .of(organization)
                .orElseThrow(() -> EventFailure.passing("No app at Microsoft is set up for the organization any more:"
                        + " ask your operator to set headroom.graph.*."));
    }

    /** Empty for one that came without, or that nobody can read any more. */
    private Optional<String> token(Claimed event) {
        return Optional.ofNullable(event.token()).flatMap(token -> seal.openToken(event.id(), token));
    }
}
