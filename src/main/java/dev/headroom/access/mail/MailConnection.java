package dev.headroom.access.mail;

import dev.headroom.platform.mail.Mail;
import dev.headroom.platform.mail.MailState;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of mails, and how many there are. */
@Description("A page of mails, and how many the organization has in each state.")
public record MailConnection(
        @NonNull @Description("The mails with their cursors.")
        List<@NonNull MailEdge> edges,

        @NonNull @Description("The mails alone.") List<@NonNull Mail> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo,

        @NonNull @Description("How many mails are in each of the states, whatever the filter; every state is here.")
        List<@NonNull MailsInState> counts) {

    static MailConnection of(Page<Mail> page, Map<MailState, Integer> counts) {
        return new MailConnection(
                page.edges(MailEdge::new),
                page.items(),
                page.pageInfo(),
                counts.entrySet().stream()
                        .map(entry -> new MailsInState(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** One of the mails and its place in the list. */
    @Description("One of the mails and its place in the list.")
    public record MailEdge(
            @NonNull @Description("The mail.") Mail node,
            @NonNull @Description("Its place in the list.") String cursor) {}

    /** How many mails are in one state. */
    @Description("How many mails are in one state.")
    public record MailsInState(
            @NonNull @Description("The state.") MailState state,

            @NonNull @Description("How many are in it, from 0.")
            Integer count) {}
}
