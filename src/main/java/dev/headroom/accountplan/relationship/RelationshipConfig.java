package dev.headroom.accountplan.relationship;

import dev.headroom.account.contact.ContactLevel;
import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;
import java.util.OptionalInt;

/** The judgements in the arithmetic of relationships that an operator may change; the rest keeps its default. */
@ConfigMapping(prefix = "headroom.relationships")
public interface RelationshipConfig {

    /** How many days back touches count, 365 by default: before a year it was another budget and another person. */
    @Positive
    OptionalInt windowDays();

    /** What makes coverage MULTIPLE: by default 2 touches, because one is a first meeting, the last within 180 days. */
    Depth multiple();

    /** What makes it IN_DEPTH: by default 6 touches, every other month over a year, the last within 90 days. */
    Depth inDepth();

    /** How old the last touch with somebody engaged may be: by default 90 days, the time from review to review. */
    @Positive
    OptionalInt engagedDays();

    /**
     * How many engaged contacts a line of business needs at a level, such as
     * {@code headroom.relationships.required-of-line.VP=1}. By default one EXECUTIVE and one VP, who speak for it; two
     * each of DIRECTOR and MANAGER, because business is lost quietly with one; and one of PROCUREMENT.
     */
    Map<ContactLevel, @PositiveOrZero Integer> requiredOfLine();

    /** The same for a part of a line, which is led by its line: by default one DIRECTOR and one MANAGER. */
    Map<ContactLevel, @PositiveOrZero Integer> requiredOfPart();

    /** What replaces the defaults of a step of coverage. */
    interface Depth {

        /** How many touches there must be within the window. */
        @Positive
        OptionalInt touches();

        /** How many days ago the last one may be. */
        @Positive
        OptionalInt days();
    }
}
