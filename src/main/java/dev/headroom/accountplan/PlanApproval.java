package dev.headroom.accountplan;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A decision that pins what was decided on: the hash tells whether the content is still what somebody agreed to. */
@Description("An approval, with the hash of the content that was approved.")
public record PlanApproval(
        @NonNull @Description("The revision that was approved, from 1.")
        Integer revision,

        @NonNull @Description("SHA-256 of the approved content in canonical JSON, 64 hexadecimal digits.")
        String contentHash,

        @NonNull @Description("Who approved it.") String by,

        @NonNull @Description("When.") OffsetDateTime at,

        @NonNull @Description("The admission criteria it failed and was approved in spite of, at most 10.")
        List<@NonNull AdmissionCode> overridden,

        @Description("Why it was approved in spite of them; null when it met all criteria.") @Nullable
        String reason) {

    public PlanApproval {
        overridden = List.copyOf(overridden);
    }

    /** Whether this very content was approved. */
    boolean isOf(PlanContent content) {
        return contentHash.equals(ContentHash.of(content));
    }
}
