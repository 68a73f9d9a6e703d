package dev.headroom.accountplan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which account plans a list shows. */
@Input("AccountPlanFilter")
@Description("Which account plans a list shows; all conditions hold.")
public record AccountPlanFilter(
        @Nullable @Description("Only plans in this state.") PlanState state,

        @Id @Nullable @Description("Only plans this member owns.")
        String owner,

        @Id @Nullable @Description("Only plans of this account.")
        String account) {}
