package dev.headroom.account.contact;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.ChangeSignal;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Records touches for the features that learn of them, such as from a meeting that took place. Who was there may become
 * known bit by bit, so an event that is recorded already is added to, and never changed.
 */
@ApplicationScoped
public class TouchRecorder {

    private final Sql sql;
    private final Contacts contacts;
    private final Touches touches;
    private final ChangeLog changes;
    private final ChangeSignal signal;
    private final Clock clock;

    TouchRecorder(Sql sql, Contacts contacts, Touches touches, ChangeLog changes, ChangeSignal signal, Clock clock) {
        this.sql = sql;
        this.contacts = contacts;
        this.touches = touches;
        this.changes = changes;
        this.signal = signal;
        this.clock = clock;
    }

    /**
     * Something that happened, under an id that its feature makes from whatever tells it from others.
     *
     * @param parts the ids of events that turned out to be parts of this one, whose touches are not counted twice
     */
    public record Event(
            UUID id, UUID account, TouchKind kind, OffsetDateTime happenedAt, String source, Set<UUID> parts) {

        public Event {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * Records a touch of each contact with each member, as far as there is none yet; answers how many are new. Events
     * that are parts of it are joined to it first, also when nobody is to be recorded.
     */
    public Uni<Integer> record(Author author, Event event, Set<UUID> contactIds, Set<UUID> members) {
        if (event.parts().isEmpty() && (contactIds.isEmpty() || members.isEmpty())) {
            return Uni.createFrom().item(0);
        }
        UUID organization = author.organization();
        return sql.inTransaction(organization, () -> joined(author, event)
                        .chain(() -> contacts.records(organization, contactIds))
                        .map(found -> touches(author, event, found.values(), members))
                        .chain(all -> touches.addNew(organization, all).map(added -> all.stream()
                                .filter(touch -> added.contains(touch.uuid()))
                                .toList()))
                        .call(added -> changes.appendAll(author, changes(added))))
                .invoke(signal::raise)
                .map(List::size);
    }

    private Uni<Integer> joined(Author author, Event event) {
        return event.parts().isEmpty()
                ? Uni.createFrom().item(0)
                : touches.same(author, event.id(), event.parts(), OffsetDateTime.now(clock));
    }

    private List<Touch> touches(Author author, Event event, Collection<Contact> them, Set<UUID> us) {
        OffsetDateTime happenedAt =
                event.happenedAt().withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Touch> touches = new ArrayList<>();
        for (Contact contact : them) {
            if (contact.accountUuid().equals(event.account())) {
                us.forEach(member -> touches.add(new Touch(
                        Uuids.next(),
                        contact.accountUuid(),
                        contact.uuid(),
                        member,
                        event.id(),
                        event.kind(),
                        happenedAt,
                        event.source(),
                        now,
                        author.actor())));
            }
        }
        return touches;
    }

    private static List<NewChange> changes(List<Touch> added) {
        return added.stream()
                .map(touch -> NewChange.created(Touch.TYPE, touch.uuid(), touch.accountUuid()))
                .toList();
    }
}
