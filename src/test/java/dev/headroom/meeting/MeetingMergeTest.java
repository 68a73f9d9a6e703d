package dev.headroom.meeting;

import static dev.headroom.meeting.SampleMeeting.TEN;
import static dev.headroom.meeting.SampleMeeting.attendee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.identity.Uuids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two meetings that were one call. */
class MeetingMergeTest {

    @Test
    void everybodyIsThereOnceAndTheEndIsTheLaterOne() {
        Attendee ann = attendee("Ann Lee", "ann@example.com");
        Attendee annAgain = attendee("A. Lee", "ann@example.com").labelled("A. Lee");
        Attendee ben = attendee("Ben");
        Meeting first = SampleMeeting.of(ann);
        Meeting second = later(annAgain, ben);

        Meeting merged = new MeetingMerge(first, second).next();

        assertThat(merged.version()).isEqualTo(2);
        assertThat(merged.endsAt()).isEqualTo(TEN.plusHours(2));
        assertThat(merged.attendees()).extracting(Attendee::name).containsExactly("Ann Lee", "Ben");
        assertThat(merged.parts()).containsExactly(first.uuid(), second.uuid());
        assertThat(merged.attendee(annAgain.uuid())).contains(merged.attendees().get(0));
        assertThat(merged.speaker("A. Lee")).contains(merged.attendees().get(0));
    }

    @Test
    void namesMakeOnePersonOnlyWhereNothingTellsThemApart() {
        UUID contact = Uuids.next();
        Attendee known = attendee("Ann Lee").on(MeetingSide.BUYER, SideSource.PERSON, null, contact);
        Attendee other = attendee("Ann Lee").on(MeetingSide.BUYER, SideSource.PERSON, null, Uuids.next());
        Attendee same = attendee("Annie").on(MeetingSide.BUYER, SideSource.CONTACT, null, contact);

        assertThat(new MeetingMerge(SampleMeeting.of(known), later(other))
                        .next()
                        .attendees())
                .hasSize(2);
        assertThat(new MeetingMerge(SampleMeeting.of(known), later(same)).next().attendees())
                .hasSize(1);
        assertThat(new MeetingMerge(SampleMeeting.of(known), later(attendee("LEE, Ann")))
                        .next()
                        .attendees())
                .singleElement()
                .matches(Attendee::isSaid);
    }

    @Test
    void absorbingAgainChangesNothing() {
        Meeting first = SampleMeeting.of(attendee("Ann Lee"));
        Meeting second = later(attendee("Lee, Ann"), attendee("Ben", "ben@example.com"));

        Meeting merged = new MeetingMerge(first, second).next();
        Meeting closed = new MeetingMerge(merged, second).closed().value();

        assertThat(new MeetingMerge(first, second).isComplete()).isFalse();
        assertThat(new MeetingMerge(merged, closed).isComplete()).isTrue();
        assertThat(new MeetingMerge(merged, closed).isClosed()).isTrue();
    }

    @Test
    void whatTheSecondTookInBeforeComesAlong() {
        Meeting second = later();
        Meeting third = later();
        Meeting both = new MeetingMerge(second, third).next();

        Meeting merged = new MeetingMerge(SampleMeeting.of(), both).next();

        assertThat(merged.mergedUuids()).containsExactly(second.uuid(), third.uuid());
    }

    @Test
    void anEndThatIsNotKnownStaysUnknown() {
        Meeting open = SampleMeeting.draft(TEN.plusHours(3)).meeting(1);

        assertThat(new MeetingMerge(SampleMeeting.of(), open).next().endsAt()).isNull();
    }

    @Test
    void whatWasNotOneCallIsRefused() {
        Meeting first = SampleMeeting.of();
        Meeting second = later();
        Meeting closed = new MeetingMerge(first, second).closed().value();

        requireRefused("the same meeting", first, first);
        requireRefused("the other way round", second, first);
        requireRefused("before", later(), closed);
        requireRefused(
                "merge into that", closed, SampleMeeting.draft(TEN.plusHours(4)).meeting(1));
        requireRefused("already", new MeetingMerge(first, closed).next(), closed);
    }

    @Test
    void whatAnotherMeetingTookInIsLeftToIt() {
        // Given: the second was taken in by another meeting, which did not get to closing it
        Meeting second = later(attendee("Ben"));
        Meeting other = new MeetingMerge(SampleMeeting.of(), second).next();
        Meeting first = SampleMeeting.of(attendee("Ann Lee"));
        var merge = new MeetingMerge(first, second);

        // Then
        assertThatThrownBy(() -> merge.requireNoOther(List.of(other))).isInstanceOf(BadInput.class);
        merge.requireNoOther(List.of());
        new MeetingMerge(other, second).requireNoOther(List.of(other));
        Meeting closed = new MeetingMerge(other, second).closed().value();
        assertThatThrownBy(new MeetingMerge(first, closed)::closed).isInstanceOf(BadInput.class);
        Meeting both = merge.next();
        assertThat(new MeetingMerge(both, closed).isLost()).isTrue();
        assertThat(new MeetingMerge(both, closed).givenBack())
                .isEqualTo(new MeetingDraft(first).endsAt(both.endsAt()).meeting(3));
    }

    @Test
    void aPartOfAPartIsNotLost() {
        Meeting second = later();
        Meeting taken = new MeetingMerge(SampleMeeting.of(), second).next();
        Meeting closed = new MeetingMerge(taken, second).closed().value();
        Meeting whole = new MeetingMerge(SampleMeeting.of(), taken).next();

        assertThat(new MeetingMerge(whole, closed).isLost()).isFalse();
        requireRefused("before", whole, closed);
    }

    private static void requireRefused(String why, Meeting first, Meeting second) {
        assertThatThrownBy(new MeetingMerge(first, second)::requireOneCall)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(why);
    }

    private static Meeting later(Attendee... attendees) {
        return SampleMeeting.draft(TEN.plusMinutes(70))
                .endsAt(TEN.plusHours(2))
                .attendees(List.of(attendees))
                .meeting(1);
    }
}
