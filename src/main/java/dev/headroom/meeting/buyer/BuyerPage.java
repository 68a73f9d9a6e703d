package dev.headroom.meeting.buyer;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.buyer.BuyerItem.Typed;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.platform.identity.Uuids;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows.
 *
 * @param key of its forms: sending one twice is the same as once
 */
record BuyerPage(
        String key,
        String organization,
        String me,
        String title,
        String day,
        @Nullable Notice notice,
        List<Section> sections,
        int waiting) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** What came of the last form. */
    record Notice(boolean good, String text, @Nullable String target) {}

    /** What one side owes. */
    record Section(String title, List<BuyerItem> items) {}

    static BuyerPage of(
            String organization, Buyer buyer, List<Commitment> shown, @Nullable Notice notice, @Nullable Typed typed) {
        Meeting meeting = buyer.meeting();
        List<Section> sections = Stream.of(
                        section("What we do", shown, MeetingSide.SELLER, notice, typed),
                        section("What you do", shown, MeetingSide.BUYER, notice, typed),
                        section("What others do", shown, MeetingSide.PARTNER, notice, typed),
                        section("Agreed, or still without an owner", shown, MeetingSide.UNKNOWN, notice, typed))
                .filter(section -> !section.items().isEmpty())
                .toList();
        return new BuyerPage(
                Uuids.next().toString(),
                organization,
                buyer.attendee().name(),
                meeting.title(),
                DAY.format(meeting.startsAt().atZoneSameInstant(meeting.zoneId())),
                notice,
                sections,
                (int) sections.stream()
                        .flatMap(section -> section.items().stream())
                        .filter(BuyerItem::open)
                        .count());
    }

    private static Section section(
            String title, List<Commitment> shown, MeetingSide side, @Nullable Notice notice, @Nullable Typed typed) {
        return new Section(
                title,
                shown.stream()
                        .filter(commitment -> commitment.getSide() == side)
                        .map(commitment -> BuyerItem.of(commitment, isMeant(commitment, notice) ? typed : null))
                        .toList());
    }

    private static boolean isMeant(Commitment commitment, @Nullable Notice notice) {
        return notice != null && commitment.uuid().toString().equals(notice.target());
    }
}
