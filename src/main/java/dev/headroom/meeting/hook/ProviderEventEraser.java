package dev.headroom.meeting.hook;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.PersonEraser;
import dev.headroom.meeting.hook.ProviderEventList.OfMeeting;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes people out of what a provider told of a meeting: who planned it, and its name. */
@ApplicationScoped
class ProviderEventEraser implements PersonEraser {

    private final Sql sql;
    private final ProviderEventList events;

    ProviderEventEraser(Sql sql, ProviderEventList events) {
        this.sql = sql;
        this.events = events;
    }

    @Override
    public String documents() {
        return "provider events";
    }

    @Override
    public Uni<Integer> erase(Author author, Meeting meeting, ErasedPeople people) {
        UUID organization = author.organization();
        return sql.inTransaction(organization, () -> events.ofMeeting(organization, meeting.uuid())
                .chain(found -> rewritten(organization, found, people)));
    }

    private Uni<Integer> rewritten(UUID organization, List<OfMeeting> found, ErasedPeople people) {
        return Multi.createFrom()
                .iterable(found)
                .filter(event -> !event.details().without(people).equals(event.details()))
                .onItem()
                .transformToUniAndConcatenate(event ->
                        events.rewrite(organization, event.id(), event.details().without(people)))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }
}
