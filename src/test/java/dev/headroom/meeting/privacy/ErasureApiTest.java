package dev.headroom.meeting.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingWorld;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.PersonSelector;
import dev.headroom.meeting.speech.SpeechWorld;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.Transcripts;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.support.Operation;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who is erased is to be found nowhere in what came of meetings, and what is counted stays. */
@QuarkusTest
class ErasureApiTest {

    private static final String ERASE = Operation.read("web/EraseFromMeetings");
    private static final String ERASURE = Operation.read("web/MeetingErasure");

    @Inject
    PrivacySweeper sweeper;

    @Inject
    Meetings meetings;

    @Inject
    Transcripts transcripts;

    @Inject
    MeetingErasures erasures;

    @Inject
    DocumentMutations mutations;

    private SpeechWorld speech;
    private MeetingWorld world;

    @BeforeEach
    void prepare() {
        speech = new SpeechWorld();
        world = speech.world;
    }

    private static ValidatableResponse erase(Person who, @Nullable Object... fields) {
        return who.graphql()
                .run(ERASE, "input", MeetingWorld.named(fields))
                .statusCode(200)
                .rootPath("data.eraseFromMeetings");
    }

    private Meeting stored(String meeting) {
        return meetings.find(world.organization.id(), MeetingWorld.uuid(meeting))
                .await()
                .atMost(SpeechWorld.LONG)
                .orElseThrow();
    }

    private Segment[] segments(String meeting) {
        return transcripts
                .ofMeeting(world.organization.id(), stored(meeting))
                .await()
                .atMost(SpeechWorld.LONG)
                .get(0)
                .segments()
                .toArray(Segment[]::new);
    }

    @Test
    void nameAddressLabelAndWordsGoFromEveryMeeting() {
        // Given
        String first = speech.meeting(20);
        String second = speech.meeting(15);
        speech.upload(first, SpeechWorld.RIGHT);
        speech.upload(second, SpeechWorld.RIGHT);

        // When
        String erasure = erase(world.organization.admin(), "email", "BEA@customer.example")
                .body("userErrors", empty())
                .body("erasure.state", is("DONE"))
                .body("erasure.doneAt", notNullValue())
                .body("erasure.counts.find { it.documents == 'meetings' }.changed", is(2))
                .body("erasure.counts.find { it.documents == 'transcripts' }.changed", is(2))
                .extract()
                .path("data.eraseFromMeetings.erasure.id");

        // Then
        for (String meeting : new String[] {first, second}) {
            JsonPath read = world.read(world.rep, meeting);
            assertThat(read.prettify()).doesNotContain("Bea Maas", "bea@customer");
            assertThat(read.getList("attendees.name", String.class)).containsExactly("Sven Olsen", "(erased)");
            assertThat(read.getList("attendees.side", String.class)).containsExactly("SELLER", "BUYER");
            assertThat(segments(meeting)).extracting(Segment::text).doesNotContain("Hi Sven, we need two developers");
            assertThat(String.valueOf(segments(meeting)[0].text())).isEqualTo("Hi (erased), what do you need?");
            // Who spoke how long is still known.
            assertThat(speech.speech(world.rep, meeting).getFloat("figures.talkRatio.value"))
                    .isEqualTo(0.25f);
            assertThat(speech.speech(world.rep, meeting).getFloat("figures.unknownShare"))
                    .isZero();
        }
        world.organization.admin().graphql().run(ERASURE, "id", erasure).body("data.node.state", is("DONE"));
        world.rep.graphql().run(ERASURE, "id", erasure).body("data.node", is((Object) null));
    }

    @Test
    void oncePerPersonIsEnoughAndAgainChangesNothing() {
        String meeting = speech.meeting(20);
        speech.upload(meeting, SpeechWorld.RIGHT);
        erase(world.organization.admin(), "email", "bea@customer.example").body("userErrors", empty());
        int version = world.read(world.rep, meeting).getInt("version");

        erase(world.organization.admin(), "email", "bea@customer.example")
                .body("userErrors", empty())
                .body("erasure.state", is("DONE"))
                .body("erasure.counts", empty());

        assertThat(world.read(world.rep, meeting).getInt("version")).isEqualTo(version);
    }

    @Test
    void labelMeansSomebodyInTheMeetingsOfOneAccountOnly() {
        // Given
        String here = speech.meeting(20);
        speech.upload(here, SpeechWorld.RIGHT);
        SpeechWorld elsewhere = new SpeechWorld();
        String there = elsewhere.meeting(20);

        // When
        erase(world.organization.admin(), "label", "Bea Maas", "account", world.accountId())
                .body("userErrors", empty())
                .body("erasure.counts.find { it.documents == 'meetings' }.changed", is(1));

        // Then
        assertThat(world.read(world.rep, here).getList("attendees.name", String.class))
                .containsExactly("Sven Olsen", "(erased)");
        assertThat(elsewhere.world.read(elsewhere.world.rep, there).getList("attendees.name", String.class))
                .contains("Bea Maas");
    }

    @Test
    void contactIsFoundByWhoTheyAre() {
        String contact = world.contact("Cleo Park", "cleo@customer.example");
        String meeting = world.meeting("attendees", MeetingWorld.one("name", "Cleo Park", "contact", contact));

        erase(world.organization.admin(), "contact", contact)
                .body("erasure.counts.find { it.documents == 'meetings' }.changed", is(1));

        JsonPath read = world.read(world.rep, meeting);
        assertThat(read.getString("attendees[0].name")).isEqualTo("(erased)");
        assertThat(read.getString("attendees[0].contactId")).isNull();
    }

    @Test
    void whoIsCalledErasedBySomebodyIsErasedLikeAnybodyElse() {
        String meeting = world.meeting(
                "attendees", MeetingWorld.one("name", "(erased)", "email", "cleo@customer.example", "side", "BUYER"));

        erase(world.organization.admin(), "email", "cleo@customer.example")
                .body("userErrors", empty())
                .body("erasure.state", is("DONE"));

        assertThat(world.read(world.rep, meeting).getString("attendees[0].email"))
                .isNull();
    }

    @Test
    void answersThatAreKeptForRepeatedCallsForgetThePersonToo() {
        world.meeting(
                "clientMutationId",
                "first",
                "attendees",
                MeetingWorld.one("name", "Cleo Park", "email", "cleo@customer.example"));
        assertThat(answersWith("cleo@customer.example")).isEqualTo("1");

        erase(world.organization.admin(), "email", "cleo@customer.example", "clientMutationId", "second")
                .body("userErrors", empty());

        assertThat(answersWith("cleo@customer.example")).isEqualTo("0");
        erase(world.organization.admin(), "email", "cleo@customer.example", "clientMutationId", "second")
                .body("erasure.state", is("DONE"))
                .body("erasure.counts.documents", hasItem("meetings"));
    }

    @Test
    void answersThatNameThePersonByNameAloneForgetThemToo() {
        String meeting = world.meeting(
                "attendees",
                MeetingWorld.one("name", "Cleo Quillon", "email", "cleo@customer.example", "side", "BUYER"));
        world.organization
                .admin()
                .graphql()
                .run(
                        Operation.read("mobile/AddCommitment"),
                        "input",
                        MeetingWorld.named(
                                "account",
                                world.accountId(),
                                "text",
                                "Ask Cleo Quillon for the list",
                                "side",
                                "SELLER",
                                "clientMutationId",
                                "third"))
                .body("data.addCommitment.userErrors", empty());
        assertThat(answersWith("Cleo Quillon")).isEqualTo("1");

        erase(world.organization.admin(), "email", "cleo@customer.example").body("userErrors", empty());

        assertThat(world.read(world.rep, meeting).getString("attendees[0].name"))
                .isEqualTo("(erased)");
        assertThat(answersWith("Quillon")).isEqualTo("0");
    }

    @Test
    void commitmentsOfNoMeetingForgetThePersonToo() {
        // Given: one that names them, one that is theirs as a contact, and one of another Cleo
        String contact = world.contact("Cleo Quillon", "cleo@customer.example");
        world.meeting("attendees", MeetingWorld.one("name", "Cleo Quillon", "contact", contact));
        String named = commitment("Ask Cleo Quillon for the list", "SELLER", null);
        String theirs = commitment("Cleo sends the list", "BUYER", contact);
        String other = commitment("Ask Cleo Marsh for the list", "SELLER", null);

        // When
        erase(world.organization.admin(), "contact", contact)
                .body("userErrors", empty())
                .body("erasure.counts.find { it.documents == 'commitments' }.changed", is(2));

        // Then
        assertThat(text(named)).isEqualTo("Ask (erased) for the list");
        assertThat(text(theirs)).isEqualTo("(erased) sends the list");
        assertThat(text(other)).isEqualTo("Ask Cleo Marsh for the list");
    }

    private String commitment(String text, String side, @Nullable String contact) {
        return world.rep
                .graphql()
                .run(
                        Operation.read("mobile/AddCommitment"),
                        "input",
                        MeetingWorld.named("account", world.accountId(), "text", text, "side", side, "owner", contact))
                .body("data.addCommitment.userErrors", empty())
                .extract()
                .path("data.addCommitment.commitment.id");
    }

    private String text(String commitment) {
        return world.rep
                .graphql()
                .run(Operation.read("web/Commitment"), "id", commitment)
                .extract()
                .path("data.node.text");
    }

    private String answersWith(String word) {
        return Owner.textsIn(
                        world.organization.id(),
                        "select count(*)::text from idempotency i where i.organization = '" + world.organization.id()
                                + "' and position('" + word + "' in i.answer) > 0")
                .get(0);
    }

    @Test
    void erasureThatAProcessLeftHalfDoneIsFinishedByTheNext() {
        // Given: what a process leaves that dies right after it recorded the wish
        String meeting = speech.meeting(20);
        speech.upload(meeting, SpeechWorld.RIGHT);
        UUID id = Uuids.next();
        var person = new PersonSelector(null, "bea@customer.example", null, null);
        var begun = MeetingErasure.begin(id, person, "Admin", OffsetDateTime.now(ZoneOffset.UTC));
        var author = new Author(world.organization.id(), "service:test");
        mutations
                .run(
                        new Mutation<>(author, "begin", id, null, MeetingErasure.class),
                        erasures.documents(),
                        id,
                        () -> Uni.createFrom().item(DocumentWrite.insert(begun)))
                .await()
                .atMost(SpeechWorld.LONG);

        // When
        sweeper.sweep(world.organization.id()).await().atMost(SpeechWorld.LONG);

        // Then
        MeetingErasure done = erasures.documents()
                .find(world.organization.id(), id)
                .await()
                .atMost(SpeechWorld.LONG)
                .orElseThrow();
        assertThat(done.isDone()).isTrue();
        assertThat(done.person()).isNull();
        assertThat(world.read(world.rep, meeting).getList("attendees.name", String.class))
                .containsExactly("Sven Olsen", "(erased)");
    }

    @Test
    void wishIsRefusedToOthersAndWhenItNamesNobody() {
        erase(world.rep, "email", "bea@customer.example").body("userErrors.code", contains("FORBIDDEN"));
        erase(world.manager, "email", "bea@customer.example").body("userErrors.code", contains("FORBIDDEN"));
        erase(world.organization.admin()).body("userErrors.code", contains("BAD_USER_INPUT"));
        erase(world.organization.admin(), "label", "Bea").body("userErrors.code", contains("BAD_USER_INPUT"));
        erase(world.organization.admin(), "contact", "nonsense").body("userErrors.code", contains("BAD_USER_INPUT"));
    }
}
