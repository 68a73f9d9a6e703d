package dev.headroom.accountplan.relationship;

import dev.headroom.account.contact.ContactLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Customers of any shape. The same seed gives the same customer. */
final class RandomCustomers {

    private static final int PEOPLE_PER_CONTACT_PERCENT = 85;

    private final Random random;
    private final Customer customer = new Customer();

    private RandomCustomers(long seed) {
        random = new Random(seed);
    }

    /** Customers up to the given size; jqwik shrinks the size before it gives up. */
    static Arbitrary<Customer> any() {
        return Arbitraries.integers().between(1, 8).flatMap(size -> Arbitraries.longs()
                .map(seed -> of(seed, size, size * 3, size * 2, 4)));
    }

    static Customer of(long seed, int units, int contacts, int cells, int members) {
        return new RandomCustomers(seed).made(units, contacts, cells, members);
    }

    private Customer made(int units, int contacts, int cells, int members) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            String parent = names.isEmpty() || random.nextInt(3) == 0 ? null : anyOf(names);
            customer.unit("Unit " + i, parent);
            names.add("Unit " + i);
        }
        for (int i = 0; i < contacts; i++) {
            contact("Contact " + i, anyOf(names), contacts, members);
        }
        for (int i = 0; i < cells; i++) {
            customer.cell(
                    anyOf(names), "Offering " + i, amount(0), headroom(), random.nextBoolean() ? amount(0) : null);
        }
        return customer;
    }

    private void contact(String name, String unit, int contacts, int members) {
        ContactLevel level = anyOf(List.of(ContactLevel.values()));
        String person = "Person " + random.nextInt(1 + contacts * PEOPLE_PER_CONTACT_PERCENT / 100);
        if (random.nextInt(10) == 0) {
            customer.former(name, unit, level);
        } else {
            customer.role(name, person, random.nextInt(10) == 0 ? null : unit, level, null);
        }
        for (int touches = random.nextInt(4); touches > 0; touches--) {
            customer.touch(name, "Member " + random.nextInt(members), 1 + random.nextInt(7), random.nextInt(500));
        }
        if (random.nextInt(3) == 0) {
            customer.decisionMaker(name);
        }
    }

    private @Nullable String headroom() {
        return random.nextInt(3) == 0 ? null : amount(-20_000);
    }

    /** A quarter of all amounts are zero. */
    private String amount(int least) {
        return random.nextInt(4) == 0 ? "0" : Integer.toString(least + random.nextInt(100_000));
    }

    private <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
