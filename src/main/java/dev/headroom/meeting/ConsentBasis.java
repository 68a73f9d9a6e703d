package dev.headroom.meeting;

import org.eclipse.microprofile.graphql.Description;

/** Why the words of those who met may be kept. */
@Description("Why the words of those who met may be kept.")
public enum ConsentBasis {
    @Description("Everybody there agreed, aloud or in writing.")
    ALL_AGREED,

    @Description("The provider told everybody that it records or transcribes, and they stayed.")
    NOTIFIED,

    @Description("A contract between the two sides allows it.")
    CONTRACT,

    @Description("Nobody has recorded why.")
    NOT_RECORDED
}
