package dev.headroom.account.contact;

import dev.headroom.account.imports.ImportRun;
import dev.headroom.platform.identity.Uuids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes touches of the days on which a file says somebody was last dealt with. The day is all that is known, so that
 * each contact, kind and day is one event, whoever imports it how often.
 */
@ApplicationScoped
class ImportedTouches {

    private static final String SOURCE = "import";

    private final Touches touches;

    ImportedTouches(Touches touches) {
        this.touches = touches;
    }

    /** What a row says of a contact; nothing when it is not known who of us dealt with them. */
    static List<Touch> of(ImportRun run, UUID contact, ContactRow row, @Nullable UUID member, OffsetDateTime now) {
        List<Touch> touches = new ArrayList<>();
        if (member != null && row.lastVisit() != null) {
            touches.add(touch(run, contact, member, TouchKind.VISIT, row.lastVisit(), now));
        }
        if (member != null && row.lastEmail() != null) {
            touches.add(touch(run, contact, member, TouchKind.MAIL, row.lastEmail(), now));
        }
        return touches;
    }

    private static Touch touch(
            ImportRun run, UUID contact, UUID member, TouchKind kind, LocalDate day, OffsetDateTime now) {
        UUID event =
                UUID.nameUUIDFromBytes(("import " + contact + " " + kind + " " + day).getBytes(StandardCharsets.UTF_8));
        OffsetDateTime at = day.atStartOfDay().atOffset(ZoneOffset.UTC);
        return new Touch(
                Uuids.next(),
                run.account(),
                contact,
                member,
                event,
                kind,
                // Where the day has begun already, it may not have in UTC.
                at.isAfter(now) ? now : at,
                SOURCE,
                now,
                run.author().actor());
    }

    /** Adds those whose event is new, and answers them. */
    Uni<Set<Touch>> add(UUID organization, Collection<Touch> told) {
        Map<UUID, Touch> byEvent = told.stream()
                .collect(Collectors.toMap(Touch::eventUuid, touch -> touch, (one, same) -> one, LinkedHashMap::new));
        if (byEvent.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return touches.known(organization, byEvent.keySet()).chain(known -> {
            byEvent.keySet().removeAll(known);
            return touches.add(organization, byEvent.values()).replaceWith(new HashSet<>(byEvent.values()));
        });
    }
}
