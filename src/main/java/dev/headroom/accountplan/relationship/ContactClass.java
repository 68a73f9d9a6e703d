package dev.headroom.accountplan.relationship;

import org.eclipse.microprofile.graphql.Description;

/**
 * Altify's class of a contact on a map, as its help pages publish it: a key player is in the inner circle or the
 * political structure; with a mentor's or supporter's disposition they are supportive, else with any coverage they have
 * some cover, else none.
 */
@Description("What a stakeholder is worth to us, by Altify's published rule: from political status, then disposition,"
        + " then typed coverage.")
public enum ContactClass {
    @Description("A key player, that is INNER_CIRCLE or POLITICAL_STRUCTURE, who is a MENTOR or SUPPORTER.")
    SUPPORTIVE_KEY_PLAYER,

    @Description("Any other key player whose typed coverage is BRIEF or better.")
    KEY_PLAYER_WITH_SOME_COVER,

    @Description("Any other key player.")
    KEY_PLAYER_WITHOUT_COVER,

    @Description("Not a key player, or nobody has judged their political status.")
    NOT_A_KEY_PLAYER;

    static ContactClass of(Stakeholder stakeholder) {
        if (!stakeholder.keyPlayer()) {
            return NOT_A_KEY_PLAYER;
        }
        if (stakeholder.supportive()) {
            return SUPPORTIVE_KEY_PLAYER;
        }
        return stakeholder.typedCoverage().atLeast(CoverageLevel.BRIEF)
                ? KEY_PLAYER_WITH_SOME_COVER
                : KEY_PLAYER_WITHOUT_COVER;
    }
}
