package dev.headroom.meeting.hook;

import dev.headroom.meeting.KeptWords;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The transcripts that were fetched and wait for a meeting: what they are kept for has no longer time than others. */
@ApplicationScoped
class WordsOfEvents implements KeptWords {

    private static final String WHY = "The time for which transcripts are kept was over before it came to a meeting.";

    private final Sql sql;
    private final ProviderEventList events;

    WordsOfEvents(Sql sql, ProviderEventList events) {
        this.sql = sql;
        this.events = events;
    }

    @Override
    public Uni<Integer> forgetBefore(UUID organization, OffsetDateTime before) {
        return sql.inTransaction(organization, () -> events.forgetWords(organization, before, WHY));
    }
}
