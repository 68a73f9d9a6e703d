package dev.headroom.meeting;

import static dev.headroom.meeting.SampleMeeting.TEN;
import static dev.headroom.meeting.SampleMeeting.attendee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.identity.Uuids;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be a meeting, and what can't. */
class MeetingDraftTest {

    @Test
    void theHourThatDaylightSavingGivesIsCountedOnce() {
        Meeting meeting = SampleMeeting.draft(OffsetDateTime.parse("2026-04-05T02:30:00+11:00"))
                .endsAt(OffsetDateTime.parse("2026-04-05T02:15:00+10:00"))
                .meeting(1);

        assertThat(meeting.endsAt()).isAfter(meeting.startsAt());
    }

    @Test
    void whatCannotBeAMeetingIsRefusedAtItsField() {
        requireRefused("title", draft -> draft.title(" "));
        requireRefused("title", draft -> draft.title("x".repeat(201)));
        requireRefused("zone", draft -> draft.zone("Australia/Atlantis"));
        requireRefused("zone", draft -> draft.zone("+11:00"));
        requireRefused("startsAt", draft -> draft.startsAt(OffsetDateTime.parse("1999-12-31T23:59:59Z")));
        requireRefused("endsAt", draft -> draft.endsAt(OffsetDateTime.parse("2100-01-01T00:00:00Z")));
        requireRefused("endsAt", draft -> draft.endsAt(TEN).meeting(1));
        requireRefused("endsAt", draft -> draft.endsAt(TEN.plusDays(8)).meeting(1));
        requireRefused("providerKey", draft -> draft.providerKey("x".repeat(501)));
    }

    @Test
    void onlyAnAddressOfTheWebIsARecording() {
        assertThat(SampleMeeting.draft(TEN)
                        .recordingUrl(" https://example.com/r?id=1 ")
                        .meeting(1)
                        .recordingUrl())
                .isEqualTo("https://example.com/r?id=1");
        Stream.of(
                        "http://example.com/",
                        "javascript:alert(1)",
                        "https://",
                        "https:///path",
                        "https://me:secret@example.com/",
                        "https://example.com/<script>",
                        "https://example.com/" + "x".repeat(2000))
                .forEach(address -> requireRefused("recordingUrl", draft -> draft.recordingUrl(address)));
    }

    @Test
    void limitsHold() {
        List<Attendee> crowd = IntStream.range(0, 301)
                .mapToObj(index -> attendee("Attendee " + index))
                .toList();
        Attendee many = IntStream.range(0, 11)
                .boxed()
                .reduce(attendee("Ann"), (ann, index) -> ann.labelled("Ann " + index), (one, other) -> one);

        requireRefused("attendees", draft -> draft.attendees(crowd));
        requireRefused("attendees", draft -> draft.attendees(List.of(many)));
        requireRefused(
                "attendees",
                draft -> draft.attendees(List.of(attendee("Ann", "a@example.com"), attendee("Ben", "a@example.com"))));
        requireRefused(
                "units",
                draft -> draft.units(
                        IntStream.range(0, 51).mapToObj(index -> Uuids.next()).toList()));
        requireRefused(
                "second",
                draft -> draft.merged(
                        IntStream.range(0, 21).mapToObj(index -> Uuids.next()).toList()));
    }

    private static void requireRefused(String field, Consumer<MeetingDraft> step) {
        MeetingDraft draft = SampleMeeting.draft(TEN);
        assertThatThrownBy(() -> step.accept(draft))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .containsExactly(field));
    }
}
