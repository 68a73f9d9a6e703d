package dev.headroom.meeting.speech;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Who may see how a meeting was spoken. That is decided by who held it and when it began, as both were when its first
 * transcript came in: whoever may write the meeting could otherwise let themselves in. Pure.
 *
 * @param whole what is recorded of the meeting itself
 * @param held what is recorded of those of its parts that somebody is known to have held; none before a transcript came
 * @param opensByNow from when on everybody sees it, by when the meeting begins as it is told now
 */
record SpeechSight(Meeting meeting, MeetingSpeech whole, List<MeetingSpeech> held, OffsetDateTime opensByNow) {

    SpeechSight {
        held = List.copyOf(held);
    }

    /** Whether they held all of it. */
    boolean isHolder(Caller caller) {
        if (caller.isApplication()) {
            return false;
        }
        return held.isEmpty()
                ? caller.id().equals(meeting.ownerUuid())
                : held.stream().allMatch(part -> caller.id().equals(part.heldBy()));
    }

    /** From when on others see it, if it is not shared before: when the last of its parts opens. */
    OffsetDateTime opensAt() {
        return held.stream()
                .map(MeetingSpeech::openFrom)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(opensByNow);
    }

    /** Two calls of two people are open only to whom both are: to merge them shares nothing. */
    boolean isOpenTo(Caller caller, OffsetDateTime now) {
        if (held.isEmpty()) {
            return isHolder(caller) || whole.sharedAt() != null || !opensByNow.isAfter(now);
        }
        return held.stream().allMatch(part -> isOpenTo(caller, now, part));
    }

    private boolean isOpenTo(Caller caller, OffsetDateTime now, MeetingSpeech part) {
        OffsetDateTime opens = part.openFrom();
        return (!caller.isApplication() && caller.id().equals(part.heldBy()))
                || part.shares(part)
                || whole.shares(part)
                || (opens != null && !opens.isAfter(now));
    }
}
