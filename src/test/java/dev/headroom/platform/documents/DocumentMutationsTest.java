package dev.headroom.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.Change;
import dev.headroom.platform.changes.ChangeFeed;
import dev.headroom.platform.changes.ChangeKind;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.ErrorCode;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.IdempotencyKeys;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document's write, its change and its key's answer stay together, whoever dies in between. */
@QuarkusTest
class DocumentMutationsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WRITERS = 32;
    private static final int WRITES = 5;

    @Inject
    DocumentMutations mutations;

    @Inject
    DocumentStore store;

    @Inject
    Note.Form form;

    @Inject
    IdempotencyKeys keys;

    @Inject
    ChangeLog log;

    @Inject
    ChangeFeed feed;

    private Documents<Note> notes;
    private Author author;

    @BeforeEach
    void prepare() {
        notes = store.of(form);
        author = new Author(TestOrganization.create().id(), "member:test");
    }

    private Mutation<Note> mutation(Object input, @Nullable String key) {
        return new Mutation<>(author, "writeNote", input, key, Note.class);
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private Outcome<Note> write(DocumentWrite<Note> write, @Nullable String key) {
        return now(mutations.run(
                mutation(write.value().text(), key), notes, write.value().uuid(), () -> Uni.createFrom()
                        .item(write)));
    }

    private List<Change> logged() {
        return now(log.after(author.organization(), SyncVersion.START, 1000));
    }

    @Test
    void writeIsLoggedAndNothingWaits() {
        Note note = Note.first(Uuids.next(), "first");

        Outcome<Note> outcome = write(DocumentWrite.insert(note), null);

        assertThat(outcome.syncVersion()).isNotNull();
        assertThat(now(notes.find(author.organization(), note.uuid()))).contains(note);
        assertThat(now(notes.pending(author.organization(), note.uuid()))).isEmpty();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(logged())
                .extracting(Change::entityUuid)
                .containsExactly(note.uuid()));
    }

    @Test
    void documentOfAnotherOrganizationIsNotThere() {
        Note note = Note.first(Uuids.next(), "first");
        write(DocumentWrite.insert(note), null);

        assertThat(now(notes.find(TestOrganization.create().id(), note.uuid()))).isEmpty();
    }

    @Test
    void staleVersionIsAConflictWithTheCurrentOne() {
        Note note = Note.first(Uuids.next(), "first");
        write(DocumentWrite.insert(note), null);
        write(DocumentWrite.replace(note.next("second"), 1), null);

        Outcome<Note> late = write(DocumentWrite.replace(note.next("too late"), 1), null);

        assertThat(late.userErrors()).extracting(UserError::code).containsExactly(ErrorCode.CONFLICT);
        assertThat(late.value()).isEqualTo(note.next("second"));
    }

    @Test
    void changeOfWhatSomebodyElseJustBeganIsMadeAgain() {
        Note theirs = Note.first(Uuids.next(), "theirs");

        Outcome<Note> mine = now(mutations.run(
                mutation("mine", null), notes, theirs.uuid(), () -> notes.find(author.organization(), theirs.uuid())
                        .call(seen -> seen.isPresent()
                                ? Uni.createFrom().voidItem()
                                : mutations.run(mutation("theirs", null), notes, theirs.uuid(), () -> Uni.createFrom()
                                        .item(DocumentWrite.insert(theirs))))
                        .map(seen -> seen.map(there -> DocumentWrite.over(there.next("mine"), there.version()))
                                .orElseGet(() -> DocumentWrite.over(Note.first(theirs.uuid(), "mine"), 0)))));

        assertThat(mine.userErrors()).isEmpty();
        assertThat(now(notes.find(author.organization(), theirs.uuid()))).contains(theirs.next("mine"));
    }

    @Test
    void sameKeyReplaysAndWritesNothing() {
        Note note = Note.first(Uuids.next(), "first");
        Outcome<Note> first = write(DocumentWrite.insert(note), "key");

        Outcome<Note> again = write(DocumentWrite.insert(note), "key");
        Outcome<Note> other = write(DocumentWrite.insert(Note.first(note.uuid(), "another")), "key");

        assertThat(again).isEqualTo(first);
        assertThat(other.userErrors()).extracting(UserError::code).containsExactly(ErrorCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void retryAfterADeathBetweenWriteAndCopyFindsTheFirstAnswer() {
        Note note = Note.first(Uuids.next(), "first");
        writeAndDie(note, "key", OffsetDateTime.now().plusHours(1));

        Outcome<Note> retry = write(DocumentWrite.insert(note), "key");

        assertThat(retry.userErrors()).isEmpty();
        assertThat(retry.value()).isEqualTo(note);
        assertThat(retry.syncVersion()).isNotNull();
    }

    @Test
    void retryThatCannotBeDoneTwiceFindsTheFirstAnswerToo() {
        Note note = Note.first(Uuids.next(), "first");
        writeAndDie(note, "key", OffsetDateTime.now().plusHours(1));

        Outcome<Note> retry = now(mutations.run(mutation("first", "key"), notes, note.uuid(), () -> {
            throw new BadInput("It is done already.");
        }));

        assertThat(retry.value()).isEqualTo(note);
        assertThat(retry.userErrors()).isEmpty();
    }

    @Test
    void changeOfWhateverIsThereIsMadeAgainWhenSomebodyWasFaster() {
        Note note = Note.first(Uuids.next(), "a");
        write(DocumentWrite.insert(note), null);
        AtomicBoolean interrupted = new AtomicBoolean();

        Outcome<Note> outcome = now(mutations.run(mutation("c", null), notes, note.uuid(), () -> {
            Uni<Optional<Note>> present = notes.find(author.organization(), note.uuid());
            if (interrupted.compareAndSet(false, true)) {
                present =
                        present.call(() -> mutations.run(mutation("b", null), notes, note.uuid(), () -> Uni.createFrom()
                                .item(DocumentWrite.replace(note.next("ab"), 1))));
            }
            return present.map(found -> found.orElseThrow())
                    .map(found -> DocumentWrite.over(found.next(found.text() + "c"), found.version()));
        }));

        assertThat(outcome.userErrors()).isEmpty();
        assertThat(outcome.value()).isEqualTo(note.next("ab").next("abc"));
    }

    @Test
    void sweeperCopiesWhatADeadProcessLeft() {
        Note note = Note.first(Uuids.next(), "first");
        writeAndDie(note, "key", OffsetDateTime.now().minusHours(1));

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(logged()).extracting(Change::entityUuid).containsExactly(note.uuid());
            assertThat(now(notes.pending(author.organization(), note.uuid()))).isEmpty();
        });
        assertThat(now(keys.stored(mutation(note.text(), "key"))).map(Outcome::value))
                .isEqualTo(Optional.of(note));
    }

    /** The atomic write alone, as a process leaves it that dies right after. */
    private void writeAndDie(Note note, String key, OffsetDateTime at) {
        var change = new NewChange("Note", note.uuid(), note.accountUuid(), 1, ChangeKind.CREATED);
        var answer = keys.answer(mutation(note.text(), key), note).orElseThrow();
        now(notes.write(author, DocumentWrite.insert(note), new Pending(author, change, answer, notes.kept(note)), at));
    }

    @Test
    void readerBesideManyWritersSeesEveryVersionOnce() {
        var reading = feed.follow(author.organization(), SyncVersion.START)
                .select()
                .first(WRITERS * WRITES)
                .collect()
                .asList()
                .subscribeAsCompletionStage();

        now(Uni.join()
                .all(IntStream.range(0, WRITERS).mapToObj(writer -> writer()).toList())
                .andFailFast());

        List<Change> seen = now(Uni.createFrom().completionStage(reading));
        assertThat(seen.stream().map(change -> change.entityUuid() + " " + change.version()))
                .doesNotHaveDuplicates()
                .hasSize(WRITERS * WRITES);
        assertThat(seen.stream().map(Change::syncVersion).toList()).isSorted().doesNotHaveDuplicates();
    }

    private Uni<Void> writer() {
        Note first = Note.first(Uuids.next(), "1");
        return Multi.createFrom()
                .range(0, WRITES)
                .onItem()
                .transformToUniAndConcatenate(
                        version -> mutations.run(mutation(version, null), notes, first.uuid(), () -> Uni.createFrom()
                                .item(
                                        version == 0
                                                ? DocumentWrite.insert(first)
                                                : DocumentWrite.replace(
                                                        new Note(first.uuid(), first.accountUuid(), version + 1, "n"),
                                                        version))))
                .collect()
                .asList()
                .invoke(outcomes -> assertThat(outcomes)
                        .allMatch(outcome -> outcome.userErrors().isEmpty()))
                .replaceWithVoid();
    }
}
