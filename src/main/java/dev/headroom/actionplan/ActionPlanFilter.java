package dev.headroom.actionplan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which action plans a list shows. */
@Input("ActionPlanFilter")
@Description("Which action plans a list shows; all conditions hold.")
public record ActionPlanFilter(
        @Nullable @Description("Only plans in this state.") ActionPlanState state,

        @Id @Nullable @Description("Only plans this member owns.")
        String owner,

        @Id @Nullable @Description("Only plans of this account.")
        String account) {}
