package dev.headroom.meeting.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.hook.EventDetails.Person;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.outbound.OutboundHttp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was at a meeting of Zoom, where the app may know it; and that nothing waits for it where not. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ZoomPeopleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PATH = "/v2/past_meetings/a%252F%252Fb%253D%253D/participants";
    private static final Person HOST = new Person(null, "rita.rep@headroom.example");
    private static final EventDetails DETAILS = new EventDetails(
            "https://zoom.us/x", "a//b==", null, null, null, null, null, null, HOST.email(), null, List.of(HOST));

    @Inject
    OutboundHttp http;

    @Inject
    HookConfig config;

    private StubProvider provider;

    @BeforeEach
    void start() {
        provider = new StubProvider()
                .on("/oauth/token", 200, "{\"access_token\": \"token\", \"expires_in\": 3599}")
                .on(PATH, 200, """
                        {"participants": [
                         {"id": "1", "name": "Rita Rep", "user_email": "Rita.Rep@headroom.example"},
                         {"id": "2", "name": "Vera Vice", "user_email": "vera.vice@freight.example"},
                         {"id": "3", "name": "Galaxy S24", "user_email": ""}]}
                        """);
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void thoseWhoMetAreNamed() {
        assertThat(people(ZoomStub.reading(Uuids.next())))
                .containsExactly(
                        new Person("Rita Rep", "rita.rep@headroom.example"),
                        new Person("Vera Vice", "vera.vice@freight.example"),
                        new Person("Galaxy S24", null),
                        HOST);
        assertThat(provider.asked)
                .containsExactly("/oauth/token Basic Y2xpZW50OnNlY3JldA==", PATH + "?page_size=300 Bearer token");
    }

    @Test
    void anAppThatMayNotKnowAsksNobody() {
        assertThat(people(ZoomStub.blind(Uuids.next()))).containsExactly(HOST);
        assertThat(provider.asked).isEmpty();
    }

    @Test
    void whoeverRefusesOrIsSlowKeepsNoTranscriptWaiting() {
        provider.on(PATH, 403, "{}");
        assertThat(people(ZoomStub.reading(Uuids.next()))).containsExactly(HOST);
        provider.dripping(PATH);
        assertThat(people(ZoomStub.reading(Uuids.next()))).containsExactly(HOST);
        provider.on("/oauth/token", 401, "{}");
        assertThat(people(ZoomStub.reading(Uuids.next()))).containsExactly(HOST);
    }

    @Test
    void whoCanNotBeAskedJustNowIsAskedAgain() {
        provider.on(PATH, 503, "{}");
        EventDetails known = details(ZoomStub.reading(Uuids.next()));
        assertThat(known.people()).containsExactly(HOST);
        assertThat(known.peopleUnknown()).isTrue();
        assertThat(EventDetails.of(known.written())).isEqualTo(known);

        provider.on(PATH, 403, "{}");
        assertThat(details(ZoomStub.reading(Uuids.next())).peopleUnknown()).isFalse();
    }

    private List<Person> people(ZoomConfig.App app) {
        return details(app).people();
    }

    private EventDetails details(ZoomConfig.App app) {
        return new ZoomPeople(http, config, Clock.systemUTC())
                .with(app, DETAILS)
                .await()
                .atMost(PATIENCE);
    }
}
