package dev.headroom.accountplan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One line of the difference between two versions of a plan, for a person to read. */
@Description("One difference between two versions of a plan.")
public record PlanChange(
        @NonNull @Description("Where in the plan, outermost first and joined by dots, such as actions.<id>.dueOn.")
        String path,

        @NonNull
        @Description("What it is about in words, such as the action \"Meet the chief digital officer\": due date.")
        String what,

        @Description("What stood there before; null when nothing did.") @Nullable
        String before,

        @Description("What stands there after; null when nothing does.") @Nullable
        String after) {}
