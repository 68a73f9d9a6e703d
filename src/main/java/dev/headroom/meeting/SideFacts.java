package dev.headroom.meeting;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What records tell about the sides of a meeting.
 *
 * @param members of the organization by their addresses
 * @param contacts of the account by their addresses
 * @param speakers who the labels of speakers were in other meetings of the series
 * @param sellerDomains of addresses that members have and no contact of any account has; none that anybody can have
 * @param buyerDomains of addresses that contacts of this account have and nobody else; none that anybody can have
 * @param organization what the seller is called
 * @param account what the customer is called
 */
record SideFacts(
        Map<String, UUID> members,
        Map<String, UUID> contacts,
        Map<String, SpeakerKnown> speakers,
        Set<String> sellerDomains,
        Set<String> buyerDomains,
        String organization,
        String account) {

    SideFacts {
        members = Map.copyOf(members);
        contacts = Map.copyOf(contacts);
        speakers = Map.copyOf(speakers);
        sellerDomains = Set.copyOf(sellerDomains);
        buyerDomains = Set.copyOf(buyerDomains);
    }
}
