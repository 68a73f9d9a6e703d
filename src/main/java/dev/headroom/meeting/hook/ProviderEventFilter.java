package dev.headroom.meeting.hook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which events a list shows. */
@Input("ProviderEventFilter")
@Description("Which events a list shows.")
public record ProviderEventFilter(
        @Description("They are in this state.") @Nullable ProviderEventState state) {

    static final ProviderEventFilter ANY = new ProviderEventFilter(null);
}
