package dev.headroom.meeting.hook;

import dev.headroom.meeting.hook.EventDetails.Person;
import dev.headroom.platform.outbound.OutboundCall;
import dev.headroom.platform.outbound.OutboundCall.Limits;
import dev.headroom.platform.outbound.OutboundHttp;
import dev.headroom.platform.outbound.OutboundReply;
import io.smallrye.mutiny.Uni;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks Zoom who was at a meeting, which its events do not tell, where the operator let the app read that. A transcript
 * never waits long for it: without, a person says which account the meeting was with.
 */
final class ZoomPeople {

    private static final Logger LOG = Logger.getLogger(ZoomPeople.class);
    private static final int OK = 200;
    private static final int LARGEST_ANSWER = 1024 * 1024;

    private final OutboundHttp http;
    private final ProviderTokens tokens;
    private final Limits limits;

    ZoomPeople(OutboundHttp http, HookConfig config, Clock clock) {
        this.http = http;
        this.tokens = new ProviderTokens(http, config.zoomHosts(), config, clock);
        this.limits = new Limits(config.zoomHosts(), LARGEST_ANSWER, config.deadline(), config.redirects());
    }

    /** The details with everybody who was there, as far as that can be known, or that it can't be known just now. */
    Uni<EventDetails> with(ZoomConfig.App app, EventDetails details) {
        Optional<ZoomConfig.Reading> reading = app.reading();
        if (reading.isEmpty()) {
            return Uni.createFrom().item(details);
        }
        SignIn signIn = SignIn.atZoom(app, reading.get());
        return tokens.authorization(signIn)
                .chain(authorization -> http.send(OutboundCall.get(
                        url(reading.get(), details.meetingKey()), "application/json", authorization, limits)))
                .map(reply -> details.with(people(signIn, details, reply)))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Zoom does not tell who met: %s",
                        EventFailure.of(failure).sentence()))
                .onFailure()
                .recoverWithItem(
                        failure -> EventFailure.of(failure).isHiccup() ? details.withPeopleUnknown() : details);
    }

    private List<Person> people(SignIn signIn, EventDetails details, OutboundReply reply) {
        if (reply.status() != OK) {
            tokens.forget(signIn);
        }
        ProviderAnswer.require("Zoom", reply);
        List<Person> people = new ArrayList<>();
        reply.json().map(ProviderJson::new).stream()
                .flatMap(json -> json.objects("participants").stream())
                .map(participant -> new Person(
                        participant.line("name").orElse(null),
                        participant.email("user_email").orElse(null)))
                .forEach(people::add);
        people.addAll(details.people());
        return people;
    }

    /** The id of a meeting may hold slashes, which Zoom wants encoded twice. */
    private static String url(ZoomConfig.Reading reading, String meeting) {
        String once = URLEncoder.encode(meeting, StandardCharsets.UTF_8);
        return reading.url() + "/past_meetings/" + URLEncoder.encode(once, StandardCharsets.UTF_8)
                + "/participants?page_size=300";
    }
}
