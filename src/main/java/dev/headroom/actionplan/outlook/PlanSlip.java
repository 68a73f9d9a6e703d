package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.Slip;
import dev.headroom.actionplan.schedule.SlipCause;
import dev.headroom.actionplan.schedule.SlipKind;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How far something is from the day both sides signed, and what pushes it. */
@Description("How far something is from the day both sides signed, and what pushes it.")
public record PlanSlip(
        @NonNull @Description("Working days of its side from the signed day to the forecast; negative when early.")
        Integer workdays,

        @Description("Why it is late; null when it isn't.") @Nullable
        SlipKind kind,

        @Description("The side of the first task that pushes; null when it isn't late.") @Nullable
        Side side,

        @Id
        @Description("The id of the first task or milestone that pushes; may be itself; null when it isn't late.")
        @Nullable
        String causeId,

        @Id
        @NonNull
        @Description("The ids of what pushes it, from the cause to itself, at most 1,100; empty when it isn't late.")
        List<@NonNull String> chainIds,

        @Description("The same for a person to read; null when it isn't late.") @Nullable
        String sentence) {

    /** Names internal tasks, so that it is for the seller's side. */
    public static PlanSlip of(ActionPlanContent content, Slip slip) {
        return of(content, content, slip);
    }

    /** Says of internal tasks only whose they are. */
    public static PlanSlip shared(ActionPlanContent content, Slip slip) {
        return of(content, content.shared(), slip);
    }

    private static PlanSlip of(ActionPlanContent content, ActionPlanContent seen, Slip slip) {
        SlipCause cause = slip.cause();
        if (cause == null) {
            return new PlanSlip(slip.workdaysLate(), null, null, null, List.of(), null);
        }
        SlipWords words = new SlipWords(content, seen);
        List<String> chain =
                cause.chain().stream().filter(words::isSeen).map(UUID::toString).toList();
        return new PlanSlip(
                slip.workdaysLate(),
                cause.kind(),
                cause.side(),
                words.isSeen(cause.node()) ? cause.node().toString() : null,
                chain,
                words.sentence(slip, cause));
    }
}
