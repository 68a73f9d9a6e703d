package dev.headroom.accountplan.relationship;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What somebody says about how well a contact is covered, beside what the record of touches says. */
@Description("How well one contact is covered: as somebody typed it, and as measured from touches.")
public record ContactCoverage(
        @Ignore UUID contactUuid,

        @NonNull @Description("As somebody typed it on the map; UNKNOWN when nobody has, or they are not on the map.")
        CoverageLevel typed,

        @NonNull
        @Description("As measured from how often and how lately any of us was in touch; UNKNOWN when contacts are known"
                + " and not one touch is recorded with any of them within the window, by default a year.")
        CoverageLevel measured,

        @NonNull
        @Description(
                "How many touches are recorded within the window, by default a year. What several of us took part in"
                        + " is one.")
        Integer touches,

        @Description("When the last of them was; null when there is none.") @Nullable
        OffsetDateTime lastTouchAt,

        @NonNull
        @Description("Whether measured coverage is MULTIPLE or better and the last touch recent, by default within"
                + " 90 days, by the touches of those of us alone who may still sign in.")
        Boolean engaged,

        @Description("What they are worth to us by Altify's rule; null when they are not on the map.") @Nullable
        ContactClass contactClass) {

    static ContactCoverage of(Engagement.Standing standing, @Nullable Stakeholder stakeholder) {
        return new ContactCoverage(
                standing.contact().uuid(),
                stakeholder == null ? CoverageLevel.UNKNOWN : stakeholder.typedCoverage(),
                standing.measured(),
                standing.touches(),
                standing.lastTouchAt(),
                standing.engaged(),
                stakeholder == null ? null : ContactClass.of(stakeholder));
    }

    @NonNull
    @Description("Whether typed and measured coverage are both known and differ.")
    public Boolean getDisagrees() {
        return typed != CoverageLevel.UNKNOWN && measured != CoverageLevel.UNKNOWN && typed != measured;
    }
}
