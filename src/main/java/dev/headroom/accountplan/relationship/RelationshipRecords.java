package dev.headroom.accountplan.relationship;

import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.account.contact.TouchSummary;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what is recorded about people and units: any number of accounts with one query for each kind of record. */
@ApplicationScoped
class RelationshipRecords {

    private final Sql sql;
    private final OrganizationDirectory organizations;
    private final AccountLedger accounts;
    private final ContactLedger contacts;
    private final MemberDirectory members;
    private final RelationshipPolicy policy;

    RelationshipRecords(
            Sql sql,
            OrganizationDirectory organizations,
            AccountLedger accounts,
            ContactLedger contacts,
            MemberDirectory members,
            RelationshipConfig config) {
        this.sql = sql;
        this.organizations = organizations;
        this.accounts = accounts;
        this.contacts = contacts;
        this.members = members;
        this.policy = RelationshipPolicy.of(config);
    }

    RelationshipPolicy policy() {
        return policy;
    }

    /** Of accounts that somebody has let through. */
    Uni<RecordedPeople> of(UUID organization, Set<UUID> ids, LocalDate asOf) {
        OffsetDateTime since = startOf(asOf.minusDays(policy.windowDays()));
        OffsetDateTime cutoff = startOf(asOf.plusDays(1));
        return sql.reading(organization, () -> organizations.own(organization).chain(own -> contacts.contacts(
                        organization, ids)
                .chain(people -> contacts.touches(organization, ids, since, cutoff)
                        .chain(touches -> accounts.units(organization, ids)
                                .chain(units -> known(organization, ids, touches)
                                        .map(known -> new RecordedPeople(
                                                asOf,
                                                own.currency(),
                                                people,
                                                touches.stream().collect(Collectors.groupingBy(TouchSummary::contact)),
                                                known.left(),
                                                known.placeholders(),
                                                units)))))));
    }

    /** Who is no way to anybody, and whom nobody could ask for. */
    private record Known(Set<UUID> left, Set<UUID> placeholders) {}

    private Uni<Known> known(UUID organization, Set<UUID> ids, List<TouchSummary> touches) {
        Set<UUID> met =
                touches.stream().flatMap(touch -> touch.members().stream()).collect(Collectors.toSet());
        return members.find(organization, met).chain(found -> contacts.placeholders(organization, ids)
                .map(placeholders -> new Known(left(found.values()), placeholders)));
    }

    private static Set<UUID> left(Collection<Member> members) {
        return members.stream()
                .filter(member -> !member.active())
                .map(Member::uuid)
                .collect(Collectors.toSet());
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
