package dev.headroom.accountplan.measure;

import org.eclipse.microprofile.graphql.Description;

/** How a measure stands, by rule: nobody sets it. */
@Description("How a measure stands; computed, never set by hand.")
public enum MeasureStatus {
    @Description("At the target or better.")
    REACHED,
    @Description("The trend lands at nine tenths of the way to the target or farther.")
    ON_TRACK,
    @Description("The trend lands between six and nine tenths of the way.")
    AT_RISK,
    @Description("The trend lands before six tenths of the way, or the due date passed without reaching the target.")
    OFF_TRACK,
    @Description("The value is unknown, the measure lacks baseline, target or dates, or it is too early for a trend.")
    UNKNOWN
}
