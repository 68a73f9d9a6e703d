package dev.headroom.actionplan.trail;

import dev.headroom.actionplan.Act;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.Baseline;
import dev.headroom.actionplan.TrailAction;
import dev.headroom.actionplan.TrailEntry;
import dev.headroom.actionplan.schedule.Side;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan's whole trail and all that was signed, for either side to keep. Whoever has it checks it with SHA-256 alone:
 * each fingerprint stands beside the text it is over. Of internal entries the other side gets the fingerprints, which
 * keep the chain whole and tell nothing.
 *
 * @param intact whether every entry follows the one before, up to the plan's present version
 * @param targetOn the plan's target now, which may not be the one that was signed
 * @param changedSinceSigned whether the plan says something else now than both sides signed last
 * @param zone the buyer's side's, for who prints it
 */
public record SharedTrail(
        String planId,
        String title,
        String outcome,
        String state,
        LocalDate targetOn,
        boolean changedSinceSigned,
        int version,
        OffsetDateTime exportedAt,
        boolean intact,
        List<Line> lines,
        List<Signed> baselines,
        ZoneId zone) {

    static final Set<TrailAction> SIGNING = Set.of(TrailAction.ACCEPTED, TrailAction.PROPOSAL_ANSWERED);

    /** How to check it, said in the export itself. */
    public static final String HOW_TO_CHECK = "Every hash is the SHA-256, in hexadecimal, of a text in this file in"
            + " UTF-8, exactly as it is once its JSON escapes are resolved: bodyHash of body, hash of link, contentHash"
            + " of content, and a baseline's hash of signed. Each link holds the hash of the entry before as"
            + " previousHash, the first an empty text. Of entries that stay inside the seller's organization the body"
            + " is left out; their link is still checked.";

    /**
     * One entry.
     *
     * @param sentence what was done; null for an internal entry shown to the other side, as all that follows
     * @param body the text under bodyHash
     * @param link the text under hash
     */
    public record Line(
            int number,
            boolean internal,
            @Nullable String action,
            @Nullable String sentence,
            List<String> details,
            @Nullable Act act,
            @Nullable String body,
            String bodyHash,
            String link,
            String hash) {

        static Line of(TrailEntry entry, boolean inside) {
            boolean told = inside || !entry.internal();
            return new Line(
                    entry.number(),
                    entry.internal(),
                    told ? entry.action().name() : null,
                    told ? entry.sentence() : null,
                    told ? entry.details() : List.of(),
                    told ? entry.act() : null,
                    told ? entry.bodyText() : null,
                    entry.bodyHash(),
                    entry.linkText(),
                    entry.hash());
        }
    }

    /**
     * What both sides signed.
     *
     * @param signed the text under the hash
     * @param content the text under the content's hash; null when that version can't be read any more
     */
    public record Signed(
            Baseline baseline, String signed, @Nullable String content) {}

    static SharedTrail of(
            ActionPlan plan,
            List<TrailEntry> entries,
            Map<String, String> contents,
            boolean inside,
            OffsetDateTime exportedAt) {
        return new SharedTrail(
                plan.getId(),
                plan.getTitle(),
                plan.getOutcome(),
                plan.getState().name(),
                plan.getTargetOn(),
                plan.agreement().baseline().isPresent() && !plan.isAgreed(),
                plan.version(),
                exportedAt,
                isIntact(plan, entries),
                entries.stream().map(entry -> Line.of(entry, inside)).toList(),
                plan.getBaselines().stream()
                        .map(baseline ->
                                new Signed(baseline, baseline.signedText(), contents.get(baseline.contentHash())))
                        .toList(),
                ZoneId.of(plan.content().calendar(Side.BUYER).zone()));
    }

    /** None is missing, none was changed, and the last one is the one the plan itself holds. */
    static boolean isIntact(ActionPlan plan, List<TrailEntry> entries) {
        String previous = "";
        int number = 0;
        for (TrailEntry entry : entries) {
            number++;
            if (entry.number() != number || !entry.follows(previous)) {
                return false;
            }
            previous = entry.hash();
        }
        return number == plan.version() && previous.equals(plan.latest().hash());
    }

    public JsonObject toJson() {
        List<JsonObject> entries = new ArrayList<>();
        lines.forEach(line -> entries.add(json(line)));
        List<JsonObject> signatures = new ArrayList<>();
        baselines.forEach(signed -> signatures.add(json(signed)));
        return new JsonObject()
                .put("format", "headroom-action-plan-trail/1")
                .put("howToCheck", HOW_TO_CHECK)
                .put("plan", planId)
                .put("title", title)
                .put("outcome", outcome)
                .put("state", state)
                .put("targetOn", targetOn.toString())
                .put("changedSinceSigned", changedSinceSigned)
                .put("version", version)
                .put("exportedAt", exportedAt.toString())
                .put("intact", intact)
                .put("baselines", new JsonArray(signatures))
                .put("entries", new JsonArray(entries));
    }

    private static JsonObject json(Line line) {
        JsonObject json = new JsonObject().put("number", line.number()).put("internal", line.internal());
        if (line.body() != null) {
            json.put("action", line.action())
                    .put("sentence", line.sentence())
                    .put("details", new JsonArray(new ArrayList<>(line.details())))
                    .put("by", json(line.act()))
                    .put("body", line.body());
        }
        return json.put("bodyHash", line.bodyHash()).put("link", line.link()).put("hash", line.hash());
    }

    private static JsonObject json(Signed signed) {
        Baseline baseline = signed.baseline();
        return new JsonObject()
                .put("number", baseline.number())
                .put("seller", json(baseline.seller()))
                .put("buyer", json(baseline.buyer()))
                .put("contentHash", baseline.contentHash())
                .put("content", signed.content())
                .put("hash", baseline.hash())
                .put("signed", signed.signed());
    }

    private static @Nullable JsonObject json(@Nullable Act act) {
        return act == null
                ? null
                : new JsonObject()
                        .put("side", act.side().name())
                        .put("name", act.by())
                        .put("at", act.at().toString());
    }
}
