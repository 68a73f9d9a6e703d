package dev.headroom.actionplan;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A plan as the seller's side signed it, for the buyer's side to accept: exactly this content with these dates.
 *
 * @param contentHash of the shared content
 * @param hash of the shared content with its dates
 */
@Description("A plan as the seller's side signed it, for the buyer's side to accept.")
public record Offer(
        @NonNull @Description("SHA-256 over what both sides see, in hexadecimal.")
        String contentHash,

        @NonNull @Description("SHA-256 over what both sides see with its due dates, in hexadecimal.")
        String hash,

        @Ignore List<DueDate> dates,

        @NonNull @Description("Who signed for the seller's side, and when.")
        Act seller) {

    public Offer {
        dates = List.copyOf(dates);
    }

    static Offer of(ActionPlanContent shared, List<DueDate> dates, Act seller) {
        return new Offer(PlanHash.of(shared), PlanHash.of(shared, dates), dates, seller);
    }
}
