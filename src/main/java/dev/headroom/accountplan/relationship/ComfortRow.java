package dev.headroom.accountplan.relationship;

import dev.headroom.platform.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One line of business in the comfort zone: where we go, beside where the headroom is. */
@Description("One line of business, its parts included: the part of our touches it gets, beside the part of the"
        + " headroom it has.")
public record ComfortRow(
        @Ignore UUID unitUuid,

        @NonNull @Description("How many active contacts we know there.")
        Integer contacts,

        @NonNull
        @Description("How many touches are recorded there within the window, by default a year. What several of us took"
                + " part in is one with each contact.")
        Integer touches,

        @Description("Its touches ÷ the touches of all lines of known headroom, 0 to 1; null when its headroom is"
                + " unknown or no line has any touch.")
        @Nullable
        Double touchShare,

        @Description("The sum of its cells' headroom, a negative one counting as zero; at least, where unknownCells is"
                + " above zero. Null when none is known.")
        @Nullable
        Money headroom,

        @Description("Its headroom ÷ the headroom of all lines, 0 to 1; null when unknown or no line has any.")
        @Nullable
        Double headroomShare,

        @NonNull @Description("How many of its cells have an unknown headroom.")
        Integer unknownCells) {

    /** How far touches run ahead of headroom: below zero where we go too rarely. */
    double lead() {
        return share(touchShare) - share(headroomShare);
    }

    private static double share(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
