package dev.headroom.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.ErrorCode;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The provider's id of a meeting is one meeting's, also when two writers looked for it before either wrote. */
@QuarkusTest
class MeetingProviderKeyTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Meetings meetings;

    @Inject
    DocumentMutations mutations;

    private final MeetingWorld world = new MeetingWorld();

    @Test
    void aSecondMeetingOfTheSameIdIsRefusedByTheStore() {
        Meeting taken = draft("a").meeting(1);
        Meeting other = draft(null).meeting(1);
        assertThat(write(DocumentWrite.insert(taken)).userErrors()).isEmpty();
        assertThat(write(DocumentWrite.insert(other)).userErrors()).isEmpty();
        assertThat(write(DocumentWrite.insert(draft(null).meeting(1))).userErrors())
                .as("without an id there may be many")
                .isEmpty();

        requireRefused(write(DocumentWrite.insert(draft("a").meeting(1))));
        requireRefused(write(
                DocumentWrite.over(new MeetingDraft(other).providerKey("a").meeting(2), 1)));
    }

    @Test
    void anIdThatIsGivenUpIsFreeAndAnotherOrganizationHasItsOwn() {
        Meeting taken = draft("a").meeting(1);
        write(DocumentWrite.insert(taken));

        assertThat(write(DocumentWrite.over(
                                new MeetingDraft(taken).providerKey(null).meeting(2), 1))
                        .userErrors())
                .isEmpty();

        assertThat(write(DocumentWrite.insert(draft("a").meeting(1))).userErrors())
                .isEmpty();
        MeetingWorld foreign = new MeetingWorld();
        foreign.create(foreign.rep, "providerKey", "a").body("userErrors", empty());
    }

    private MeetingDraft draft(@Nullable String key) {
        return new MeetingDraft(
                        Uuids.next(),
                        world.account,
                        world.rep.id(),
                        "Review",
                        MeetingProvider.ZOOM,
                        SampleMeeting.TEN,
                        "Australia/Sydney")
                .providerKey(key);
    }

    private Outcome<Meeting> write(DocumentWrite<Meeting> write) {
        var author = new Author(world.organization.id(), "service:test");
        var mutation = new Mutation<>(author, "test", write.value().uuid(), null, Meeting.class);
        return mutations
                .run(mutation, meetings.documents(), write.value().uuid(), () -> Uni.createFrom()
                        .item(write))
                .await()
                .atMost(SOON);
    }

    private static void requireRefused(Outcome<Meeting> outcome) {
        assertThat(outcome.userErrors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
            assertThat(error.field()).containsExactly("providerKey");
        });
    }
}
