package dev.headroom.meeting.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.platform.outbound.OutboundHttp;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Zoom has and never told of, as the service finds it once a day. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ZoomCatchUpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T03:00:00Z"), ZoneOffset.UTC);
    private static final String PATH = "/v2/accounts/me/recordings";
    private static final String ASKED = PATH + "?from=2026-11-24&to=2026-11-26&page_size=300";

    @Inject
    Sql sql;

    @Inject
    HookIntake intake;

    @Inject
    HookConfig config;

    @Inject
    ZoomConfig zoom;

    @Inject
    OutboundHttp http;

    private StubProvider provider;
    private UUID organization;

    @BeforeEach
    void start() {
        organization = TestOrganization.create().id();
        provider = new StubProvider().on(ZoomStub.SIGN_IN, 200, "{\"access_token\": \"own\", \"expires_in\": 3599}");
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void everyTranscriptOfEveryPageIsKeptOnceAndWhatIsKnownIsNot() {
        pages();
        keep("meeting-1", "file-1");

        catchUp(ZoomStub.reading(organization));

        assertThat(columns("e.meeting_key || ' ' || e.file_key || ' ' || e.state"))
                .containsExactlyInAnyOrder("meeting-1 file-1 WAITING", "meeting-2 file-2 WAITING");
        assertThat(provider.asked)
                .containsExactly(
                        "/oauth/token Basic Y2xpZW50OnNlY3JldA==",
                        ASKED + " Bearer own",
                        ASKED + "&next_page_token=more%2F%2B Bearer own");
    }

    @Test
    void dayIsAskedForOnceByWhomever() {
        pages();

        catchUp(ZoomStub.reading(organization));
        catchUp(ZoomStub.reading(organization));

        assertThat(provider.asked).hasSize(3);
    }

    @Test
    void dayThatZoomWouldNotAnswerOnIsAskedForAgain() {
        provider.on(PATH, 503, "");
        catchUp(ZoomStub.reading(organization));
        assertThat(columns("e.id::text")).isEmpty();

        pages();
        catchUp(ZoomStub.reading(organization));

        assertThat(columns("e.file_key")).containsExactlyInAnyOrder("file-1", "file-2");
    }

    @Test
    void recordingThatCannotBeReadHoldsUpNoOther() {
        JsonObject broken = meeting("", "file-0");
        provider.on(PATH, 200, page("", broken, meeting("meeting-1", "file-1")));

        catchUp(ZoomStub.reading(organization));

        assertThat(columns("e.file_key")).containsExactly("file-1");
    }

    @Test
    void appThatMayNotReadAsksNothing() {
        catchUp(ZoomStub.blind(organization));

        assertThat(provider.asked).isEmpty();
    }

    @Test
    void transcriptWithoutATokenOfItsEventIsFetchedWithTheAppsOwn() {
        provider.on("/rec/file-1", 200, StubProvider.TRANSCRIPT);
        var transcripts = new ZoomTranscripts(http, config, CLOCK);
        EventDetails details = ZoomEvents.transcripts(
                        "recording.completed", new ProviderJson(meeting("meeting-1", "file-1")), null, 20)
                .get(0)
                .details();

        FetchedTranscript fetched = transcripts
                .fetch(Optional.of(ZoomStub.reading(organization)), details, Optional.empty())
                .await()
                .atMost(PATIENCE);

        assertThat(new String(fetched.content(), StandardCharsets.UTF_8)).isEqualTo(StubProvider.TRANSCRIPT);
        assertThat(provider.asked).contains("/rec/file-1 Bearer own");
    }

    /** Two pages: the second one under a token that must be written otherwise in an address. */
    private void pages() {
        provider.on(PATH, request -> request.response()
                .end(
                        "more/+".equals(request.getParam("next_page_token"))
                                ? page("", meeting("meeting-2", "file-2"))
                                : page("more/+", meeting("meeting-1", "file-1"))));
    }

    private static String page(String next, JsonObject... meetings) {
        return new JsonObject()
                .put("next_page_token", next)
                .put("meetings", new JsonArray(List.of(meetings)))
                .encode();
    }

    private static JsonObject meeting(String uuid, String file) {
        JsonArray files = new JsonArray()
                .add(new JsonObject().put("id", "film").put("file_type", "MP4"))
                .add(new JsonObject()
                        .put("id", file)
                        .put("file_type", "TRANSCRIPT")
                        .put("download_url", StubProvider.url("/rec/" + file)));
        return new JsonObject()
                .put("uuid", uuid)
                .put("topic", "Fictional review")
                .put("start_time", "2026-11-25T09:00:00Z")
                .put("duration", 30)
                .put("recording_files", files);
    }

    private void keep(String meeting, String file) {
        List<NewProviderEvent> known =
                ZoomEvents.transcripts("recording.completed", new ProviderJson(meeting(meeting, file)), "token", 20);
        intake.keep(organization, MeetingProvider.ZOOM, known).await().atMost(PATIENCE);
    }

    private void catchUp(ZoomConfig.App app) {
        new ZoomCatchUp(sql, new CatchUpDays(), intake, zoom, config, http, CLOCK)
                .catchUp(app)
                .await()
                .atMost(PATIENCE);
    }

    private List<String> columns(String expression) {
        return Owner.textsIn(organization, "select " + expression + " from provider_events e order by e.id");
    }
}
