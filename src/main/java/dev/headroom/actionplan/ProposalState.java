package dev.headroom.actionplan;

import org.eclipse.microprofile.graphql.Description;

/** What became of a proposal. */
@Description("What became of a proposal.")
public enum ProposalState {
    @Description("The other side has not answered.")
    OPEN,

    @Description("The other side countersigned: the date holds.")
    COUNTERSIGNED,

    @Description("The other side declined: the date stays as it was.")
    DECLINED,

    @Description("Whoever made it took it back.")
    WITHDRAWN,

    @Description("Both sides signed other days after it was made: what they signed answers it.")
    SUPERSEDED
}
