package dev.headroom.accountplan.standing;

import dev.headroom.account.figures.MeasureSource;
import dev.headroom.account.figures.MeasureUnit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A rule that objectives may be measured by. */
@Name("MeasureSource")
@Description("A rule that objectives may be measured by: it computes a number from records.")
public record MeasureSourceInfo(
        @NonNull @Description("The name to put into a measure's source; it never changes.")
        String name,

        @NonNull @Description("How the number comes about.") String description,
        @NonNull @Description("What the number counts.") MeasureUnit unit,
        @NonNull @Description("Whether more is better.") Boolean higherIsBetter) {

    static MeasureSourceInfo of(MeasureSource source) {
        return new MeasureSourceInfo(source.name(), source.description(), source.unit(), source.higherIsBetter());
    }
}
