package dev.headroom.platform.documents;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a {@link TimedForm} a list shows.
 *
 * @param values the values that fields must have, each by its path
 * @param absent the fields that must not be there
 * @param from the first moment, included; null for no beginning
 * @param to the moment it ends before; null for no end
 */
public record DocumentQuery(
        Map<String, String> values,
        Set<String> absent,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to) {

    public DocumentQuery {
        values = Map.copyOf(values);
        absent = Set.copyOf(absent);
    }
}
