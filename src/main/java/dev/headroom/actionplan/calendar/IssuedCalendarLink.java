package dev.headroom.actionplan.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import org.jspecify.annotations.Nullable;

/**
 * A link with its address. As JSON, the form in which answers are kept for replay, it has no address: only the first
 * answer shows it.
 */
public record IssuedCalendarLink(
        CalendarLink link,
        @JsonProperty(access = Access.WRITE_ONLY) @Nullable String url) {

    /** Not in logs either. */
    @Override
    public String toString() {
        return "IssuedCalendarLink[" + link + "]";
    }
}
