package dev.headroom.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.Change;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents are listed by what they belong to: an account, several, or the organization alone. */
@QuarkusTest
class DocumentPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DocumentMutations mutations;

    @Inject
    DocumentStore store;

    @Inject
    Note.Form form;

    @Inject
    Cursors cursors;

    @Inject
    ChangeLog log;

    private final UUID account = UUID.randomUUID();
    private final UUID otherAccount = UUID.randomUUID();
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

    private Note written(@Nullable UUID owner, String text) {
        Note note = new Note(Uuids.next(), owner, 1, text);
        var mutation = new Mutation<>(author, "writeNote", text, null, Note.class);
        var outcome = now(mutations.run(
                mutation, notes, note.uuid(), () -> Uni.createFrom().item(DocumentWrite.insert(note))));
        assertThat(outcome.userErrors()).isEmpty();
        return note;
    }

    private PageRequest first(int count, @Nullable String after) {
        return cursors.page(count, after, author.organization(), "notes");
    }

    @Test
    void pagesOfSeveralAccountsGoOnWhereTheLastOneEnded() {
        Note one = written(account, "a");
        Note two = written(otherAccount, "a");
        Note three = written(account, "a");
        written(UUID.randomUUID(), "a");
        written(null, "a");
        Set<UUID> accounts = Set.of(account, otherAccount);

        PageRequest request = first(2, null);
        Page<Note> page = request.page(
                now(notes.page(author.organization(), accounts, Map.of(), request)),
                note -> List.of(note.uuid().toString()));
        PageRequest next = first(2, page.pageInfo().endCursor());

        assertThat(page.items()).containsExactly(one, two);
        assertThat(page.more()).isTrue();
        assertThat(now(notes.page(author.organization(), accounts, Map.of(), next)))
                .containsExactly(three);
    }

    @Test
    void pageHoldsOnlyDocumentsWithTheseValues() {
        written(account, "a");
        Note wanted = written(otherAccount, "b");

        var found =
                notes.page(author.organization(), Set.of(account, otherAccount), Map.of("text", "b"), first(9, null));

        assertThat(now(found)).containsExactly(wanted);
    }

    @Test
    void accountHasItsOwnDocuments() {
        Note own = written(account, "a");
        written(otherAccount, "a");
        written(null, "a");

        assertThat(now(notes.ofAccount(author.organization(), account, Map.of(), first(9, null))))
                .containsExactly(own);
        assertThat(now(notes.ofAccounts(author.organization(), Set.of(account))))
                .containsExactly(own);
    }

    @Test
    void organizationHasTheDocumentsOfNoAccount() {
        Note own = written(null, "a");
        Note other = written(null, "b");
        written(account, "a");

        assertThat(now(notes.ofOrganization(author.organization(), Map.of(), first(9, null))))
                .containsExactly(own, other);
        assertThat(now(notes.ofOrganization(author.organization(), Map.of("text", "b"), first(9, null))))
                .containsExactly(other);
        assertThat(now(notes.ofOrganization(TestOrganization.create().id(), Map.of(), first(9, null))))
                .isEmpty();
    }

    @Test
    void changeOfADocumentOfNoAccountIsLoggedWithoutOne() {
        Note note = written(null, "a");

        assertThat(now(notes.find(author.organization(), note.uuid()))).contains(note);
        assertThat(now(notes.pending(author.organization(), note.uuid()))).isEmpty();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            List<Change> logged = now(log.after(author.organization(), SyncVersion.START, 10));
            assertThat(logged).extracting(Change::entityUuid).containsExactly(note.uuid());
            assertThat(logged.get(0).accountUuid()).isNull();
        });
    }
}
