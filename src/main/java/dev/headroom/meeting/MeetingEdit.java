package dev.headroom.meeting;

import dev.headroom.access.people.Member;
import dev.headroom.account.BusinessUnit;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.InputIds;
import dev.headroom.platform.mutations.Patch;
import dev.headroom.platform.text.Email;
import dev.headroom.platform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes meetings and their next versions of what clients send; whether what they name exists is asked afterwards. */
final class MeetingEdit {

    private MeetingEdit() {}

    /** A new meeting; the id of an attendee without one follows from the meeting's: a retry makes the same. */
    static Meeting create(MeetingInput.Create input, UUID id, UUID account, UUID caller) {
        UUID owner = input.owner() == null ? caller : InputIds.reference(input.owner(), Member.TYPE, "owner");
        List<Attendee> attendees = new ArrayList<>();
        Patch.each(input.attendees(), "attendees", given -> attendees.add(attendee(given, id, attendees)));
        return new MeetingDraft(id, account, owner, input.title(), input.provider(), input.startsAt(), input.zone())
                .series(input.series() == null ? null : InputIds.item(input.series(), "series"))
                .providerKey(input.providerKey())
                .endsAt(input.endsAt())
                .units(units(input.units()))
                .attendees(attendees)
                .recordingUrl(input.recordingUrl())
                .meeting(1);
    }

    private static Attendee attendee(MeetingInput.NewAttendee given, UUID meeting, List<Attendee> before) {
        UUID id = given.id() == null
                ? Uuids.named(meeting, "attendee " + before.size())
                : InputIds.item(given.id(), "id");
        if (before.stream().anyMatch(attendee -> attendee.is(id))) {
            throw new BadInput("Another attendee has this id: make one for each.", "id");
        }
        Attendee named = Attendee.named(id, Text.name(given.name(), "name"), email(given.email()));
        if (given.side() == null && given.member() == null && given.contact() == null) {
            return named;
        }
        return Identity.of(given.side(), given.member(), given.contact(), null).given(named);
    }

    static Meeting change(Meeting meeting, MeetingInput.Change input) {
        MeetingDraft draft = new MeetingDraft(meeting);
        draft.owner(owner(input.owner, meeting.ownerUuid()))
                .title(Patch.required(input.title, meeting.title(), "title"))
                .provider(Patch.required(input.provider, meeting.provider(), "provider"))
                .startsAt(Patch.required(input.startsAt, meeting.startsAt(), "startsAt"))
                .endsAt(Patch.optional(input.endsAt, meeting.endsAt()))
                .zone(Patch.required(input.zone, meeting.zone(), "zone"))
                .series(Patch.optional(InputIds.items(input.series, "series"), meeting.seriesUuid()))
                .providerKey(Patch.optional(input.providerKey, meeting.providerKey()))
                .recordingUrl(Patch.optional(input.recordingUrl, meeting.recordingUrl()));
        if (input.units != null) {
            draft.units(units(input.units.orElse(null)));
        }
        return draft.attendees(attendees(meeting.attendees(), input)).meeting(meeting.version() + 1);
    }

    private static UUID owner(@Nullable Optional<String> given, UUID present) {
        return Patch.required(InputIds.references(given, Member.TYPE, "owner"), present, "owner");
    }

    private static List<Attendee> attendees(List<Attendee> present, MeetingInput.Change input) {
        List<Attendee> attendees = new ArrayList<>(present);
        Patch.each(input.removeAttendees, "removeAttendees", id -> {
            Attendee removed = require(attendees, id);
            if (!removed.labels().isEmpty()) {
                throw new BadInput("They speak in a transcript: say who they are with identifyAttendee instead.");
            }
            attendees.remove(removed);
        });
        Patch.each(input.putAttendees, "putAttendees", put -> put(attendees, put));
        return attendees;
    }

    private static void put(List<Attendee> attendees, MeetingInput.PutAttendee put) {
        UUID id = InputIds.item(put.id, "id");
        Optional<Attendee> found =
                attendees.stream().filter(attendee -> attendee.is(id)).findFirst();
        String name =
                Text.name(Patch.required(put.name, found.map(Attendee::name).orElse(null), "name"), "name");
        String email = Patch.optional(
                put.email == null ? null : put.email.map(Email::of),
                found.map(Attendee::email).orElse(null));
        if (found.isPresent()) {
            attendees.set(attendees.indexOf(found.get()), found.get().called(name, email));
        } else {
            attendees.add(Attendee.named(id, name, email));
        }
    }

    static Meeting identify(Meeting meeting, MeetingInput.Identify input) {
        List<Attendee> attendees = new ArrayList<>(meeting.attendees());
        Attendee known = require(attendees, input.attendee(), "attendee");
        Identity identity = Identity.of(input.side(), input.member(), input.contact(), input.sameAs());
        String sameAs = input.sameAs();
        Attendee same = sameAs == null ? identity.anotherOne(attendees, known) : require(attendees, sameAs, "sameAs");
        if (same == null) {
            attendees.set(attendees.indexOf(known), identity.given(known));
        } else if (same.equals(known)) {
            throw new BadInput("They are the same attendee already: send another one's id.", "sameAs");
        } else {
            attendees.set(attendees.indexOf(same), identity.given(same.joined(known)));
            attendees.remove(known);
        }
        return new MeetingDraft(meeting).attendees(attendees).meeting(meeting.version() + 1);
    }

    private static Attendee require(List<Attendee> attendees, String id, String... field) {
        return attendees.stream()
                .filter(attendee -> attendee.uuid().toString().equals(id)
                        || attendee.formerUuids().stream()
                                .anyMatch(former -> former.toString().equals(id)))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such attendee of this meeting.", field));
    }

    private static @Nullable String email(@Nullable String given) {
        return given == null ? null : Email.of(given);
    }

    private static List<UUID> units(@Nullable List<@Nullable String> given) {
        List<UUID> units = new ArrayList<>();
        Patch.each(given, "units", id -> units.add(unit(id)));
        return units;
    }

    private static UUID unit(String id) {
        return GlobalId.uuid(id, BusinessUnit.TYPE)
                .orElseThrow(() -> new NotFound("There is no such unit of the account, or you may not see it."));
    }
}
