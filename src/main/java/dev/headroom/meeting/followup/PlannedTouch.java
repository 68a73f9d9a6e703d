package dev.headroom.meeting.followup;

import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.TouchSummary;
import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.followup.sla.BusinessHours;
import dev.headroom.meeting.followup.sla.TouchDay;
import dev.headroom.meeting.followup.sla.TouchPurpose;
import dev.headroom.meeting.followup.sla.TouchSchedule;
import dev.headroom.platform.identity.GlobalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A day after a meeting on which to be in touch with the customer, and whether that has happened. */
@Description("A day after a meeting on which to be in touch with the customer, and whether that has happened.")
public record PlannedTouch(
        @NonNull @Description("The day, a working day of the seller's.")
        LocalDate on,

        @NonNull @Description("What it is for.") TouchPurpose purpose,

        @NonNull @Description("Why on that day, and what to do, as a sentence.")
        String reason,

        @NonNull @Description("How it stands.") TouchState state,

        @Description("With whom, by name; null when none of the customer's people is known.") @Nullable
        String name,

        @Ignore @Nullable UUID attendeeUuid,
        @Ignore @Nullable UUID contactUuid) {

    /** The touches of the two weeks after a meeting, in order. */
    static List<PlannedTouch> of(
            FollowUpCase one, BusinessHours hours, Collection<TouchSummary> recorded, Instant now) {
        NextStep next = one.followUp().content().nextStep();
        LocalDate met = hours.day(one.meeting().startsAt().toInstant());
        Attendee with = one.correspondent().orElse(null);
        return TouchSchedule.after(met, next == null ? null : next.on(), hours).stream()
                .map(day -> of(day, with, state(day, with, hours, recorded, hours.day(now))))
                .toList();
    }

    private static PlannedTouch of(TouchDay day, @Nullable Attendee with, TouchState state) {
        return new PlannedTouch(
                day.on(),
                day.purpose(),
                day.reason(),
                state,
                with == null ? null : with.name(),
                with == null ? null : with.uuid(),
                with == null ? null : with.contactUuid());
    }

    private static TouchState state(
            TouchDay day,
            @Nullable Attendee with,
            BusinessHours hours,
            Collection<TouchSummary> recorded,
            LocalDate today) {
        UUID contact = with == null ? null : with.contactUuid();
        boolean done = recorded.stream()
                .filter(touch -> touch.contact().equals(contact))
                .anyMatch(touch -> !hours.day(touch.lastAt().toInstant()).isBefore(day.on()));
        if (done) {
            return TouchState.DONE;
        }
        if (today.isBefore(day.on())) {
            return TouchState.PLANNED;
        }
        return contact == null && today.isAfter(day.on()) ? TouchState.NOT_KNOWN : TouchState.DUE;
    }

    @Id
    @Description("The id of the attendee; null when none of the customer's people is known.")
    public @Nullable String getAttendeeId() {
        return attendeeUuid == null ? null : attendeeUuid.toString();
    }

    @Id
    @Description("The global id of the contact, to record the touch of; null when the attendee is none.")
    public @Nullable String getContactId() {
        return contactUuid == null ? null : GlobalId.of(Contact.TYPE, contactUuid);
    }
}
