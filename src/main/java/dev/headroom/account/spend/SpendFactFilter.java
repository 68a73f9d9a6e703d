package dev.headroom.account.spend;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which facts a list shows. */
@Input("SpendFactFilter")
@Description("Which facts a list shows; the conditions that are given all hold.")
public record SpendFactFilter(
        @Id @Nullable @Description("Of this unit alone, not of those below it.")
        String unit,

        @Id @Nullable @Description("Of this offering alone, not of those below it.")
        String offering,

        @Id @Nullable @Description("With this vendor.") String vendor,

        @Nullable @Description("With at least one day on or after this one.")
        LocalDate activeFrom,

        @Nullable @Description("With at least one day on or before this one.")
        LocalDate activeTo) {

    static final SpendFactFilter NONE = new SpendFactFilter(null, null, null, null, null);
}
