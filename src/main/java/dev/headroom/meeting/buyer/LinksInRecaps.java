package dev.headroom.meeting.buyer;

import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.followup.FollowUp;
import dev.headroom.meeting.followup.RecapDelivery;
import dev.headroom.meeting.followup.RecapLinks;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.errors.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Gives every reader of a mailed recap a link of their own. Asked again for the same recap it makes others, as
 * those of mails that left exist there alone; all of them go on working.
 */
@ApplicationScoped
class LinksInRecaps implements RecapLinks {

    private final Meetings meetings;
    private final BuyerLinkService service;

    LinksInRecaps(Meetings meetings, BuyerLinkService service) {
        this.meetings = meetings;
        this.service = service;
    }

    @Override
    public Uni<Made> links(UUID organization, FollowUp followUp, Collection<RecapDelivery> readers) {
        Author author = new Author(organization, "service:followup");
        List<UUID> attendees = readers.stream()
                .map(RecapDelivery::attendeeUuid)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return meetings.find(organization, followUp.uuid())
                .map(found -> found.orElseThrow(() -> new NotFound("There is no such meeting.")))
                .map(meeting -> service.issue(author, meeting, attendees));
    }
}
