package dev.headroom.meeting.hook;

import dev.headroom.meeting.hook.ZoomConfig.App;
import dev.headroom.meeting.hook.ZoomConfig.Reading;
import dev.headroom.platform.outbound.OutboundCall;
import dev.headroom.platform.outbound.OutboundCall.Limits;
import dev.headroom.platform.outbound.OutboundHttp;
import dev.headroom.platform.outbound.OutboundReply;
import io.smallrye.mutiny.Uni;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Lists the transcripts that Zoom keeps for an organization, as the events that should have told of them. */
final class ZoomRecordings {

    private static final Logger LOG = Logger.getLogger(ZoomRecordings.class);
    private static final int OK = 200;

    /** A page of 300 meetings with all their files. */
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    /** More meetings than a firm of thousands records in three days. */
    private static final int MOST_PAGES = 20;

    private final OutboundHttp http;
    private final ProviderTokens tokens;
    private final HookConfig config;
    private final Limits limits;

    ZoomRecordings(OutboundHttp http, HookConfig config, Clock clock) {
        this.http = http;
        this.tokens = new ProviderTokens(http, config.zoomHosts(), config, clock);
        this.config = config;
        this.limits = new Limits(config.zoomHosts(), LARGEST_ANSWER, config.deadline(), config.redirects());
    }

    /** Whose recordings of which days. */
    private record Listing(App app, Reading reading, LocalDate from, LocalDate to) {

        String url(String next) {
            return reading.url() + "/accounts/me/recordings?from=" + from + "&to=" + to + "&page_size=300"
                    + (next.isEmpty() ? "" : "&next_page_token=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        }
    }

    /** Hands on what each page brings, one page after the other. */
    Uni<Void> each(
            App app, Reading reading, LocalDate from, LocalDate to, Function<List<NewProviderEvent>, Uni<Void>> work) {
        return page(new Listing(app, reading, from, to), "", MOST_PAGES, work);
    }

    private Uni<Void> page(Listing listing, String next, int left, Function<List<NewProviderEvent>, Uni<Void>> work) {
        SignIn signIn = SignIn.atZoom(listing.app(), listing.reading());
        return tokens.authorization(signIn)
                .chain(authorization ->
                        http.send(OutboundCall.get(listing.url(next), "application/json", authorization, limits)))
                .map(reply -> json(signIn, reply))
                .chain(page -> work.apply(transcripts(page)).chain(() -> further(listing, page, left - 1, work)));
    }

    private Uni<Void> further(
            Listing listing, ProviderJson page, int left, Function<List<NewProviderEvent>, Uni<Void>> work) {
        Optional<String> next = page.longKey("next_page_token");
        if (next.isPresent() && left == 0) {
            LOG.warnf("Zoom has more than %d pages of recordings: the rest is left out", MOST_PAGES);
        }
        return next.isEmpty() || left == 0 ? Uni.createFrom().voidItem() : page(listing, next.get(), left, work);
    }

    private ProviderJson json(SignIn signIn, OutboundReply reply) {
        if (reply.status() != OK) {
            tokens.forget(signIn);
        }
        ProviderAnswer.require("Zoom", reply);
        return new ProviderJson(reply.json().orElseThrow(() -> EventFailure.passing("Zoom answers no JSON.")));
    }

    private List<NewProviderEvent> transcripts(ProviderJson page) {
        return page.objects("meetings").stream()
                .flatMap(meeting -> transcriptsOf(meeting).stream())
                .toList();
    }

    /** A meeting that can't be read holds up no other. */
    private List<NewProviderEvent> transcriptsOf(ProviderJson meeting) {
        try {
            return ZoomEvents.transcripts(ZoomEvents.TRANSCRIPT_COMPLETED, meeting, null, config.mostFiles());
        } catch (HookRefusal refusal) {
            LOG.warnf(
                    "A recording that Zoom lists can't be read: %s",
                    refusal.told().getMessage());
            return List.of();
        }
    }
}
