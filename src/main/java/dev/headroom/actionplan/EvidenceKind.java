package dev.headroom.actionplan;

import org.eclipse.microprofile.graphql.Description;

/** What shows that something is so. */
@Description("What shows that something is so.")
public enum EvidenceKind {
    @Description("A document, as a file or a link.")
    DOCUMENT,

    @Description("A sentence of somebody who knows.")
    CONFIRMATION,

    @Description("A meeting that was held.")
    MEETING,

    @Description("A signature.")
    SIGNATURE
}
