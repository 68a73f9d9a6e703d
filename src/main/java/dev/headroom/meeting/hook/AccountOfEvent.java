package dev.headroom.meeting.hook;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.meeting.MeetingAccounts;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.hook.EventDetails.Person;
import dev.headroom.meeting.hook.ProviderEvents.Claimed;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which account a meeting was with, and in whose name it is kept. A person's word comes first, then what a
 * person said of the same recurring meeting, then the addresses of those who met, if they are of one account's people
 * only. Nothing goes to an account whose meetings the one who planned it may not write.
 */
@ApplicationScoped
class AccountOfEvent {

    private final Sql sql;
    private final Access access;
    private final MemberDirectory members;
    private final MeetingAccounts accounts;
    private final ProviderEvents events;

    AccountOfEvent(Sql sql, Access access, MemberDirectory members, MeetingAccounts accounts, ProviderEvents events) {
        this.sql = sql;
        this.access = access;
        this.members = members;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * What was decided.
     *
     * @param caller in whose name the meeting is kept; null with the account
     * @param owner who answers for it
     * @param why nothing was decided
     */
    record Decision(
            @Nullable Caller caller,
            @Nullable UUID account,
            @Nullable Member owner,
            String why) {

        private static Decision of(Member actor, UUID account, Member owner, UUID organization) {
            return new Decision(AccountOfEvent.caller(organization, actor), account, owner, "");
        }

        private static Decision none(String why) {
            return new Decision(null, null, null, why);
        }
    }

    Uni<Decision> of(UUID organization, Claimed event, EventDetails details) {
        return host(organization, details)
                .chain(host -> event.account() != null && event.assignedBy() != null
                        ? assigned(organization, event.account(), event.assignedBy(), host)
                        : host.map(member -> found(organization, event, details, member))
                                .orElseGet(() -> Uni.createFrom()
                                        .item(Decision.none("Nobody who signs in here planned the meeting, so that"
                                                + " nothing tells which account it was with: assign it."))));
    }

    private Uni<Optional<Member>> host(UUID organization, EventDetails details) {
        String address = details.host();
        return address == null
                ? Uni.createFrom().item(Optional.empty())
                : sql.reading(organization, () -> members.ofEmail(organization, address))
                        .map(found -> found.filter(Member::active));
    }

    /** Whether they still may is asked again when the meeting is written. */
    private Uni<Decision> assigned(UUID organization, UUID account, UUID by, Optional<Member> host) {
        return sql.reading(organization, () -> members.find(organization, List.of(by)))
                .map(found -> Optional.ofNullable(found.get(by))
                        .filter(Member::active)
                        .map(actor -> Decision.of(actor, account, host.orElse(actor), organization))
                        .orElseGet(() -> Decision.none(
                                "Who assigned it does not sign in any more: have somebody else assign it.")));
    }

    private Uni<Decision> found(UUID organization, Claimed event, EventDetails details, Member host) {
        Caller caller = caller(organization, host);
        return ofSeries(caller, event, details)
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(Decision.of(host, known.get(), host, organization))
                        : accounts.of(caller, addresses(details)).map(found -> decided(organization, host, found)));
    }

    private Uni<Optional<UUID>> ofSeries(Caller caller, Claimed event, EventDetails details) {
        String series = details.series();
        UUID organization = caller.organization();
        return series == null
                ? Uni.createFrom().item(Optional.empty())
                : sql.reading(organization, () -> events.accountOfSeries(organization, event.provider(), series)
                        .chain(known -> access.sight(caller, MeetingPermissions.WRITE)
                                .map(sight -> known.filter(sight::sees))));
    }

    private static Decision decided(UUID organization, Member host, Set<UUID> found) {
        if (found.size() == 1) {
            return Decision.of(host, found.iterator().next(), host, organization);
        }
        return Decision.none(
                found.isEmpty()
                        ? "No address of those who met is of a contact of an account of the host's, as far as the"
                                + " provider tells: assign it."
                        : "Those who met are contacts of more than one account: assign it.");
    }

    private static Set<String> addresses(EventDetails details) {
        return details.people().stream()
                .map(Person::email)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Caller caller(UUID organization, Member member) {
        return new Caller(
                organization,
                Caller.Kind.valueOf(member.role().name()),
                member.uuid(),
                member.name(),
                member.teamUuid(),
                Set.of());
    }
}
