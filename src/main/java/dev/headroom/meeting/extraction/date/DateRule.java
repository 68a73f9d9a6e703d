package dev.headroom.meeting.extraction.date;

import org.jspecify.annotations.Nullable;

/** One way to say a day. It looks at a bounded number of words, so that a text costs as much as it is long. */
interface DateRule {

    /** The day said from a word on; null when it is none. {@code due} tells that "by" or the like stands before it. */
    @Nullable
    Reading read(Said said, int at, boolean due);
}
