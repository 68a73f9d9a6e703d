package dev.headroom.accountplan.relationship;

import dev.headroom.platform.errors.BadInput;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A remark on a stakeholder, with who made it and when: added, never changed. */
@Description("A remark somebody left on a stakeholder.")
public record StakeholderNote(
        @NonNull @Description("The remark, 1 to 2000 characters.")
        String text,

        @NonNull @Description("Who wrote it.") String author,
        @NonNull @Description("When it was recorded.") OffsetDateTime at) {

    static final int LONGEST = 2_000;

    public StakeholderNote {
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new BadInput("A note has 1 to " + LONGEST + " characters: shorten it, or leave it out.", "text");
        }
    }
}
