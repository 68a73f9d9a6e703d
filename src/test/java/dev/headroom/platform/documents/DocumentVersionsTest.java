package dev.headroom.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every version of a document can be read as it was, whoever dies after writing it. */
@QuarkusTest
class DocumentVersionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DocumentMutations mutations;

    @Inject
    PendingChanges pendingChanges;

    @Inject
    DocumentStore store;

    @Inject
    Note.Form form;

    private final Note first = Note.first(Uuids.next(), "first");
    private final Note second = first.next("second");
    private final Note third = second.next("third");
    private Documents<Note> notes;
    private Author author;

    @BeforeEach
    void prepare() {
        notes = store.of(form);
        author = new Author(TestOrganization.create().id(), "member:test");
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private void write(Note note) {
        var mutation = new Mutation<>(author, "writeNote", note.text(), null, Note.class);

        Outcome<Note> outcome = now(mutations.run(
                mutation, notes, note.uuid(), () -> Uni.createFrom().item(writeOf(note))));

        assertThat(outcome.userErrors()).isEmpty();
    }

    /** The atomic write alone, as a process leaves it that dies right after. */
    private void writeAndDie(Note note, OffsetDateTime at) {
        DocumentWrite<Note> write = writeOf(note);
        var change = new NewChange("Note", note.uuid(), note.accountUuid(), note.version(), write.kind());
        assertThat(now(notes.write(author, write, new Pending(author, change, null, notes.kept(note)), at)))
                .isTrue();
    }

    private static DocumentWrite<Note> writeOf(Note note) {
        return note.version() == 1 ? DocumentWrite.insert(note) : DocumentWrite.replace(note, note.version() - 1);
    }

    private Optional<Note> version(int version) {
        return now(notes.find(author.organization(), first.uuid(), version));
    }

    private List<Integer> waiting() {
        return now(notes.pending(author.organization(), first.uuid())).stream()
                .map(pending -> pending.change().version())
                .toList();
    }

    @Test
    void everyVersionIsReadAsItWas() {
        write(first);
        write(second);
        write(third);

        assertThat(waiting()).isEmpty();
        assertThat(version(1)).contains(first);
        assertThat(version(2)).contains(second);
        assertThat(version(3)).contains(third);
        assertThat(now(notes.find(author.organization(), first.uuid()))).contains(third);
    }

    @Test
    void versionThatNeverWasIsNotThere() {
        assertThat(version(1)).isEmpty();

        write(first);

        assertThat(version(0)).isEmpty();
        assertThat(version(2)).isEmpty();
    }

    @Test
    void versionOfAnotherOrganizationIsNotThere() {
        write(first);
        write(second);

        author = new Author(TestOrganization.create().id(), "member:other");

        assertThat(version(1)).isEmpty();
        assertThat(version(2)).isEmpty();
    }

    @Test
    void versionsOverWhichADeadProcessWroteAreReadBeforeAndAfterTheirCopy() {
        OffsetDateTime beyondTheSweeper = OffsetDateTime.now().plusHours(1);
        write(first);
        writeAndDie(second, beyondTheSweeper);
        writeAndDie(third, beyondTheSweeper);

        assertThat(waiting()).containsExactly(2, 3);
        assertThat(version(2)).contains(second);

        now(pendingChanges.copyAll(notes, author.organization(), first.uuid()));

        assertThat(waiting()).isEmpty();
        assertThat(version(1)).contains(first);
        assertThat(version(2)).contains(second);
        assertThat(version(3)).contains(third);
    }

    @Test
    void oneFieldOfVersionsIsReadInOrderWhetherTheyAreCopiedOrNot() {
        write(first);
        writeAndDie(second, OffsetDateTime.now().plusHours(1));
        writeAndDie(third, OffsetDateTime.now().plusHours(1));

        assertThat(texts(0, 10)).containsExactly("first", "second", "third");
        assertThat(texts(1, 1)).containsExactly("second");
        assertThat(texts(3, 10)).isEmpty();

        now(pendingChanges.copyAll(notes, author.organization(), first.uuid()));

        assertThat(texts(0, 10)).containsExactly("first", "second", "third");
        author = new Author(TestOrganization.create().id(), "member:other");
        assertThat(texts(0, 10)).isEmpty();
    }

    private List<String> texts(int after, int most) {
        return now(notes.fieldOfVersions(author.organization(), first.uuid(), "text", String.class, after, most));
    }

    @Test
    void sweeperKeepsWhatADeadProcessWrote() {
        OffsetDateTime longAgo = OffsetDateTime.now().minusHours(1);
        writeAndDie(first, longAgo);
        writeAndDie(second, longAgo);

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting())
                .isEmpty());

        write(third);
        assertThat(version(1)).contains(first);
        assertThat(version(2)).contains(second);
    }

    @Test
    void copyingAgainKeepsTheVersionAsItWas() {
        writeAndDie(first, OffsetDateTime.now().plusHours(1));
        Pending pending =
                now(notes.pending(author.organization(), first.uuid())).get(0);

        var place = now(pendingChanges.copy(notes, pending));
        write(second);
        var again = now(pendingChanges.copy(notes, pending));

        assertThat(again).isEqualTo(place);
        assertThat(version(1)).contains(first);
        assertThat(version(2)).contains(second);
    }

    @Test
    void valueSurvivesBeingATree() {
        assertThat(notes.fromTree(notes.tree(first))).isEqualTo(first);
        assertThat(notes.tree(new Note(first.uuid(), null, 1, "text")).has("accountUuid"))
                .isFalse();
    }
}
