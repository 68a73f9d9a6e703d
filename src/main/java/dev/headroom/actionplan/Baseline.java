package dev.headroom.actionplan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What both sides have signed, once more after each change that both agreed to; slip is measured from the last one. */
@Description("What both sides have signed. Slip is measured from the last one.")
public record Baseline(
        @NonNull @Description("Counts the plan's baselines, from 1.")
        Integer number,

        @NonNull @Description("SHA-256 over what both sides see, in hexadecimal.")
        String contentHash,

        @NonNull @Description("SHA-256 over the content's hash, the target and the due dates, in hexadecimal.")
        String hash,

        @NonNull @Description("The day the whole was to be reached by.")
        LocalDate targetOn,

        @Ignore List<DueDate> dates,

        @Ignore @Nullable UUID proposalUuid,

        @NonNull @Description("Who signed for the seller's side, and when.")
        Act seller,

        @NonNull @Description("Who signed for the buyer's side, and when.")
        Act buyer) {

    public Baseline {
        dates = List.copyOf(dates);
    }

    @Id
    @Description("The id of the proposal it came of; null when it came of an offer.")
    public @Nullable String getProposalId() {
        return proposalUuid == null ? null : proposalUuid.toString();
    }

    /** The text whose SHA-256 is the hash that both sides signed. */
    public String signedText() {
        return new String(PlanHash.json(this), StandardCharsets.UTF_8);
    }

    /** The day both sides agreed to; empty for what was added since. */
    public Optional<LocalDate> dueOn(UUID target) {
        return DueDate.of(target, dates);
    }
}
