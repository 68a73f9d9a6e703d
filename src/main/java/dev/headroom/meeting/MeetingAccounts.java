package dev.headroom.meeting;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.contact.ContactAddresses;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells from the addresses of those who met which account a meeting was with: where nobody said it. */
@ApplicationScoped
public class MeetingAccounts {

    private final Sql sql;
    private final Access access;
    private final MemberDirectory members;
    private final ContactLedger contacts;
    private final ContactAddresses addresses;
    private final Set<String> publicDomains;

    MeetingAccounts(
            Sql sql,
            Access access,
            MemberDirectory members,
            ContactLedger contacts,
            ContactAddresses addresses,
            MeetingConfig config) {
        this.sql = sql;
        this.access = access;
        this.members = members;
        this.contacts = contacts;
        this.addresses = addresses;
        this.publicDomains = Set.copyOf(config.publicMailDomains());
    }

    /**
     * The accounts whose people these may be, among those whose meetings the host may write: by the addresses of
     * contacts, and only where none is one, by the domains they are in. More than one is for a person to decide.
     */
    public Uni<Set<UUID>> of(Caller host, Collection<String> emails) {
        return sql.reading(host.organization(), () -> access.sight(host, MeetingPermissions.WRITE)
                .chain(sight -> others(host.organization(), emails)
                        .chain(others -> accounts(host.organization(), others))
                        .map(found -> found.stream().filter(sight::sees).collect(Collectors.toUnmodifiableSet()))));
    }

    private Uni<Set<String>> others(UUID organization, Collection<String> emails) {
        return members.ofEmails(organization, emails).map(ours -> emails.stream()
                .filter(email -> !ours.containsKey(email))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Uni<Set<UUID>> accounts(UUID organization, Set<String> emails) {
        return addresses
                .accounts(organization, emails)
                .chain(exact -> exact.isEmpty()
                        ? ofDomains(organization, emails)
                        : Uni.createFrom().item(exact));
    }

    private Uni<Set<UUID>> ofDomains(UUID organization, Set<String> emails) {
        Set<String> domains = emails.stream()
                .map(SideRules::domain)
                .filter(domain -> !publicDomains.contains(domain))
                .collect(Collectors.toUnmodifiableSet());
        return members.domainsInUse(organization, domains)
                .chain(ours -> contacts.accountsOfDomains(organization, without(domains, ours)))
                .map(found -> found.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> without(Set<String> domains, Set<String> ours) {
        Set<String> rest = new HashSet<>(domains);
        rest.removeAll(ours);
        return rest;
    }
}
