package dev.headroom.accountplan;

import org.eclipse.microprofile.graphql.Description;

/** What tells how much the customer values us; asked about loss, because satisfaction is polite. */
@Description("What tells how much the customer values us.")
public enum PerceivedValueQuestion {
    @Description("What would they lose without us?")
    LOSS_WITHOUT_US,
    @Description("How hard is it to replace us?")
    HARD_TO_REPLACE,
    @Description("How much value would they feel lost?")
    VALUE_LOST,
    @Description("What do they say it is worth?")
    STATED_WORTH
}
