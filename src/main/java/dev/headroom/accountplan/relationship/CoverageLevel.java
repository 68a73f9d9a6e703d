package dev.headroom.accountplan.relationship;

import org.eclipse.microprofile.graphql.Description;

/** How well a contact is covered: typed by a person, or measured from touches. The order is from least to most. */
@Description("How well a contact is covered, from least to most. UNKNOWN is not NO_CONTACT.")
public enum CoverageLevel {
    @Description("Nobody has told, or nobody keeps records here that could tell.")
    UNKNOWN,

    @Description("Nobody of us is in touch with them.")
    NO_CONTACT,

    @Description("Met in passing, or long ago.")
    BRIEF,

    @Description("Met more than once, and lately enough to be remembered.")
    MULTIPLE,

    @Description("In a working relationship.")
    IN_DEPTH;

    boolean atLeast(CoverageLevel other) {
        return compareTo(other) >= 0;
    }
}
