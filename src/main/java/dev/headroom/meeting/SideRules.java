package dev.headroom.meeting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whose side attendees are on, by the strongest record there is, and how it knows. It never guesses, and never
 * says otherwise than a person did.
 */
final class SideRules {

    private final SideFacts facts;
    private final String seller;
    private final String buyer;

    SideRules(SideFacts facts) {
        this.facts = facts;
        this.seller = ShownName.company(facts.organization());
        this.buyer = ShownName.company(facts.account());
    }

    List<Attendee> applied(List<Attendee> attendees) {
        return attendees.stream().map(this::applied).toList();
    }

    Attendee applied(Attendee attendee) {
        if (attendee.isSaid()) {
            return attendee;
        }
        return byAddress(attendee)
                .or(() -> bySeries(attendee))
                .or(() -> byDomain(attendee))
                .or(() -> byName(attendee))
                .orElseGet(() -> attendee.on(MeetingSide.UNKNOWN, SideSource.NONE, null, null));
    }

    private Optional<Attendee> byAddress(Attendee attendee) {
        String email = attendee.email();
        if (email == null) {
            return Optional.empty();
        }
        UUID member = facts.members().get(email);
        if (member != null) {
            return Optional.of(attendee.on(MeetingSide.SELLER, SideSource.MEMBER, member, null));
        }
        UUID contact = facts.contacts().get(email);
        if (contact != null) {
            return Optional.of(attendee.on(MeetingSide.BUYER, SideSource.CONTACT, null, contact));
        }
        return Optional.empty();
    }

    /** Labels that were two speakers tell nothing. */
    private Optional<Attendee> bySeries(Attendee attendee) {
        List<SpeakerKnown> known = attendee.labels().stream()
                .map(facts.speakers()::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return known.size() == 1 ? Optional.of(known.get(0).seen(attendee)) : Optional.empty();
    }

    private Optional<Attendee> byDomain(Attendee attendee) {
        String email = attendee.email();
        return email == null
                ? Optional.empty()
                : side(
                                facts.sellerDomains().contains(domain(email)),
                                facts.buyerDomains().contains(domain(email)))
                        .map(side -> attendee.on(side, SideSource.DOMAIN, null, null));
    }

    private Optional<Attendee> byName(Attendee attendee) {
        Set<String> companies = Stream.concat(Stream.of(attendee.name()), attendee.labels().stream())
                .flatMap(shown -> ShownName.of(shown).companies().stream())
                .collect(Collectors.toSet());
        return side(companies.contains(seller), companies.contains(buyer))
                .map(side -> attendee.on(side, SideSource.NAME, null, null));
    }

    /** What speaks for both sides tells nothing. */
    private static Optional<MeetingSide> side(boolean ours, boolean theirs) {
        return ours == theirs ? Optional.empty() : Optional.of(ours ? MeetingSide.SELLER : MeetingSide.BUYER);
    }

    static String domain(String email) {
        return email.substring(email.indexOf('@') + 1);
    }
}
