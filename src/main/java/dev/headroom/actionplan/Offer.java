package dev.headroom.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A plan as the seller's side signed it, for the buyer's side to accept: exactly this content with these dates.
 *
 * @param contentHash of the shared content
 * @param hash of the content's hash with the dates
 */
@Description("A plan as the seller's side signed it, for the buyer's side to accept.")
public record Offer(
        @NonNull @Description("SHA-256 over what both sides see, in hexadecimal.")
        String contentHash,

        @NonNull @Description("SHA-256 over the content's hash, the target and the due dates, in hexadecimal.")
        String hash,

        @Ignore List<DueDate> dates,

        @NonNull @Description("Who signed for the seller's side, and when.")
        Act seller) {

    public Offer {
        dates = List.copyOf(dates);
    }

    public Optional<LocalDate> dueOn(UUID target) {
        return DueDate.of(target, dates);
    }

    static Offer of(ActionPlanContent shared, List<DueDate> dates, Act seller) {
        String content = PlanHash.of(shared);
        return new Offer(content, PlanHash.of(content, shared.targetOn(), dates), dates, seller);
    }
}
