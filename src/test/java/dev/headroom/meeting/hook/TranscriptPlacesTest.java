package dev.headroom.meeting.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.PersonSelector;
import dev.headroom.meeting.hook.EventDetails.Person;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.Operation;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which meeting and which account a transcript comes to, and who is asked where nothing tells. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class TranscriptPlacesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PATH = "/rec/webhook_download/1";
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-25T09:00:00Z");

    @Inject
    Sql sql;

    @Inject
    ProviderEvents events;

    @Inject
    ProviderEventWorker worker;

    @Inject
    Meetings meetings;

    @Inject
    ProviderEventEraser eraser;

    @Inject
    WordsOfEvents words;

    private final String domain = "freight-" + Uuids.next() + ".example";
    private StubProvider provider;
    private TestOrganization organization;
    private TestOrganization.Person host;
    private UUID account;

    @BeforeEach
    void start() {
        provider = new StubProvider().on(PATH, 200, StubProvider.TRANSCRIPT);
        organization = TestOrganization.create();
        host = organization.member("REP", null);
        account = organization.account("Fictional Freight", host.id());
        contact(account, "vera.vice@" + domain);
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void theHostAndAContactTellTheAccountAndTheMeetingIsMade() {
        insert("key", "series", host.email(), "vera.vice@" + domain);

        work();

        assertThat(column("e.state || ' ' || (e.content is null) || ' ' || (e.token is null)"))
                .isEqualTo("DONE true true");
        Meeting meeting = meeting("key");
        assertThat(meeting.uuid()).hasToString(column("e.meeting::text"));
        assertThat(meeting.accountUuid()).isEqualTo(account);
        assertThat(meeting.ownerUuid()).isEqualTo(host.id());
        assertThat(meeting.title()).isEqualTo("Fictional review");
        assertThat(meeting.startsAt()).isEqualTo(START);
        assertThat(meeting.zone()).isEqualTo("Australia/Sydney");
        assertThat(meeting.attendees()).extracting(Attendee::name).contains("REP " + host.id());
        assertThat(Owner.textsIn(
                        organization.id(),
                        "select f.source || ' ' || (f.starts_at = timestamptz '2026-11-25 09:01:30Z') || ' ' || f.meeting"
                                + " from transcript_files f"))
                .containsExactly("ZOOM true " + meeting.uuid());
    }

    @Test
    void anotherEventOfTheSameMeetingMakesNoSecondOne() {
        insert("key", "series", host.email(), "vera.vice@" + domain);
        work();
        UUID first = meeting("key").uuid();
        insert("key", "series", host.email(), "vera.vice@" + domain);

        work();

        assertThat(columns("e.state || ' ' || e.meeting")).containsExactly("DONE " + first, "DONE " + first);
    }

    @Test
    void somebodyElseOfTheSameDomainTellsTheAccountToo() {
        insert("key", null, host.email(), "somebody.new@" + domain);

        work();

        assertThat(meeting("key").accountUuid()).isEqualTo(account);
    }

    @Test
    void anAddressThatAnybodyCanHaveTellsNothing() {
        contact(account, "vera@gmail.com");
        insert("key", null, host.email(), "somebody.new@gmail.com");

        work();

        assertThat(column("e.state")).isEqualTo("UNASSIGNED");
    }

    @Test
    void contactsOfTwoAccountsAreForAPersonToDecideAndTheSeriesFollows() {
        UUID other = organization.account("Fictional Foods", host.id());
        contact(other, "oscar@foods-" + domain);
        String[] both = {"vera.vice@" + domain, "oscar@foods-" + domain};
        insert("first", "weekly", host.email(), both);
        work();
        assertThat(column("e.state || ' ' || e.last_error"))
                .startsWith("UNASSIGNED")
                .contains("more than one account");

        assign(host, other);
        work();
        insert("second", "weekly", host.email(), both);
        work();

        assertThat(columns("e.state")).containsExactly("DONE", "DONE");
        assertThat(meeting("first").accountUuid()).isEqualTo(other);
        assertThat(meeting("second").accountUuid()).isEqualTo(other);
        assertThat(meeting("second").seriesUuid()).isEqualTo(meeting("first").seriesUuid());
        assertThat(provider.asked).hasSize(2);
    }

    @Test
    void aHostWhoDoesNotSignInHereTellsNothingAndAnAdministratorDecides() {
        insert("key", null, "somebody@else.example", "vera.vice@" + domain);
        insert("other", null, null, "vera.vice@" + domain);
        work();
        assertThat(columns("e.state")).containsExactly("UNASSIGNED", "UNASSIGNED");

        assign(organization.admin(), account);
        work();

        assertThat(columns("e.state")).containsExactly("DONE", "UNASSIGNED");
        assertThat(meeting("key").ownerUuid()).isEqualTo(organization.admin().id());
    }

    @Test
    void noMeetingGoesByItselfToAnAccountThatTheHostMayNotWrite() {
        TestOrganization.Person stranger = organization.member("REP", null);
        insert("key", null, stranger.email(), "vera.vice@" + domain);

        work();

        assertThat(column("e.state")).isEqualTo("UNASSIGNED");
    }

    @Test
    void whatAMeetingCannotHoldIsFilledInOrLeftOut() {
        var odd = new EventDetails(
                StubProvider.url(PATH),
                "odd",
                null,
                null,
                OffsetDateTime.parse("1970-01-01T00:00:00Z"),
                OffsetDateTime.parse("1969-01-01T00:00:00Z"),
                null,
                "GMT+25",
                host.email(),
                null,
                List.of(
                        new Person("Vera", "vera.vice@" + domain),
                        new Person("Vera again", "vera.vice@" + domain),
                        new Person(null, null)));
        insert(odd);

        work();

        Meeting meeting = meeting("odd");
        assertThat(meeting.title()).isEqualTo("Meeting without a title");
        assertThat(meeting.zone()).isEqualTo("UTC");
        assertThat(meeting.endsAt()).isNull();
        assertThat(meeting.attendees())
                .anySatisfy(attendee -> assertThat(attendee.name()).isEqualTo("Vera"));
    }

    @Test
    void whoIsErasedIsNoLongerInWhatAProviderTold() {
        insert("key", "series", host.email(), "vera.vice@" + domain);
        work();
        assertThat(column("e.details")).doesNotContain("vera.vice");
        var erased = new ErasedPeople(Set.of(), Set.of(), Set.of("Fictional"), Set.of(host.email()));

        int changed = eraser.erase(new Author(organization.id(), "service:test"), meeting("key"), erased)
                .await()
                .atMost(PATIENCE);

        assertThat(changed).isEqualTo(1);
        assertThat(column("e.details || coalesce(e.host, '')"))
                .contains("(erased) review")
                .doesNotContain("Fictional", host.email());
    }

    @Test
    void whoIsErasedIsInNothingThatWaitsForAnAccountEither() {
        // Given
        String vera = "vera.vice@" + domain;
        insert("waits", null, "somebody@else.example", vera);
        insert("other", null, "somebody@else.example", "oscar@" + domain);
        work();
        assertThat(columns("e.state || ' ' || (e.content is null)"))
                .containsExactly("UNASSIGNED false", "UNASSIGNED false");
        var person = new PersonSelector(null, vera, null, null);

        // When
        int changed = eraser.eraseOutsideMeetings(author(), person, person.anywhere())
                .await()
                .atMost(PATIENCE);

        // Then
        assertThat(changed).isEqualTo(1);
        assertThat(columns("e.state || ' ' || (e.content is null) || ' ' || (e.token is null)"))
                .containsExactly("DEAD true true", "UNASSIGNED false true");
        assertThat(column("e.details")).doesNotContain("vera.vice");
        // Whoever assigns it later does not bring them back.
        int asked = provider.asked.size();
        assign(organization.admin(), account);
        work();
        assertThat(columns("e.state")).containsExactly("DEAD", "UNASSIGNED");
        assertThat(provider.asked).hasSize(asked);
    }

    @Test
    void whoIsNamedInTheWordsAloneIsFoundThere() {
        insert("waits", null, "somebody@else.example", "oscar@" + domain);
        work();
        var rita = new ErasedPeople(Set.of(), Set.of(), Set.of("Rita Rep"), Set.of());

        int changed = eraser.eraseOutsideMeetings(author(), new PersonSelector(null, null, null, null), rita)
                .await()
                .atMost(PATIENCE);

        assertThat(changed).isEqualTo(1);
        assertThat(column("e.state || ' ' || (e.content is null)")).isEqualTo("DEAD true");
    }

    @Test
    void wordsThatWaitForAnAccountGoWhenTheirTimeIsOver() {
        insert("waits", null, "somebody@else.example", "oscar@" + domain);
        work();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

        assertThat(words.forgetBefore(organization.id(), now.minusDays(1))
                        .await()
                        .atMost(PATIENCE))
                .isZero();
        assertThat(words.forgetBefore(organization.id(), now.plusMinutes(1))
                        .await()
                        .atMost(PATIENCE))
                .isEqualTo(1);
        assertThat(column("e.state || ' ' || (e.content is null)")).isEqualTo("DEAD true");
    }

    private Author author() {
        return new Author(organization.id(), "service:test");
    }

    private Meeting meeting(String key) {
        return meetings.ofProvider(organization.id(), MeetingProvider.ZOOM, key)
                .await()
                .atMost(PATIENCE)
                .orElseThrow();
    }

    private void contact(UUID of, String email) {
        UUID person = Uuids.next();
        Owner.execute(
                organization.id(),
                "insert into person (organization, id, name, name_key, version, created_at, created_by, updated_at,"
                        + " updated_by) values (?, ?, 'Vera Vice', 'vera vice', 1, now(), 'test', now(), 'test')",
                organization.id(),
                person);
        Owner.execute(
                organization.id(),
                "insert into contact (organization, id, account, person, level, email, version, created_at, created_by,"
                        + " updated_at, updated_by) values (?, ?, ?, ?, 'VP', ?, 1, now(), 'test', now(), 'test')",
                organization.id(),
                Uuids.next(),
                of,
                person,
                email);
    }

    private void insert(String key, @Nullable String series, @Nullable String planner, String... others) {
        List<Person> people = new ArrayList<>();
        if (planner != null) {
            people.add(new Person(null, planner));
        }
        Stream.of(others).forEach(email -> people.add(new Person("Somebody " + email, email)));
        insert(new EventDetails(
                StubProvider.url(PATH),
                key,
                series,
                "Fictional review",
                START,
                START.plusMinutes(42),
                START.plusSeconds(90),
                "Australia/Sydney",
                planner,
                null,
                people));
    }

    private void insert(EventDetails details) {
        var event = new NewProviderEvent(
                MeetingProvider.ZOOM,
                "recording.transcript_completed",
                details.meetingKey(),
                Uuids.next().toString(),
                details,
                "the token",
                null);
        sql.inTransaction(organization.id(), () -> events.insert(organization.id(), event))
                .await()
                .atMost(PATIENCE);
    }

    private void assign(TestOrganization.Person person, UUID to) {
        List<Object> refusals = person.graphql()
                .run(
                        Operation.read("mobile/AssignProviderEvent"),
                        "input",
                        Map.of(
                                "event",
                                GlobalId.of("ProviderEvent", UUID.fromString(column("e.id::text"))),
                                "account",
                                GlobalId.of("Account", to)))
                .extract()
                .path("data.assignProviderEvent.userErrors");
        assertThat(refusals).isEmpty();
    }

    private void work() {
        worker.work(organization.id()).await().atMost(PATIENCE);
    }

    private String column(String expression) {
        return columns(expression).get(0);
    }

    private List<String> columns(String expression) {
        return Owner.textsIn(organization.id(), "select " + expression + " from provider_events e order by e.id");
    }
}
