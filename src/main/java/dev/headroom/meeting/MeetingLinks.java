package dev.headroom.meeting;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what stands behind the ids of many meetings, or of many attendees, that the caller was shown at once. */
@ApplicationScoped
class MeetingLinks {

    private final CurrentCaller caller;
    private final Sql sql;
    private final AccountLedger accounts;
    private final ContactLedger contacts;
    private final MemberDirectory members;
    private final Meetings meetings;

    MeetingLinks(
            CurrentCaller caller,
            Sql sql,
            AccountLedger accounts,
            ContactLedger contacts,
            MemberDirectory members,
            Meetings meetings) {
        this.caller = caller;
        this.sql = sql;
        this.accounts = accounts;
        this.contacts = contacts;
        this.members = members;
        this.meetings = meetings;
    }

    Uni<List<@Nullable Account>> accounts(List<Meeting> shown) {
        return rows(
                shown, Meeting::accountUuid, (reader, ids) -> accounts.accounts(reader, MeetingPermissions.READ, ids));
    }

    <S> Uni<List<@Nullable Member>> members(List<S> shown, Function<S, @Nullable UUID> id) {
        return rows(shown, id, (reader, ids) -> members.find(reader.organization(), ids));
    }

    Uni<List<@Nullable Contact>> contacts(List<Attendee> shown) {
        return rows(shown, Attendee::contactUuid, contacts::visible);
    }

    Uni<List<@Nullable Meeting>> meetings(List<Meeting> shown) {
        return each(shown, Meeting::mergedIntoUuid, meetings::find);
    }

    /** Units are of the meeting's own account, which the caller sees. */
    Uni<List<List<BusinessUnit>>> units(List<Meeting> shown) {
        UUID organization = caller.get().organization();
        Set<UUID> ids =
                shown.stream().flatMap(meeting -> meeting.unitUuids().stream()).collect(Collectors.toSet());
        Uni<Map<UUID, BusinessUnit>> loaded = ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sql.reading(organization, () -> accounts.unitsOf(organization, ids));
        return loaded.map(found -> shown.stream()
                .map(meeting -> meeting.unitUuids().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList())
                .toList());
    }

    private <S, T> Uni<List<@Nullable T>> rows(
            List<S> shown,
            Function<S, @Nullable UUID> id,
            BiFunction<Caller, Collection<UUID>, Uni<Map<UUID, T>>> loader) {
        return each(shown, id, (reader, ids) -> sql.reading(reader.organization(), () -> loader.apply(reader, ids)));
    }

    /** One value for each that was shown, in their order, as a batch must answer; no query when nothing is named. */
    private <S, T> Uni<List<@Nullable T>> each(
            List<S> shown,
            Function<S, @Nullable UUID> id,
            BiFunction<Caller, Collection<UUID>, Uni<Map<UUID, T>>> loader) {
        Set<UUID> ids = shown.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
        Uni<Map<UUID, T>> loaded = ids.isEmpty() ? Uni.createFrom().item(Map.of()) : loader.apply(caller.get(), ids);
        return loaded.map(found -> {
            List<@Nullable T> values = new ArrayList<>();
            for (S source : shown) {
                UUID wanted = id.apply(source);
                values.add(wanted == null ? null : found.get(wanted));
            }
            return values;
        });
    }
}
