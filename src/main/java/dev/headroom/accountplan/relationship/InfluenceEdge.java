package dev.headroom.accountplan.relationship;

import dev.headroom.platform.errors.BadInput;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A line from one stakeholder to another. There is at most one of each kind in each direction. */
@Description("A line from one stakeholder to another: who moves or opposes whom.")
public record InfluenceEdge(
        @Ignore UUID fromUuid,
        @Ignore UUID toUuid,

        @NonNull @Description("What the line means.") InfluenceKind kind,

        @Description("How strong it is, 0 to 1; null when unknown.") @Nullable
        Double strength,

        @Description("A remark on it, up to 200 characters; null when there is none.") @Nullable
        String note) {

    static final int LONGEST_NOTE = 200;

    public InfluenceEdge {
        if (fromUuid.equals(toUuid)) {
            throw new BadInput("A line joins two different contacts: choose another one.", "to");
        }
        if (strength != null && !(strength >= 0 && strength <= 1)) {
            throw new BadInput("The strength is " + strength + ": write 0 to 1.", "strength");
        }
        if (note != null && (note.isBlank() || note.codePointCount(0, note.length()) > LONGEST_NOTE)) {
            throw new BadInput(
                    "The note has 1 to " + LONGEST_NOTE + " characters: shorten it, or leave it out.", "note");
        }
    }

    boolean joins(UUID from, UUID to, InfluenceKind wanted) {
        return fromUuid.equals(from) && toUuid.equals(to) && kind == wanted;
    }

    boolean touches(UUID contact) {
        return fromUuid.equals(contact) || toUuid.equals(contact);
    }
}
