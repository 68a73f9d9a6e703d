package dev.headroom.accountplan;

import static dev.headroom.accountplan.Samples.action;
import static dev.headroom.accountplan.Samples.draft;
import static dev.headroom.accountplan.Samples.edited;
import static dev.headroom.accountplan.Samples.measure;
import static dev.headroom.accountplan.Samples.objective;
import static dev.headroom.accountplan.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the fingerprint of a plan covers. */
class ContentHashTest {

    /** The canonical JSON is written out here by hand: whoever keeps it can check an approval without this service. */
    @Test
    void hashIsOverSortedJsonWithoutNulls() throws NoSuchAlgorithmException {
        String json = "{\"actions\":[],\"answers\":[],\"collaborators\":[],\"competitors\":[],\"from\":\"2026-01-01\","
                + "\"objectives\":[],\"ownerUuid\":\"00000000-0000-7000-8000-000000000001\",\"perceivedValues\":[],"
                + "\"reviewEveryDays\":90,\"risks\":[],\"title\":\"Growth 2026\",\"to\":\"2026-12-31\"}";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        assertThat(draft().contentHash()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void sameAmountWrittenOtherwiseIsTheSameContent() {
        assertThat(withTarget("0.2").contentHash()).isEqualTo(withTarget("0.20").contentHash());
        assertThat(withTarget("0.2").contentHash())
                .isNotEqualTo(withTarget("0.21").contentHash());
    }

    @Test
    void whoWroteItAndWhenIsNoContent() {
        AccountPlan early = edited(draft(), "2026-02-01", change -> change.strategy = Optional.of("Health first."));
        AccountPlan late = edited(draft(), "2026-03-01", change -> change.strategy = Optional.of("Health first."));
        assertThat(early.contentHash()).isEqualTo(late.contentHash());
        assertThat(early.contentHash()).isNotEqualTo(draft().contentHash());
    }

    @Test
    void dueDateIsContentAndStateIsNot() {
        AccountPlan plan = Samples.withActions(draft(), "2026-02-01", action(7, "2026-03-01"));
        assertThat(Samples.moved(plan, 7, ActionState.DROPPED, "2026-02-02").contentHash())
                .isEqualTo(plan.contentHash());
        assertThat(Samples.withActions(plan, "2026-02-01", action(7, "2026-03-02"))
                        .contentHash())
                .isNotEqualTo(plan.contentHash());
    }

    @Test
    void reviewIsNoContent() {
        var review = new PlanReview(
                Samples.id(9),
                Samples.day("2026-02-01"),
                List.of("Go on."),
                List.of(),
                new PlanFigures(null, null, null, 0),
                List.of(),
                on("2026-02-01"));
        assertThat(draft().reviewed(review).contentHash()).isEqualTo(draft().contentHash());
    }

    private static AccountPlan withTarget(String target) {
        return edited(draft(), "2026-02-01", change -> {
            change.putObjectives = List.of(objective(1));
            change.putMeasures = List.of(measure(2, 1, target));
        });
    }
}
