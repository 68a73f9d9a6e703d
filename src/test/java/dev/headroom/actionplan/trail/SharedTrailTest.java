package dev.headroom.actionplan.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.actionplan.TrailEntry;
import dev.headroom.actionplan.schedule.Side;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What either side can check in an export, and what the other side does not find in it. */
class SharedTrailTest {

    private final ActionPlan draft = PlanSamples.draft();
    private final ActionPlan noted =
            PlanSamples.progress(draft, Side.SELLER).note(PlanSamples.id(80), "Discount up to 10 %");
    private final ActionPlan offered =
            PlanSamples.agreement(noted, Side.SELLER).offer(plan -> PlanSamples.allDue(plan, PlanSamples.DUE));
    private final ActionPlan agreed = PlanSamples.agreement(offered, Side.BUYER)
            .accept(Objects.requireNonNull(offered.getOffer()).hash());
    private final List<TrailEntry> entries = List.of(draft.latest(), noted.latest(), offered.latest(), agreed.latest());

    private JsonObject export(boolean inside) {
        var contents = Map.of(agreed.content().sharedHash(), agreed.content().sharedText());
        return SharedTrail.of(agreed, entries, contents, inside, OffsetDateTime.now())
                .toJson();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyHashOfTheExportIsTheSha256OfTheTextBesideIt() {
        JsonObject export = new JsonObject(export(false).encode());

        String previous = "";
        for (Object each : export.getJsonArray("entries")) {
            JsonObject entry = (JsonObject) each;
            assertThat(sha256(entry.getString("link"))).isEqualTo(entry.getString("hash"));
            assertThat(new JsonObject(entry.getString("link")).getString("previousHash"))
                    .isEqualTo(previous);
            if (!entry.getBoolean("internal")) {
                assertThat(sha256(entry.getString("body"))).isEqualTo(entry.getString("bodyHash"));
            }
            previous = entry.getString("hash");
        }
        JsonObject signed = export.getJsonArray("baselines").getJsonObject(0);
        assertThat(sha256(signed.getString("signed"))).isEqualTo(signed.getString("hash"));
        assertThat(sha256(signed.getString("content"))).isEqualTo(signed.getString("contentHash"));
        assertThat(export.getBoolean("intact")).isTrue();
    }

    @Test
    void otherSideLearnsThatThereIsAnInternalEntryAndNothingElse() {
        JsonObject internal = export(false).getJsonArray("entries").getJsonObject(1);

        assertThat(internal.fieldNames()).containsExactly("number", "internal", "bodyHash", "link", "hash");
        assertThat(export(false).encode())
                .doesNotContain("wrote a note")
                .doesNotContain("discount")
                .doesNotContain(PlanSamples.INTERNAL_TASK.toString());
    }

    @Test
    void sellersOwnExportHoldsInternalEntriesThatCheckAsWell() {
        JsonObject internal = export(true).getJsonArray("entries").getJsonObject(1);

        assertThat(internal.getString("sentence")).contains("wrote a note");
        assertThat(sha256(internal.getString("body"))).isEqualTo(internal.getString("bodyHash"));
    }

    @Test
    void entryLeftOutSwappedOrMissingAtTheEndBreaksTheChain() {
        List<TrailEntry> swapped = new ArrayList<>(entries);
        Collections.swap(swapped, 1, 2);

        assertThat(SharedTrail.isIntact(agreed, entries)).isTrue();
        assertThat(SharedTrail.isIntact(agreed, swapped)).isFalse();
        assertThat(SharedTrail.isIntact(agreed, List.of(entries.get(0), entries.get(2), entries.get(3))))
                .isFalse();
        assertThat(SharedTrail.isIntact(agreed, entries.subList(0, 3))).isFalse();
        assertThat(SharedTrail.isIntact(agreed, List.of())).isFalse();
    }
}
