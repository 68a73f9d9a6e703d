package dev.headroom.meeting.commitment;

import static dev.headroom.meeting.commitment.CommitmentWorld.await;
import static dev.headroom.meeting.commitment.CommitmentWorld.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ledgers, measures and risks read of the stored commitments. */
@QuarkusTest
class CountedCommitmentsTest {

    /** Named here, because what nothing names is left out of the tested service. */
    @Inject
    CommitmentService service;

    @Inject
    Commitments commitments;

    @Inject
    CountedCommitments counted;

    private CommitmentWorld world;

    @BeforeEach
    void prepare() {
        world = new CommitmentWorld();
    }

    @Test
    void limitIsOfTheDaysAskedForAndNotOfAll() {
        String old = world.confirmed(50, world.bobPromises("Send the MSA", today().minusDays(40)));
        world.confirmed(3, world.bobPromises("Name a date", today().plusDays(3)));
        var days = new PromiseLedgers.Days(today().minusDays(50), today().minusDays(50));

        List<Commitment> newest =
                await(commitments.newest(world.organization.id(), Set.of(world.account), days.conditions(), 1));

        assertThat(newest).extracting(Commitment::getId).containsExactly(old);
    }

    @Test
    void suggestionsAreNeitherReadNorCounted() {
        world.confirmed(3, world.bobPromises("Send the MSA", today().plusDays(3)));
        world.suggested(2, world.bobPromises("Name a date", today().plusDays(3)));
        UUID empty = UUID.randomUUID();

        Map<UUID, Integer> sizes = await(counted.ofEach(
                world.organization.id(), Set.of(world.account, empty), List.of(), (account, found) -> found.size()));

        assertThat(sizes).containsOnly(Map.entry(world.account, 1), Map.entry(empty, 0));
        world.rep
                .graphql()
                .run(
                        "query L($id: ID!) { account(id: $id) { promises { counted } }"
                                + " promiseLedger(filter: {account: $id}) { counted } }",
                        "id",
                        world.accountId())
                .body("data.account.promises.counted", is(1))
                .body("data.promiseLedger.counted", is(1));
    }
}
