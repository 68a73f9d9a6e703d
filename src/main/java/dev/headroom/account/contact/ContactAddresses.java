package dev.headroom.account.contact;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Tells by addresses whose people somebody is, where no account is known yet. */
@ApplicationScoped
public class ContactAddresses {

    private static final String ACCOUNTS = """
            select distinct c.account from contact c
            where c.organization = :organization and c.email = any(:emails)
            """;

    /** The accounts with contacts that have one of these addresses. Runs inside the caller's transaction. */
    public Uni<Set<UUID>> accounts(UUID organization, Collection<String> emails) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ACCOUNTS, UUID.class)
                        .setParameter("organization", organization)
                        .setParameter("emails", emails.toArray(String[]::new))
                        .getResultList())
                .map(Set::copyOf);
    }
}
