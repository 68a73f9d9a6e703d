package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The days on which a provider was asked what it has, and what of that is known: whoever writes a day first asks. */
@ApplicationScoped
class CatchUpDays {

    private static final String CLAIM = """
            insert into provider_catch_ups (organization, provider, day) values (:organization, :provider, :day)
            on conflict (organization, provider, day) do nothing
            """;

    private static final String KNOWN = """
            select distinct e.file_key from provider_events e
            where e.organization = :organization and e.provider = :provider and e.file_key in (:files)
            """;

    private static final String RELEASE = """
            delete from provider_catch_ups
            where organization = :organization and provider = :provider and day = :day
            """;

    private static final String FORGET = """
            delete from provider_catch_ups
            where organization = :organization and provider = :provider and day < :day
            """;

    /** Which of these files any event told of. */
    Uni<Set<String>> known(UUID organization, MeetingProvider provider, Collection<String> files) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOWN, String.class)
                        .setParameter("organization", organization)
                        .setParameter("provider", provider.name())
                        .setParameter("files", files)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** False when somebody asks, or asked, on that day. */
    Uni<Boolean> claim(UUID organization, MeetingProvider provider, LocalDate day) {
        return update(FORGET, organization, provider, day)
                .chain(() -> update(CLAIM, organization, provider, day))
                .map(claimed -> claimed == 1);
    }

    /** It could not be done: somebody else may try. */
    Uni<Integer> release(UUID organization, MeetingProvider provider, LocalDate day) {
        return update(RELEASE, organization, provider, day);
    }

    private static Uni<Integer> update(String statement, UUID organization, MeetingProvider provider, LocalDate day) {
        return Panache.getSession().chain(session -> session.createNativeQuery(statement)
                .setParameter("organization", organization)
                .setParameter("provider", provider.name())
                .setParameter("day", day)
                .executeUpdate());
    }
}
