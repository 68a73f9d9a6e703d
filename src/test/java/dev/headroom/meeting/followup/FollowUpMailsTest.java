package dev.headroom.meeting.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.support.TestMailServer;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose mails are said to be through. */
@QuarkusTest
class FollowUpMailsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    FollowUpMails mails;

    @Inject
    FollowUps followUps;

    @Inject
    DocumentMutations mutations;

    private FollowUpWorld world;
    private UUID organization;

    @BeforeEach
    void prepare() {
        world = new FollowUpWorld();
        organization = world.meetings.organization.id();
    }

    @Test
    void whatWasSentWhileMailsWereMadeIsMailedToo() {
        // Given
        world.draft(world.meetings.rep).body("userErrors", empty());
        world.change(world.meetings.rep, "outcome", "They want both.").body("userErrors", empty());
        world.approve(world.meetings.rep).body("userErrors", empty());
        TestRecapLinks.BROKEN.add(world.uuid());
        world.send(world.meetings.rep, world.bea).body("userErrors", empty());
        TestRecapLinks.BROKEN.remove(world.uuid());
        TestRecapLinks.MEANWHILE.put(world.uuid(), alsoToCarl());

        // When
        FollowUp first = mails.handOver(organization, world.uuid()).await().atMost(PATIENCE);
        FollowUp second = mails.handOver(organization, world.uuid()).await().atMost(PATIENCE);

        // Then
        assertThat(first.stage()).isEqualTo(FollowUpStage.SENDING);
        assertThat(second.stage()).isEqualTo(FollowUpStage.SENT);
        for (String reader : List.of(world.buyer, world.colleague)) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> TestMailServer.get().receivedBy(reader).size() == 1);
        }
    }

    /** As a process of an earlier version would write it, which did not wait. */
    private Uni<?> alsoToCarl() {
        var mutation =
                new Mutation<>(new Author(organization, "service:test"), "test", world.uuid(), null, FollowUp.class);
        return mutations.run(mutation, followUps.documents(), world.uuid(), () -> followUps
                .find(organization, world.uuid())
                .map(found -> alsoToCarl(found.orElseThrow())));
    }

    private DocumentWrite<FollowUp> alsoToCarl(FollowUp present) {
        var recap = Objects.requireNonNull(present.sent()).recap();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        var carl = new RecapDelivery(
                UUID.fromString(world.carl), "Carl Buyer", world.colleague, recap.hash(), "Rita", now, recap.told());
        return DocumentWrite.over(
                present.sent(recap, List.of(carl), FollowUpStage.SENDING, "Rita", now), present.version());
    }
}
