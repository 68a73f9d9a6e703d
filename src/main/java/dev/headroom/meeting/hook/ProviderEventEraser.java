package dev.headroom.meeting.hook;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.PersonEraser;
import dev.headroom.meeting.PersonSelector;
import dev.headroom.meeting.hook.ProviderEventList.OfMeeting;
import dev.headroom.meeting.hook.ProviderEventList.Unfinished;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes people out of what a provider told of a meeting: who planned it, and its name. */
@ApplicationScoped
class ProviderEventEraser implements PersonEraser {

    private static final String GIVEN_UP = "Somebody who is named in it was erased: nothing of it is left.";

    private final Sql sql;
    private final ProviderEventList events;
    private final EventSeal seal;
    private final Workers workers;

    ProviderEventEraser(Sql sql, ProviderEventList events, EventSeal seal, Workers workers) {
        this.sql = sql;
        this.events = events;
        this.seal = seal;
        this.workers = workers;
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

    /** What waits for a meeting names people as well, and its transcript is all they said. */
    @Override
    public Uni<Integer> eraseOutsideMeetings(Author author, PersonSelector person, ErasedPeople people) {
        if (people.names().isEmpty()
                && people.labels().isEmpty()
                && people.emails().isEmpty()) {
            return Uni.createFrom().item(0);
        }
        UUID organization = author.organization();
        return sql.reading(organization, () -> events.unfinished(organization))
                .onItem()
                .<UUID>disjoint()
                .onItem()
                .transformToUniAndConcatenate(id -> sql.inTransaction(organization, () -> events.unfinished(
                                organization, id)
                        .chain(found -> workers.compute(() -> found.filter(event -> names(event, people))))
                        .chain(found -> found.map(event -> events.giveUp(
                                        organization, id, event.details().erased(people), GIVEN_UP))
                                .orElseGet(() -> Uni.createFrom().item(0)))))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    /** Opens up to ten megabytes and looks through them: for a worker thread. */
    private boolean names(Unfinished event, ErasedPeople people) {
        return event.details().names(people)
                || Optional.ofNullable(event.content())
                        .flatMap(content -> seal.openContent(event.id(), content))
                        .map(content -> new String(content, StandardCharsets.UTF_8))
                        .filter(text -> !people.without(text).equals(text))
                        .isPresent();
    }
}
