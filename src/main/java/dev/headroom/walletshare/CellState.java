package dev.headroom.walletshare;

import org.eclipse.microprofile.graphql.Description;

/** Who serves a cell, as far as we know. Unknown, impossible and zero are three different things. */
@Description("Who serves a cell: computed from observed spend first, then from what people claim.")
public enum CellState {
    @Description("Nobody has told and nothing was observed. Not zero.")
    UNKNOWN,

    @Description("The unit can't buy this offering from anybody we could be. Counts in no total and no denominator.")
    NOT_ELIGIBLE,

    @Description("Somebody made sure that the unit spends nothing here: its wallet is a known zero.")
    CONFIRMED_ZERO,

    @Description("The unit does it itself.")
    IN_HOUSE,

    @Description("One or more rivals serve it and we don't.")
    COMPETITOR,

    @Description("We serve it, alone or beside rivals.")
    OURS,

    @Description("We don't serve it yet and have a deal in progress.")
    PIPELINE
}
