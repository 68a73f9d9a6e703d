package dev.headroom.meeting;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Why the words of those who met may be kept, who recorded that, and when. */
@Description("Why the words of those who met may be kept, who recorded that, and when.")
public record Consent(
        @NonNull @Description("Why they may be kept.") ConsentBasis basis,

        @Description("Who recorded it, by name; null while nobody has.") @Nullable
        String by,

        @Description("When it was recorded; null while nobody has.") @Nullable
        OffsetDateTime at) {

    public static final Consent NOT_RECORDED = new Consent(ConsentBasis.NOT_RECORDED, null, null);
}
