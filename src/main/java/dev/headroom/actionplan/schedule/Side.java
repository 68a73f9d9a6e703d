package dev.headroom.actionplan.schedule;

import org.eclipse.microprofile.graphql.Description;

/** Who does the work: decides which working days count and who is asked when it slips. */
@Description("The side that does the work. Each side has working days of its own.")
public enum Side {
    @Description("The customer who buys.")
    BUYER,
    @Description("Us, who sell.")
    SELLER,
    @Description("A third party, such as a managed service provider or an integrator.")
    PARTNER
}
