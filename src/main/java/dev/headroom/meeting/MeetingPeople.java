package dev.headroom.meeting;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentQuery;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.mutations.Mutation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the meetings that name somebody, and takes people out of these. */
@ApplicationScoped
public class MeetingPeople {

    private final DocumentMutations mutations;
    private final Meetings meetings;

    MeetingPeople(DocumentMutations mutations, Meetings meetings) {
        this.mutations = mutations;
        this.meetings = meetings;
    }

    /** Up to so many meetings that name the person, the latest first. */
    public Uni<List<Meeting>> naming(UUID organization, PersonSelector person, int most) {
        Map<UUID, Meeting> all = new LinkedHashMap<>();
        UUID contact = person.contact();
        return naming(organization, null, "contactUuid", contact == null ? null : contact.toString(), most)
                .invoke(found -> found.forEach(meeting -> all.put(meeting.uuid(), meeting)))
                .chain(() -> naming(organization, null, "email", person.email(), most))
                .invoke(found -> found.forEach(meeting -> all.put(meeting.uuid(), meeting)))
                .chain(() -> naming(organization, person.account(), "labels", person.label(), most))
                .invoke(found -> found.forEach(meeting -> all.put(meeting.uuid(), meeting)))
                .map(found -> all.values().stream().limit(most).toList());
    }

    private Uni<List<Meeting>> naming(
            UUID organization, @Nullable UUID account, String field, @Nullable String value, int most) {
        if (value == null) {
            return Uni.createFrom().item(List.of());
        }
        var query = new DocumentQuery(Map.of("attendees." + field, value), Set.of(), null, null);
        return meetings.documents()
                .lists()
                .latest(organization, account == null ? null : List.of(account), query, most);
    }

    /** Takes people out of the meeting itself; they stay as somebody of their side whom nothing names. */
    public Uni<Void> erase(Author author, Meeting meeting, ErasedPeople people) {
        var mutation = new Mutation<>(author, "eraseFromMeeting", meeting.uuid(), null, Meeting.class);
        return mutations
                .run(mutation, meetings.documents(), meeting.uuid(), () -> meetings.find(
                                author.organization(), meeting.uuid())
                        .map(found -> found.orElse(meeting))
                        .map(found -> DocumentWrite.over(without(found, people), found.version())))
                .invoke(outcome -> {
                    if (!outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("people are not erased: " + outcome.userErrors());
                    }
                })
                .replaceWithVoid();
    }

    private static Meeting without(Meeting meeting, ErasedPeople people) {
        return new MeetingDraft(meeting)
                .title(shortened(people.without(meeting.title())))
                .attendees(meeting.attendees().stream()
                        .map(attendee ->
                                people.attendees().contains(attendee.uuid()) ? without(attendee, people) : attendee)
                        .toList())
                .meeting(meeting.version() + 1);
    }

    /** A mark may be longer than the name it stands for. */
    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= MeetingLimits.LABEL
                ? title
                : title.substring(0, title.offsetByCodePoints(0, MeetingLimits.LABEL));
    }

    private static Attendee without(Attendee attendee, ErasedPeople people) {
        return new Attendee(
                attendee.uuid(),
                ErasedPeople.MARK,
                null,
                attendee.side(),
                attendee.sideSource(),
                null,
                null,
                attendee.labels().isEmpty() ? List.of() : List.of(people.pseudonym()),
                attendee.formerUuids());
    }
}
