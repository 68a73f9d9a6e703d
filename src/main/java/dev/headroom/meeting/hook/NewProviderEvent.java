package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came in; the same provider, event, meeting and file again is the same event.
 *
 * @param token fetches the one transcript, for a while
 * @param notice what an administrator should read; null for an event that brings a transcript
 */
record NewProviderEvent(
        MeetingProvider provider,
        String event,
        String meetingKey,
        String fileKey,
        EventDetails details,
        @Nullable String token,
        @Nullable String notice) {

    ProviderEventState state() {
        return notice == null ? ProviderEventState.WAITING : ProviderEventState.NOTICE;
    }

    /** Without the token: a record would print it. */
    @Override
    public String toString() {
        return provider + " " + event;
    }
}
