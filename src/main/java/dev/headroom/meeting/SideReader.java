package dev.headroom.meeting;

import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what records tell about the sides of a meeting, and has {@link SideRules} say whose side everybody is on. */
@ApplicationScoped
class SideReader {

    private static final int MOST_PUBLIC_DOMAINS = 500;

    /** Who spoke in none of the last ten meetings of a series is a new face. */
    private static final int REMEMBERED = 10;

    private final Sql sql;
    private final MemberDirectory members;
    private final OrganizationDirectory organizations;
    private final AccountLedger accounts;
    private final ContactLedger contacts;
    private final Meetings meetings;
    private final Workers workers;
    private final Set<String> publicDomains;

    SideReader(
            Sql sql,
            MemberDirectory members,
            OrganizationDirectory organizations,
            AccountLedger accounts,
            ContactLedger contacts,
            Meetings meetings,
            Workers workers,
            MeetingConfig config) {
        this.sql = sql;
        this.members = members;
        this.organizations = organizations;
        this.accounts = accounts;
        this.contacts = contacts;
        this.meetings = meetings;
        this.workers = workers;
        this.publicDomains = Set.copyOf(config.publicMailDomains());
        if (publicDomains.size() > MOST_PUBLIC_DOMAINS) {
            throw new IllegalStateException("headroom.meetings.public-mail-domains lists " + publicDomains.size()
                    + " domains: at most " + MOST_PUBLIC_DOMAINS + " are.");
        }
    }

    /** The meeting with the sides of its attendees as records tell them now; what persons said stays. */
    Uni<Meeting> sided(UUID organization, Meeting meeting) {
        if (meeting.attendees().stream().allMatch(Attendee::isSaid)) {
            return Uni.createFrom().item(meeting);
        }
        Set<String> emails = meeting.attendees().stream()
                .filter(attendee -> !attendee.isSaid())
                .map(Attendee::email)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return speakers(organization, meeting)
                .chain(speakers -> sql.reading(organization, () -> facts(organization, meeting, emails, speakers)))
                // Attendees may be hundreds, each with names and labels to take apart.
                .chain(facts -> workers.compute(() -> meeting.with(new SideRules(facts).applied(meeting.attendees()))));
    }

    private Uni<Map<String, SpeakerKnown>> speakers(UUID organization, Meeting meeting) {
        UUID series = meeting.seriesUuid();
        boolean isAsked = meeting.attendees().stream()
                .anyMatch(attendee -> !attendee.isSaid() && !attendee.labels().isEmpty());
        if (series == null || !isAsked) {
            return Uni.createFrom().item(Map.of());
        }
        return meetings.ofSeries(organization, meeting.accountUuid(), series, REMEMBERED)
                .map(found -> SeriesSpeakers.of(found.stream()
                        .filter(other -> !other.uuid().equals(meeting.uuid()))
                        .toList()));
    }

    /** One query after the other, because they share a transaction. */
    private Uni<SideFacts> facts(
            UUID organization, Meeting meeting, Set<String> emails, Map<String, SpeakerKnown> speakers) {
        Set<String> domains = emails.stream()
                .map(SideRules::domain)
                .filter(domain -> !publicDomains.contains(domain))
                .collect(Collectors.toSet());
        LocalDate day = meeting.day();
        return Uni.combine()
                .all()
                .unis(
                        Uni.createFrom().deferred(() -> organizations.own(organization)),
                        Uni.createFrom().deferred(() -> accounts.account(organization, meeting.accountUuid())),
                        Uni.createFrom().deferred(() -> members.ofEmails(organization, emails)),
                        Uni.createFrom().deferred(() -> contacts.ofEmails(organization, meeting.accountUuid(), emails)),
                        Uni.createFrom().deferred(() -> members.domainsInUse(organization, domains)),
                        Uni.createFrom().deferred(() -> contacts.accountsOfDomains(organization, domains)))
                .usingConcurrencyOf(1)
                .with((own, account, ofMembers, ofContacts, ours, theirs) -> new SideFacts(
                        ids(ofMembers),
                        ids(ofContacts, day),
                        speakers,
                        without(ours, theirs.keySet()),
                        without(only(theirs, meeting.accountUuid()), ours),
                        own.name(),
                        account.map(Account::name).orElse("")));
    }

    private static Map<String, UUID> ids(Map<String, Member> members) {
        return members.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, member -> member.getValue()
                .uuid()));
    }

    /** Two posts may have one address; who holds theirs on the day of the meeting is meant. */
    private static Map<String, UUID> ids(List<Contact> contacts, LocalDate day) {
        Map<String, UUID> ids = new HashMap<>();
        contacts.stream()
                .sorted(Comparator.comparing((Contact contact) -> !contact.isHeldOn(day)))
                .forEach(contact -> ids.putIfAbsent(Objects.requireNonNull(contact.email()), contact.uuid()));
        return ids;
    }

    private static Set<String> only(Map<String, Set<UUID>> accountsOfDomains, UUID account) {
        return accountsOfDomains.entrySet().stream()
                .filter(domain -> domain.getValue().equals(Set.of(account)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> domains, Set<String> others) {
        return domains.stream().filter(domain -> !others.contains(domain)).collect(Collectors.toSet());
    }
}
