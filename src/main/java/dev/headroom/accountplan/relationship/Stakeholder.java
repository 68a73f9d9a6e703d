package dev.headroom.accountplan.relationship;

import dev.headroom.platform.errors.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What we think of one contact for the purpose of one plan. It belongs to the map and not to the contact: the same
 * person may decide in one plan and only advise in another.
 */
@Description(
        "A contact on a relationship map, with what we think of them for this plan. What nobody has judged is null.")
public record Stakeholder(
        @Ignore UUID contactUuid,

        @Description("What they do in a decision to buy; null when unknown.") @Nullable
        DecisionRole decisionRole,

        @Description("How much weight their word has, 0 for none to 10 for all; null when unknown.") @Nullable
        Integer influence,

        @Description("Whether they want us to win; null when unknown.") @Nullable
        Disposition disposition,

        @Description("How near they are to where decisions are really made; null when unknown.") @Nullable
        PoliticalStatus politicalStatus,

        @Description("What they look at first in an offer; null when unknown.") @Nullable
        DecisionOrientation orientation,

        @NonNull
        @Description(
                "How well somebody says they are covered. Compare the measured coverage, which comes from touches.")
        CoverageLevel typedCoverage,

        @NonNull
        @Description("What people noted about them, the oldest first; at most 1,500 on one map. Notes are added, never"
                + " changed.")
        List<@NonNull StakeholderNote> notes) {

    static final int MOST_INFLUENCE = 10;

    public Stakeholder {
        if (influence != null && (influence < 0 || influence > MOST_INFLUENCE)) {
            throw new BadInput("The influence is " + influence + ": write 0 to " + MOST_INFLUENCE + ".", "influence");
        }
        notes = List.copyOf(notes);
    }

    /** A contact nobody has judged yet. */
    static Stakeholder unjudged(UUID contact) {
        return new Stakeholder(contact, null, null, null, null, null, CoverageLevel.UNKNOWN, List.of());
    }

    Stakeholder withNote(StakeholderNote note) {
        List<StakeholderNote> all = new ArrayList<>(notes);
        all.add(note);
        return new Stakeholder(
                contactUuid, decisionRole, influence, disposition, politicalStatus, orientation, typedCoverage, all);
    }

    /** Whether they belong to those who make or shape decisions. */
    boolean keyPlayer() {
        return politicalStatus != null && politicalStatus.keyPlayer();
    }

    boolean supportive() {
        return disposition != null && disposition.supportive();
    }

    boolean decides() {
        return decisionRole == DecisionRole.DECISION_MAKER;
    }

    /** Whether these notes are all of the earlier ones, in their order, and perhaps more. */
    boolean continuesNotesOf(Stakeholder earlier) {
        return notes.size() >= earlier.notes.size()
                && notes.subList(0, earlier.notes.size()).equals(earlier.notes);
    }
}
