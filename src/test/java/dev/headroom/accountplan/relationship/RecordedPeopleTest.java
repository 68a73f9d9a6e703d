package dev.headroom.accountplan.relationship;

import static dev.headroom.accountplan.relationship.Customer.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.ContactLevel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What relationships follow from, as it was read. */
class RecordedPeopleTest {

    /** A set of accounts comes in another order in each process, and each page may be read from another one. */
    @Test
    void peopleComeInOneOrderWhateverTheOrderOfAccounts() {
        List<UUID> accounts =
                IntStream.range(0, 9).mapToObj(number -> new UUID(0, number)).toList();
        List<UUID> reversed = IntStream.range(0, 9)
                .mapToObj(number -> new UUID(0, 8 - number))
                .toList();
        var people = new RecordedPeople(
                Customer.TODAY,
                Customer.AUD,
                accounts.stream().collect(Collectors.toMap(account -> account, RecordedPeopleTest::contacts)),
                Map.of(),
                Set.of(),
                Set.of(),
                Map.of());

        assertThat(order(people, reversed)).isEqualTo(order(people, accounts));
    }

    private static List<UUID> order(RecordedPeople people, List<UUID> accounts) {
        return people.facts(accounts, Customer.TODAY, Customer.TODAY, Map.of()).contacts().stream()
                .map(MapContact::uuid)
                .toList();
    }

    private static List<Contact> contacts(UUID account) {
        UUID contact = id("contact of " + account);
        return List.of(new Contact(
                contact, account, contact, null, null, null, ContactLevel.OTHER, null, null, null, null, 1));
    }
}
