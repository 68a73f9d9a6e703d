package dev.headroom.actionplan.trail;

import dev.headroom.actionplan.Act;
import dev.headroom.actionplan.ActionPlanState;
import dev.headroom.actionplan.Baseline;
import dev.headroom.actionplan.PageDates;
import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole trail as its printed page says it: days and times as words, sides by what they are, and none of the constants
 * that the export is checked by.
 *
 * @param zone whose times they are
 * @param intact whether every entry follows the one before
 */
public record TrailPage(
        String title,
        String outcome,
        String state,
        int version,
        String exportedAt,
        String zone,
        boolean intact,
        List<Signed> baselines,
        List<Line> lines) {

    /** What both sides signed. */
    record Signed(int number, String targetOn, String seller, String buyer, String hash, String contentHash) {}

    /**
     * One entry.
     *
     * @param sentence what was done; null for one that stays inside the seller's organization, as {@code who} is
     */
    record Line(
            int number,
            @Nullable String sentence,
            List<String> details,
            @Nullable String who,
            String hash) {}

    public static TrailPage of(SharedTrail trail) {
        ZoneId zone = trail.zone();
        return new TrailPage(
                trail.title(),
                trail.outcome(),
                state(trail),
                trail.version(),
                time(trail.exportedAt(), zone),
                zone.getId(),
                trail.intact(),
                trail.baselines().stream()
                        .map(signed -> signed(signed.baseline(), zone))
                        .toList(),
                trail.lines().stream().map(line -> line(line, zone)).toList());
    }

    private static Signed signed(Baseline baseline, ZoneId zone) {
        return new Signed(
                baseline.number(),
                PageDates.day(baseline.targetOn()),
                who(baseline.seller(), zone),
                who(baseline.buyer(), zone),
                baseline.hash(),
                baseline.contentHash());
    }

    private static Line line(SharedTrail.Line line, ZoneId zone) {
        String sentence = line.sentence();
        Act act = line.act();
        return new Line(
                line.number(),
                sentence == null ? null : PageDates.inWords(sentence),
                line.details().stream().map(PageDates::inWords).toList(),
                act == null ? null : who(act, zone),
                line.hash());
    }

    private static String who(Act act, ZoneId zone) {
        return act.by() + " (" + words(act.side()) + "), " + time(act.at(), zone);
    }

    private static String time(OffsetDateTime at, ZoneId zone) {
        return PageDates.time(at, zone);
    }

    private static String words(Side side) {
        return switch (side) {
            case SELLER -> "the seller's side";
            case BUYER -> "the buyer's side";
            case PARTNER -> "the partner's side";
        };
    }

    /** What both signed is told apart from what was made of it since. */
    private static String state(SharedTrail trail) {
        ActionPlanState state = ActionPlanState.valueOf(trail.state());
        String changed = state == ActionPlanState.AGREED && trail.changedSinceSigned()
                ? " It was changed since, and the buyer's side has not signed the change."
                : "";
        return words(state) + changed + otherTarget(trail);
    }

    private static String otherTarget(SharedTrail trail) {
        List<SharedTrail.Signed> signed = trail.baselines();
        LocalDate last = signed.isEmpty()
                ? trail.targetOn()
                : signed.get(signed.size() - 1).baseline().targetOn();
        return last.equals(trail.targetOn())
                ? ""
                : " Agreed was " + PageDates.day(last) + " as the target date, now it is "
                        + PageDates.day(trail.targetOn()) + ", which the buyer's side has not signed.";
    }

    private static String words(ActionPlanState state) {
        return switch (state) {
            case DRAFT -> "The seller's side is still writing this plan.";
            case OFFERED -> "The seller's side has signed this plan and asks the buyer's side to accept it.";
            case AGREED -> "Both sides have signed this plan.";
            case COMPLETED -> "This plan is completed.";
            case ABANDONED -> "This plan was given up.";
        };
    }
}
