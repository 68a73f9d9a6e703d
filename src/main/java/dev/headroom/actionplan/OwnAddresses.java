package dev.headroom.actionplan;

import dev.headroom.access.people.MemberDirectory;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the addresses of our own people: at one of them the seller's side would act for the other one. */
@ApplicationScoped
public class OwnAddresses {

    /** Mail servers bring rep+buyer@ to the same person as rep@. */
    private static final Pattern TAG = Pattern.compile("\\+[^@]*@");

    private final Sql sql;
    private final MemberDirectory members;

    OwnAddresses(Sql sql, MemberDirectory members) {
        this.sql = sql;
        this.members = members;
    }

    /** Those of the addresses, given in lower case, that reach a member, also one who may not sign in any more. */
    public Uni<Set<String>> among(UUID organization, Collection<String> emails) {
        if (emails.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        Set<String> asked = emails.stream()
                .flatMap(email -> Stream.of(email, untagged(email)))
                .collect(Collectors.toUnmodifiableSet());
        return sql.reading(organization, () -> members.ofEmails(organization, asked))
                .map(found -> emails.stream()
                        .filter(email -> found.containsKey(email) || found.containsKey(untagged(email)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String untagged(String email) {
        return TAG.matcher(email).replaceFirst("@");
    }

    /** What is said of such an address where one of the other side is wanted. */
    public static BadInput refusal() {
        return new BadInput(
                "The address is a member's of your organization, who can't act for the other side: enter the address"
                        + " of the person there.",
                "email");
    }
}
