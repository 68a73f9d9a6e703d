package dev.headroom.accountplan.review;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something to talk about in a review, because it happened and not because somebody remembered it. */
@Description("Something to talk about in a review, because it happened since the last one.")
public record AgendaItem(
        @NonNull @Description("What it is about.") AgendaTopic topic,

        @NonNull @Description("What happened, as a sentence.")
        String sentence,

        @Id @Description("The id of the action in the plan; null when it is about no action.") @Nullable
        String actionId) {}
