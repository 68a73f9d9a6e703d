package dev.headroom.meeting.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.hook.ProviderEvents.Claimed;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.HookTestResource;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kept events on their way to a transcript, whatever the provider does and whoever dies. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ProviderEventWorkerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PATH = "/rec/webhook_download/1";

    @Inject
    Sql sql;

    @Inject
    ProviderEvents events;

    @Inject
    ProviderEventWorker worker;

    @Inject
    ProviderEventSweeper sweeper;

    @Inject
    HookConfig config;

    private StubProvider provider;
    private UUID organization;

    @BeforeEach
    void start() {
        provider = new StubProvider().on(PATH, 200, StubProvider.TRANSCRIPT);
        organization = TestOrganization.create().id();
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void aTranscriptIsFetchedWithItsTokenWhichIsForgottenThen() {
        insert(StubProvider.url(PATH), "the token");

        work();

        assertThat(provider.asked).containsExactly(PATH + " Bearer the token");
        assertThat(column("e.state || ' ' || (e.token is null)")).isEqualTo("UNASSIGNED true");
        assertThat(column("e.last_error")).contains("assign it");
        assertThat(column("encode(e.content, 'escape')")).doesNotContain("fictional");
    }

    @Test
    void aRedirectOnTheSameServerIsFollowed() {
        provider.onward("/first", PATH);
        insert(StubProvider.url("/first"), "the token");

        work();

        assertThat(column("e.state")).isEqualTo("UNASSIGNED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/inside",
                "http://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/",
                "https://localhost/",
                "http://zoom.us/rec/plain",
                "https://zoom.us:8080/rec/port",
                "https://zoom.us.evil.example/rec"
            })
    void anAddressInsideIsNeverAskedWhetherNamedOrSentOnTo(String inside) {
        provider.onward("/onward", inside);
        insert(StubProvider.url("/onward"), "the token");
        insert(inside, "the token");

        work();

        assertThat(columns("e.state")).containsExactly("DEAD", "DEAD");
        assertThat(columns("e.last_error"))
                .allSatisfy(error ->
                        assertThat(error).startsWith("The address ").doesNotContain("inside", "meta-data", "evil"));
        assertThat(provider.asked).containsExactly("/onward Bearer the token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | does not take the token",
                "403 | does not take the token",
                "404 | not there yet",
                "418 | no transcript",
                "429 | busy or broken",
                "500 | busy or broken",
                "503 | busy or broken"
            })
    void whatMayPassIsTriedAgainLater(int status, String sentence) {
        provider.on(PATH, status, "a secret of the provider");
        insert(StubProvider.url(PATH), "the token");

        work();

        assertThat(column("e.state || ' ' || e.tries")).isEqualTo("WAITING 1");
        assertThat(column("e.last_error"))
                .contains(Integer.toString(status), sentence)
                .doesNotContain("secret");
        assertThat(column("(e.next_try_at between clock_timestamp() + interval '10 s'"
                        + " and clock_timestamp() + interval '36 s')::text"))
                .isEqualTo("true");
    }

    @Test
    void aProviderThatSaysWhenIsAskedThen() {
        provider.on(PATH, request -> request.response()
                .setStatusCode(429)
                .putHeader("Retry-After", "600")
                .end());
        insert(StubProvider.url(PATH), "the token");

        work();

        assertThat(column("(e.next_try_at > clock_timestamp() + interval '590 s')::text"))
                .isEqualTo("true");
    }

    @Test
    void pagesToSignInOnAndEmptyAnswersAreNoTranscripts() {
        provider.on("/page", 200, "\n<!DOCTYPE html><html><body>Sign in</body></html>");
        provider.on("/empty", 200, "");
        insert(StubProvider.url("/page"), "the token");
        insert(StubProvider.url("/empty"), "the token");

        work();

        assertThat(columns("e.state || ' ' || (e.content is null)")).containsExactly("WAITING true", "WAITING true");
    }

    @Test
    void whatDripsIsTriedAgainAndWhatIsTooLargeIsNot() {
        provider.dripping("/drip").on("/large", 200, "x".repeat(10 * HookTestResource.LARGEST_TRANSCRIPT));
        insert(StubProvider.url("/drip"), "the token");
        insert(StubProvider.url("/large"), "the token");

        work();

        assertThat(columns("e.state || ' ' || e.last_error"))
                .containsExactly(
                        "WAITING The server takes too long for its answer.",
                        "DEAD The answer is larger than " + HookTestResource.LARGEST_TRANSCRIPT + " bytes.");
    }

    @Test
    void afterItsLastTryAnEventIsDeadUntilAPersonHasItTriedAgain() {
        provider.on(PATH, 500, "");
        insert(StubProvider.url(PATH), "the token");

        for (int attempt = 0; attempt <= config.backoff().size() + 1; attempt++) {
            due();
            work();
        }

        assertThat(column("e.state || ' ' || e.tries"))
                .isEqualTo("DEAD " + (config.backoff().size() + 1));
        assertThat(provider.asked).hasSize(config.backoff().size() + 1);
    }

    @Test
    void whoDiesLeavesItsEventToTheNextOneAndHasNoSayAnyMore() {
        insert(StubProvider.url(PATH), "the token");
        Claimed dead = claim();
        work();
        assertThat(column("e.state || ' ' || e.tries")).isEqualTo("WAITING 1");

        due();
        work();

        assertThat(column("e.state || ' ' || e.tries")).isEqualTo("UNASSIGNED 2");
        int late = sql.inTransaction(organization, () -> events.retry(organization, dead, "late", Duration.ZERO))
                .await()
                .atMost(PATIENCE);
        assertThat(late).isZero();
    }

    @Test
    void whatWasFetchedBeforeADeathIsNotFetchedAgain() {
        insert(StubProvider.url(PATH), "the token");
        Claimed dead = claim();
        sql.inTransaction(
                        organization,
                        () -> events.fetched(
                                organization,
                                dead,
                                dead.details(),
                                StubProvider.TRANSCRIPT.getBytes(StandardCharsets.UTF_8)))
                .await()
                .atMost(PATIENCE);

        due();
        work();

        assertThat(provider.asked).isEmpty();
        assertThat(column("e.state")).isEqualTo("UNASSIGNED");
    }

    @Test
    void anEventThatEndsTheServiceEachTimeIsGivenUp() {
        insert(StubProvider.url(PATH), "the token");
        for (int death = 0; death <= config.backoff().size(); death++) {
            due();
            claim();
        }

        due();
        work();

        assertThat(column("e.state || ' ' || e.last_error"))
                .isEqualTo("DEAD The service ended each time it worked on it.");
    }

    @Test
    void twoWorkersNeverTakeTheSameEvent() {
        insert(StubProvider.url(PATH), "the token");
        claim();

        assertThat(sql.inTransaction(organization, () -> events.claim(organization, Duration.ofMinutes(1)))
                        .await()
                        .atMost(PATIENCE))
                .isEmpty();
    }

    @Test
    void anotherSecretOfTheServiceMakesAnEventDeadAndNotTheWorker() {
        insert(StubProvider.url(PATH), "the token");
        insert(StubProvider.url(PATH), "the token");
        Owner.execute(
                organization,
                "update provider_events set token = '\\x0102' where file_key = (select min(e.file_key)"
                        + " from provider_events e)");

        work();

        assertThat(columns("e.state")).containsExactlyInAnyOrder("DEAD", "UNASSIGNED");
    }

    @Test
    void tokensAreForgottenWhenTheyNoLongerWorkAndEventsWhenNobodyCares() {
        insert(StubProvider.url(PATH), "the token");
        insert(StubProvider.url(PATH), null);
        Owner.execute(organization, "update provider_events set received_at = now() - interval '25 h'");
        sweeper.forget(organization).await().atMost(PATIENCE);
        assertThat(columns("(e.token is null)::text")).containsExactly("true", "true");
        work();
        assertThat(columns("e.last_error"))
                .allSatisfy(error -> assertThat(error).contains("has run out"));

        Owner.execute(organization, "update provider_events set received_at = now() - interval '91 d'");
        sweeper.forget(organization).await().atMost(PATIENCE);

        assertThat(columns("e.state")).isEmpty();
    }

    private void insert(String url, @Nullable String token) {
        String uuid = Uuids.next().toString();
        var start = OffsetDateTime.parse("2026-11-25T09:01:30Z");
        var details = new EventDetails(
                url, uuid, "81", "Fictional review", start, start.plusHours(1), start, null, null, null, List.of());
        var event = new NewProviderEvent(
                MeetingProvider.ZOOM, "recording.transcript_completed", uuid, uuid, details, token, null);
        sql.inTransaction(organization, () -> events.insert(organization, event))
                .await()
                .atMost(PATIENCE);
    }

    private Claimed claim() {
        return sql.inTransaction(organization, () -> events.claim(organization, config.lease()))
                .await()
                .atMost(PATIENCE)
                .orElseThrow();
    }

    private void due() {
        Owner.execute(organization, "update provider_events set next_try_at = now() where state = 'WAITING'");
    }

    private void work() {
        worker.work(organization).await().atMost(PATIENCE);
    }

    private String column(String expression) {
        return columns(expression).get(0);
    }

    private List<String> columns(String expression) {
        return Owner.textsIn(organization, "select " + expression + " from provider_events e order by e.id");
    }
}
