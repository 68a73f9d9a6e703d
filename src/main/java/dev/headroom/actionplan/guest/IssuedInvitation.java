package dev.headroom.actionplan.guest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import org.jspecify.annotations.Nullable;

/**
 * An invitation with its link, if whoever invites may see it. As JSON, the form in which answers are kept for replay,
 * it has no link: only the first answer shows it.
 */
record IssuedInvitation(
        ActionPlanInvitation invitation,
        @JsonProperty(access = Access.WRITE_ONLY) @Nullable String link) {

    /** Not in logs either. */
    @Override
    public String toString() {
        return "IssuedInvitation[" + invitation + "]";
    }
}
