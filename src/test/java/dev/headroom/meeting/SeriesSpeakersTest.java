package dev.headroom.meeting;

import static dev.headroom.meeting.SampleMeeting.attendee;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.identity.Uuids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who speakers of a recurring meeting were before. */
class SeriesSpeakersTest {

    private static final UUID CONTACT = Uuids.next();

    @Test
    void whoWasToldIsRememberedByTheLabel() {
        Meeting first = SampleMeeting.of(said("Felix (Geth)", MeetingSide.BUYER, SideSource.PERSON, CONTACT));
        Meeting second = SampleMeeting.of(
                said("Felix (Geth)", MeetingSide.BUYER, SideSource.CONTACT, CONTACT),
                said("Paul", MeetingSide.PARTNER, SideSource.PERSON, null));

        assertThat(SeriesSpeakers.of(List.of(first, second)))
                .isEqualTo(Map.of(
                        "Felix (Geth)", new SpeakerKnown(MeetingSide.BUYER, null, CONTACT),
                        "Paul", new SpeakerKnown(MeetingSide.PARTNER, null, null)));
    }

    @Test
    void whoWasTwoIsNobody() {
        Meeting first = SampleMeeting.of(said("Sam", MeetingSide.BUYER, SideSource.PERSON, CONTACT));
        Meeting second = SampleMeeting.of(said("Sam", MeetingSide.BUYER, SideSource.PERSON, Uuids.next()));

        assertThat(SeriesSpeakers.of(List.of(first, second))).isEmpty();
    }

    @Test
    void whatWasOnlyComputedOrUnknownIsNotRemembered() {
        Meeting meeting = SampleMeeting.of(
                said("Ann", MeetingSide.BUYER, SideSource.NAME, null),
                said("Ben", MeetingSide.BUYER, SideSource.SERIES, CONTACT),
                said("Cleo", MeetingSide.UNKNOWN, SideSource.PERSON, null));

        assertThat(SeriesSpeakers.of(List.of(meeting))).isEmpty();
    }

    @Test
    void whatAnybodyMayBeCalledIsNotRemembered() {
        Meeting meeting =
                SampleMeeting.of(List.of("Speaker 1", "Room 4.12", "Tessa's iPhone", "+61 2 5550 0100").stream()
                        .map(label -> said(label, MeetingSide.BUYER, SideSource.PERSON, CONTACT))
                        .toArray(Attendee[]::new));

        assertThat(SeriesSpeakers.of(List.of(meeting))).isEmpty();
    }

    private static Attendee said(String label, MeetingSide side, SideSource source, @Nullable UUID contact) {
        return attendee(label).labelled(label).on(side, source, null, contact);
    }
}
