package dev.headroom.accountplan;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What somebody at the customer says we are worth to them. Without a name and a day it would be our own opinion. */
@Description("What somebody at the customer says we are worth to them.")
public record PerceivedValue(
        @Ignore UUID uuid,

        @NonNull @Description("What they were asked.") PerceivedValueQuestion question,

        @NonNull @Description("What they said; at most 4,000 characters.")
        String answer,

        @Description("The amount they named, zero or more; null when they named none.") @Nullable
        Money amount,

        @NonNull @Description("Who said so, and when; both are always known.")
        Attribution said,

        @NonNull @Description("Who last wrote or confirmed it, and when.")
        Stamp updated) {

    public PerceivedValue {
        answer = PlanLimits.required(answer, PlanLimits.TEXT, "answer");
        if (amount != null && amount.amount().value().signum() < 0) {
            throw new BadInput("The amount is negative: write what they said we are worth.", "amount");
        }
        if (!said.namesSomebody()) {
            throw new BadInput("Nobody is named: say who at the customer said so.", "saidBy");
        }
        if (said.on() == null) {
            throw new BadInput("The day is missing: say when they said so.", "saidOn");
        }
    }

    @Id
    @NonNull
    @Description("The entry's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    /** The day it was said. */
    public LocalDate freshFrom() {
        LocalDate on = said.on();
        return on == null ? updated.at().toLocalDate() : on;
    }
}
