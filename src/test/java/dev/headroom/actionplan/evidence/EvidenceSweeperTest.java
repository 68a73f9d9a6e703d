package dev.headroom.actionplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActWorld;
import dev.headroom.actionplan.Evidence;
import dev.headroom.actionplan.EvidenceFile;
import dev.headroom.actionplan.ProgressStep;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of files that no plan came to name. */
@QuarkusTest
class EvidenceSweeperTest {

    private static final UUID OUTCOME = UUID.fromString("00000000-0000-7000-8000-000000000014");

    @Inject
    EvidenceSweeper sweeper;

    private final ActWorld world = new ActWorld();

    private UUID file(String age) {
        UUID id = Uuids.next();
        Owner.execute(
                world.organization.id(),
                "insert into evidence_files (organization, id, account, plan, name, size, sha256, content, attached,"
                        + " created_at, created_by) values (?, ?, ?, ?, 'x', 1, 'x', '\\x00', false, now() - interval '"
                        + age + "', 'test')",
                world.organization.id(),
                id,
                world.account,
                world.plan);
        return id;
    }

    @Test
    void onlyOldFilesThatThePlanDoesNotNameAreDeleted() {
        UUID fresh = file("23 hours");
        UUID orphan = file("25 hours");
        UUID named = file("26 hours");
        world.asBuyer((plan, act) -> new ProgressStep(plan, act)
                .addEvidence(
                        new Evidence(Uuids.next(), OUTCOME, null, null, new EvidenceFile(named, "x", 1, "x"), act)));

        sweeper.sweep(world.organization.id()).await().atMost(Duration.ofSeconds(20));

        List<String> kept = Owner.textsIn(
                world.organization.id(), "select f.id::text from evidence_files f where f.plan = '" + world.plan + "'");
        assertThat(kept).contains(fresh.toString(), named.toString()).doesNotContain(orphan.toString());
    }
}
