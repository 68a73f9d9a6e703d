package dev.headroom.meeting;

import dev.headroom.access.CurrentCaller;
import dev.headroom.access.people.Member;
import dev.headroom.account.Account;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.contact.Contact;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What stands behind the ids of a meeting, in the schema. */
@GraphQLApi
public class MeetingLinkApi {

    private final CurrentCaller caller;
    private final MeetingLinks links;

    MeetingLinkApi(CurrentCaller caller, MeetingLinks links) {
        this.caller = caller;
        this.links = links;
    }

    @Description("The account it was with; null when the caller may not see it any more.")
    public Uni<List<@Nullable Account>> account(@Source List<Meeting> meetings) {
        return links.accounts(meetings);
    }

    @NonNull
    @Description("The member who answers for it.")
    public Uni<List<@Nullable Member>> owner(@Source List<Meeting> meetings) {
        return links.members(meetings, Meeting::ownerUuid);
    }

    @NonNull
    @Description("The units of the account it was about, at most 50, those that are gone left out.")
    public Uni<List<@NonNull List<@NonNull BusinessUnit>>> units(@Source List<Meeting> meetings) {
        return links.units(meetings);
    }

    @Description("The meeting that this one turned out to be a part of; null for all others.")
    public Uni<List<@Nullable Meeting>> mergedInto(@Source List<Meeting> meetings) {
        return links.meetings(meetings);
    }

    @Description("Their address, in lower case; null when it is not known, and for applications where they are of the"
            + " seller's side.")
    public List<@Nullable String> email(@Source List<Attendee> attendees) {
        boolean outside = caller.get().isApplication();
        return attendees.stream()
                .map(attendee -> outside && attendee.isOurs() ? null : attendee.email())
                .toList();
    }

    @Description("The member they are; null for everybody else.")
    public Uni<List<@Nullable Member>> member(@Source List<Attendee> attendees) {
        return links.members(attendees, Attendee::memberUuid);
    }

    @Description("The contact they are; null for everybody else, and when the caller may not see them.")
    public Uni<List<@Nullable Contact>> contact(@Source List<Attendee> attendees) {
        return links.contacts(attendees);
    }
}
