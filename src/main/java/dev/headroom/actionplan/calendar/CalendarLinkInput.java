package dev.headroom.actionplan.calendar;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on calendar links. */
public final class CalendarLinkInput {

    private CalendarLinkInput() {}

    @Input("CreateCalendarLinkInput")
    @Description("Asks for a link: for your own calendar when neither plan nor participant is given, else for theirs.")
    public record Create(
            @Id
            @Nullable
            @Description("The plan, for the calendar of one of its participants; left out, the link is your own.")
            String actionPlan,

            @Id @Nullable @Description("The participant of that plan whose calendar it is; with actionPlan only.")
            String participant,

            @Nullable
            @Description("An idempotency key: the same key again replays the first answer, without the address.")
            String clientMutationId) {}

    @Input("RevokeCalendarLinkInput")
    @Description("Ends a link.")
    public record Revoke(
            @Id @NonNull @Description("The link.") String id,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
