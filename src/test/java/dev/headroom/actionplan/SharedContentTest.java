package dev.headroom.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What the buyer's side gets to see and signs. */
class SharedContentTest {

    private final ActionPlanContent shared = PlanSamples.content().shared();

    @Test
    void nothingInternalIsShared() {
        assertThat(shared.tasks()).hasSize(4).noneMatch(Task::internal);
        assertThat(shared.dependencies()).extracting(TaskDependency::toUuid).doesNotContain(PlanSamples.INTERNAL_TASK);
        String json = new String(PlanHash.json(shared), StandardCharsets.UTF_8);
        assertThat(json)
                .doesNotContain("discount")
                .doesNotContain(PlanSamples.INTERNAL_TASK.toString())
                .doesNotContain(PlanSamples.MEMBER.toString())
                .doesNotContain("action-of-ours");
    }

    @Test
    void fingerprintIsTheHashOfTheJsonThatIsExported() throws Exception {
        Baseline baseline = PlanSamples.agreed().agreement().baseline().orElseThrow();

        assertThat(sha256(PlanHash.json(shared))).isEqualTo(baseline.contentHash());
        assertThat(sha256(PlanHash.json(baseline))).isEqualTo(baseline.hash());
    }

    @Test
    void signatureIsOverDatesAndTarget() {
        Baseline one = PlanSamples.agreed().agreement().baseline().orElseThrow();

        assertThat(PlanHash.of(one.contentHash(), one.targetOn().plusDays(1), one.dates()))
                .isNotEqualTo(one.hash());
        assertThat(PlanHash.of(one.contentHash(), one.targetOn(), one.dates().subList(1, 3)))
                .isNotEqualTo(one.hash());
    }

    private static String sha256(byte[] json) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    }
}
