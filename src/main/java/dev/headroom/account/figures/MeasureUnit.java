package dev.headroom.account.figures;

import org.eclipse.microprofile.graphql.Description;

/** What a measure's number counts, so that a reader knows how to print it. */
@Description("What a measure's number counts.")
public enum MeasureUnit {
    @Description("A part of a whole, 0 to 1; above 1 where the whole is understated.")
    SHARE,

    @Description("Money in the organization's currency.")
    MONEY,

    @Description("A number of things.")
    COUNT,

    @Description("A number of days.")
    DAYS
}
