package dev.headroom.meeting.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headroom.meeting.hook.EventDetails.Person;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.outbound.OutboundHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transcripts of Microsoft Graph in each of the ways in which tenants let them be had. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class GraphTranscriptsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String MEETING = "/v1.0/users/u/onlineMeetings/m";
    private static final String TRANSCRIPT = MEETING + "/transcripts/t";
    private static final String PLAIN = "application/vnd.microsoft.graph.transcript+text";
    private static final GraphConfig.App APP = new Settings(Uuids.next());
    private static final EventDetails DETAILS = new EventDetails(
            "/users/u/onlineMeetings/m/transcripts/t", "m", null, null, null, null, null, null, null, null, List.of());

    @Inject
    OutboundHttp http;

    @Inject
    HookConfig config;

    private final AtomicInteger tokens = new AtomicInteger();
    private StubProvider provider;
    private GraphTranscripts transcripts;

    /** An app whose Microsoft is the stub. */
    private record Settings(UUID organization) implements GraphConfig.App {

        @Override
        public String clientState() {
            return "state";
        }

        @Override
        public String clientId() {
            return "client";
        }

        @Override
        public String clientSecret() {
            return "p&ss";
        }

        @Override
        public String tokenUrl() {
            return StubProvider.url("/token");
        }

        @Override
        public String url() {
            return StubProvider.url("/v1.0");
        }
    }

    @BeforeEach
    void start() {
        provider = new StubProvider()
                .on("/token", this::token)
                .on(TRANSCRIPT, 200, """
                        {"id": "t", "meetingId": "m", "callId": "0c0c-call",
                         "createdDateTime": "2026-11-25T09:01:30.5Z", "endDateTime": "2026-11-25T09:43:10Z"}
                        """)
                .on(MEETING, 200, """
                        {"id": "m", "subject": "Fictional Freight: quarterly review",
                         "participants": {
                          "organizer": {"upn": "Rita.Rep@headroom.example",
                           "identity": {"user": {"id": "u", "displayName": "Rita Rep"}}},
                          "attendees": [
                           {"upn": "vera.vice@freight.example", "identity": {"user": {"displayName": "Vera Vice"}}},
                           {"upn": null, "identity": {"phone": {"id": "+61"}}}]}}
                        """)
                .on(TRANSCRIPT + "/metadataContent", 200, StubProvider.TRANSCRIPT);
        transcripts = new GraphTranscripts(http, config, Clock.systemUTC());
    }

    @AfterEach
    void end() {
        provider.close();
    }

    private void token(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            boolean right = body.toString()
                    .equals("grant_type=client_credentials&client_id=client&client_secret=p%26ss"
                            + "&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default");
            request.response()
                    .setStatusCode(right ? 200 : 400)
                    .end("{\"access_token\": \"token-" + tokens.incrementAndGet() + "\", \"expires_in\": 3599}");
        });
    }

    @Test
    void theMeetingIsKnownWithItsPeopleAndOccurrence() {
        EventDetails details = fetched().details();

        assertThat(details.meetingKey()).isEqualTo("0c0c-call");
        assertThat(details.series()).isEqualTo("m");
        assertThat(details.topic()).isEqualTo("Fictional Freight: quarterly review");
        assertThat(details.host()).isEqualTo("rita.rep@headroom.example");
        assertThat(details.cuesFrom()).isEqualTo(OffsetDateTime.parse("2026-11-25T09:01:30.5Z"));
        assertThat(details.people())
                .containsExactly(
                        new Person("Rita Rep", "rita.rep@headroom.example"),
                        new Person("Vera Vice", "vera.vice@freight.example"),
                        new Person(null, null));
    }

    @Test
    void theFormWithWallClockTimesIsTakenAndOneTokenServesAll() {
        fetched();
        String text = text(fetched());

        assertThat(text).isEqualTo(StubProvider.TRANSCRIPT);
        assertThat(tokens).hasValue(1);
        assertThat(provider.asked).contains(TRANSCRIPT + "/metadataContent Bearer token-1");
    }

    @Test
    void whereThatFormIsMissingThePlainOneIsTaken() {
        provider.on(TRANSCRIPT + "/metadataContent", 404, "{}").on(TRANSCRIPT + "/content", 200, "WEBVTT plain");

        assertThat(text(fetched())).isEqualTo("WEBVTT plain");
        assertThat(provider.asked).contains(TRANSCRIPT + "/content?$format=text/vtt Bearer token-1");
    }

    @Test
    void whereSpeakersAreHiddenTheFormWithoutThemIsTaken() {
        String hidden =
                "{\"error\": {\"code\": \"Forbidden\", \"innerError\": {\"code\": \"SpeakerAttributionNotAllowed\"}}}";
        provider.on(TRANSCRIPT + "/metadataContent", 403, hidden).on(TRANSCRIPT + "/content", request -> {
            boolean plain = PLAIN.equals(request.getHeader("Accept"));
            request.response().setStatusCode(plain ? 200 : 403).end(plain ? "WEBVTT nobody" : hidden);
        });

        assertThat(text(fetched())).isEqualTo("WEBVTT nobody");
    }

    @Test
    void aTokenThatIsRefusedIsReplacedOnce() {
        provider.on(TRANSCRIPT + "/metadataContent", request -> {
            boolean fresh = "Bearer token-2".equals(request.getHeader("Authorization"));
            request.response().setStatusCode(fresh ? 200 : 401).end(StubProvider.TRANSCRIPT);
        });

        assertThat(text(fetched())).isEqualTo(StubProvider.TRANSCRIPT);
        assertThat(tokens).hasValue(2);
    }

    @Test
    void aMeetingThatMayNotBeReadStillHasATranscript() {
        provider.on(MEETING, 403, "{}");

        FetchedTranscript fetched = fetched();

        assertThat(text(fetched)).isEqualTo(StubProvider.TRANSCRIPT);
        assertThat(fetched.details().host()).isNull();
    }

    @Test
    void aSignInThatIsRefusedIsSaidWithoutTheSecret() {
        provider.on("/token", 401, "{\"error_description\": \"p&ss is wrong\"}");

        EventFailure failure = catchThrowableOfType(EventFailure.class, this::fetched);

        assertThat(failure.isLast()).isFalse();
        assertThat(failure.sentence())
                .contains("refuses the app's sign-in (401)")
                .doesNotContain("p&ss");
    }

    @Test
    void aTranscriptThatIsNotThereIsAskedForLater() {
        provider.on(TRANSCRIPT, 404, "{}");

        EventFailure failure = catchThrowableOfType(EventFailure.class, this::fetched);

        assertThat(failure.isLast()).isFalse();
        assertThat(failure.sentence()).contains("not there yet");
    }

    private FetchedTranscript fetched() {
        return transcripts.fetch(APP, DETAILS).await().atMost(PATIENCE);
    }

    private static String text(FetchedTranscript fetched) {
        return new String(fetched.content(), StandardCharsets.UTF_8);
    }
}
