package dev.headroom.meeting.commitment;

import dev.headroom.access.people.Role;
import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Consent;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingForm;
import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.SideSource;
import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.DueKind;
import dev.headroom.meeting.extraction.Extractor;
import dev.headroom.meeting.extraction.Quote;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer, the rep who owns it, others around them, and meetings whose transcripts somebody went through. */
final class CommitmentWorld {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final TestOrganization organization = TestOrganization.create();
    final UUID team = organization.team(null);
    final Person rep = organization.member(Role.REP.name(), team);
    final Person manager = organization.member(Role.MANAGER.name(), team);
    final Person stranger = organization.member(Role.REP.name(), null);
    final UUID account = organization.account("Customer " + Uuids.next(), rep.id());
    final UUID buyer = Uuids.next();
    final UUID seller = Uuids.next();

    /** A meeting with the customer so many days ago: Rita of ours, who is the rep, and Bob of theirs. */
    Meeting meeting(int daysAgo) {
        var meeting = new Meeting(
                Uuids.next(),
                account,
                List.of(),
                null,
                rep.id(),
                "Weekly",
                MeetingProvider.ZOOM,
                null,
                today().minusDays(daysAgo).atTime(9, 0).atOffset(ZoneOffset.UTC),
                null,
                "UTC",
                List.of(
                        new Attendee(
                                seller,
                                "Rita",
                                null,
                                MeetingSide.SELLER,
                                SideSource.MEMBER,
                                rep.id(),
                                null,
                                List.of("Rita")),
                        new Attendee(
                                buyer, "Bob", null, MeetingSide.BUYER, SideSource.PERSON, null, null, List.of("Bob"))),
                Consent.NOT_RECORDED,
                null,
                null,
                List.of(),
                1);
        var mutation = new Mutation<>(author(), "test", "", null, Meeting.class);
        await(instance(DocumentMutations.class)
                .run(
                        mutation,
                        instance(DocumentStore.class).of(instance(MeetingForm.class)),
                        meeting.uuid(),
                        () -> Uni.createFrom().item(DocumentWrite.insert(meeting))));
        return meeting;
    }

    Author author() {
        return new Author(organization.id(), "member:" + rep.id());
    }

    static Candidate candidate(String text, MeetingSide side, @Nullable UUID owner, LocalDate due) {
        return new Candidate(
                text,
                CommitmentKind.PROMISE,
                side,
                owner,
                new Due(due, DueKind.EXPLICIT, "by then"),
                new Quote("Yes: " + text, List.of(1), 1000, 2000),
                0.8,
                Extractor.RULE,
                List.of("first person"));
    }

    Candidate bobPromises(String text, LocalDate due) {
        return candidate(text, MeetingSide.BUYER, buyer, due);
    }

    Candidate ritaPromises(String text, LocalDate due) {
        return candidate(text, MeetingSide.SELLER, seller, due);
    }

    List<Commitment> suggest(Meeting meeting, Candidate... candidates) {
        return suggest(meeting, Uuids.next(), candidates);
    }

    List<Commitment> suggest(Meeting meeting, UUID transcript, Candidate... candidates) {
        return await(
                instance(CommitmentService.class).suggest(organization.id(), meeting, transcript, List.of(candidates)));
    }

    /** The global id of a suggestion from a meeting of its own. */
    String suggested(int daysAgo, Candidate candidate) {
        return suggest(meeting(daysAgo), candidate).get(0).getId();
    }

    /** The global id of a commitment that the rep has confirmed, at version 2. */
    String confirmed(int daysAgo, Candidate candidate) {
        String id = suggested(daysAgo, candidate);
        run(rep, "Confirm", "id", id, "expectedVersion", 1);
        return id;
    }

    /** Runs a mutation of one commitment, such as Confirm; the fields of its input as name, value. */
    static ValidatableResponse run(Person who, String verb, @Nullable Object... fields) {
        return who.graphql()
                .run(Operation.read("mobile/" + verb + "Commitment"), "input", named(fields))
                .rootPath("data." + verb.toLowerCase(Locale.ROOT) + "Commitment");
    }

    static JsonPath read(Person who, String id) {
        return who.graphql()
                .run(Operation.read("web/Commitment"), "id", id)
                .extract()
                .jsonPath()
                .setRootPath("data.node");
    }

    static JsonPath list(Person who, @Nullable Object... filter) {
        return who.graphql()
                .run(Operation.read("mobile/Commitments"), "first", 100, "filter", named(filter))
                .extract()
                .jsonPath()
                .setRootPath("data.commitments");
    }

    static JsonPath ledger(Person who, @Nullable Object... filter) {
        return who.graphql()
                .run(Operation.read("web/PromiseLedger"), "first", 100, "filter", named(filter))
                .extract()
                .jsonPath()
                .setRootPath("data.promiseLedger");
    }

    String accountId() {
        return GlobalId.of("Account", account);
    }

    static Map<String, @Nullable Object> named(@Nullable Object... fields) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            named.put((String) fields[index], fields[index + 1]);
        }
        return named;
    }

    static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    static <T> T instance(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /** Asked for each time: a run may go on over midnight. */
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
