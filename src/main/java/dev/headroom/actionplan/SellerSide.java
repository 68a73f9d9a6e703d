package dev.headroom.actionplan;

import dev.headroom.platform.errors.BadInput;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What never leaves the organization, besides internal tasks.
 *
 * @param ownerUuid the member who answers for the plan
 * @param guestDomains the domains that invited addresses must have, in lower case; any when empty
 */
public record SellerSide(
        UUID ownerUuid,
        @Nullable StageClaim stageClaim,
        List<StageGate> gates,
        List<InternalNote> notes,
        List<String> guestDomains) {

    /** The longest name that exists; the pattern is asked of nothing longer, which it could not end on. */
    private static final int LONGEST_DOMAIN = 253;

    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    public SellerSide {
        gates = ActionPlanLimits.list(gates, BuyingStage.values().length, "gates");
        notes = ActionPlanLimits.record(notes, ActionPlanLimits.NOTES, "notes", "notes");
        guestDomains = ActionPlanLimits.list(guestDomains, ActionPlanLimits.GUEST_DOMAINS, "guestDomains");
        for (String domain : guestDomains) {
            if (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches()) {
                throw new BadInput("A domain is written as customer.example, in lower case.", "guestDomains");
            }
        }
    }

    static SellerSide begin(UUID owner) {
        return new SellerSide(owner, null, List.of(), List.of(), List.of());
    }

    SellerSide withStageClaim(@Nullable StageClaim claim) {
        return new SellerSide(ownerUuid, claim, gates, notes, guestDomains);
    }

    SellerSide withNotes(List<InternalNote> changed) {
        return new SellerSide(ownerUuid, stageClaim, gates, changed, guestDomains);
    }
}
