package dev.headroom.meeting.privacy;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPeople;
import dev.headroom.meeting.PersonEraser;
import dev.headroom.meeting.PersonSelector;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.mutations.ForgottenAnswers;
import dev.headroom.platform.mutations.Mutation;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Carries an erasure out, meeting by meeting. A meeting that still names the person is not done, so whoever goes on
 * after a crash simply looks for those again; the meeting itself therefore comes last.
 */
@ApplicationScoped
class ErasureRun {

    private static final String ACTOR = "service:privacy";
    private static final String MEETINGS = "meetings";

    /** Read at once; then the next ones. */
    private static final int BATCH = 20;

    private final MeetingPeople people;
    private final List<PersonEraser> erasers;
    private final DocumentMutations mutations;
    private final MeetingErasures erasures;
    private final ForgottenAnswers answers;
    private final Clock clock;

    ErasureRun(
            MeetingPeople people,
            @All List<PersonEraser> erasers,
            DocumentMutations mutations,
            MeetingErasures erasures,
            ForgottenAnswers answers,
            Clock clock) {
        this.people = people;
        this.erasers = List.copyOf(erasers);
        this.mutations = mutations;
        this.erasures = erasures;
        this.answers = answers;
        this.clock = clock;
    }

    Uni<MeetingErasure> find(UUID organization, UUID id) {
        return erasures.documents()
                .find(organization, id)
                .map(found -> found.orElseThrow(() -> new NotFound("There is no such erasure.", "id")));
    }

    /** Goes on with an erasure until it is done. One that is done stays as it is. */
    Uni<MeetingErasure> carryOut(UUID organization, UUID id) {
        return find(organization, id)
                .chain(erasure -> erasure.isDone()
                        ? Uni.createFrom().item(erasure)
                        : outside(organization, erasure).chain(() -> inMeetings(organization, id)));
    }

    private Uni<Void> outside(UUID organization, MeetingErasure erasure) {
        Author author = new Author(organization, ACTOR);
        PersonSelector wanted = erasure.wanted();
        Map<String, Integer> changed = new TreeMap<>();
        return each(changed, eraser -> eraser.eraseOutsideMeetings(author, wanted, wanted.anywhere()))
                .chain(() -> changed.values().stream().allMatch(count -> count == 0)
                        ? Uni.createFrom().voidItem()
                        : write(organization, erasure.uuid(), now -> now.counted(changed))
                                .replaceWithVoid());
    }

    private Uni<MeetingErasure> inMeetings(UUID organization, UUID id) {
        return find(organization, id).chain(erasure -> naming(organization, erasure.wanted())
                .chain(found -> found.isEmpty()
                        ? done(organization, id)
                        : eachOf(organization, erasure, found).chain(() -> inMeetings(organization, id))));
    }

    /** Of a meeting in which all who are meant were erased before, nothing is left to do. */
    private Uni<List<Meeting>> naming(UUID organization, PersonSelector wanted) {
        return people.naming(organization, wanted, BATCH).map(found -> found.stream()
                .filter(meeting -> !wanted.in(meeting).isEmpty())
                .toList());
    }

    private Uni<MeetingErasure> done(UUID organization, UUID id) {
        return write(organization, id, now -> now.done(OffsetDateTime.now(clock)))
                .call(erasure -> answers.replace(organization, ErasureService.MUTATION, id, erasure));
    }

    private Uni<Void> eachOf(UUID organization, MeetingErasure erasure, List<Meeting> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(meeting -> erase(organization, erasure, meeting))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<MeetingErasure> erase(UUID organization, MeetingErasure erasure, Meeting meeting) {
        Author author = new Author(organization, ACTOR);
        ErasedPeople erased = erasure.wanted().in(meeting);
        Map<String, Integer> changed = new TreeMap<>(Map.of(MEETINGS, 1));
        return each(changed, eraser -> eraser.erase(author, meeting, erased))
                .chain(() -> each(
                        changed, eraser -> eraser.eraseOutsideMeetings(author, erasure.wanted(), erased.elsewhere())))
                .chain(() -> answers.forget(organization, named(erased), ErasureService.MUTATION))
                .chain(() -> people.erase(author, meeting, erased))
                .chain(() -> write(organization, erasure.uuid(), now -> now.counted(changed)));
    }

    private Uni<Void> each(Map<String, Integer> changed, Function<PersonEraser, Uni<Integer>> work) {
        return Multi.createFrom()
                .iterable(erasers)
                .onItem()
                .transformToUniAndConcatenate(eraser ->
                        work.apply(eraser).invoke(count -> changed.merge(eraser.documents(), count, Integer::sum)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * What answers that are kept for repeated calls would name the person by. A single word is looked for as a whole
     * value only: in sentences it would mean too many others.
     */
    private static List<String> named(ErasedPeople erased) {
        Stream<String> ids = Stream.concat(erased.attendees().stream().map(UUID::toString), erased.emails().stream());
        Stream<String> names = Stream.concat(erased.names().stream(), erased.labels().stream())
                .distinct()
                .map(name -> name.contains(" ") ? name : '"' + name + '"');
        return Stream.concat(ids, names).toList();
    }

    private Uni<MeetingErasure> write(UUID organization, UUID id, UnaryOperator<MeetingErasure> step) {
        var mutation =
                new Mutation<>(new Author(organization, ACTOR), "continueErasure", id, null, MeetingErasure.class);
        return mutations
                .run(mutation, erasures.documents(), id, () -> find(organization, id)
                        .map(found -> DocumentWrite.over(step.apply(found), found.version())))
                .chain(() -> find(organization, id));
    }
}
