package dev.headroom.access.people;

import dev.headroom.access.Caller;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds who a verified token or a client's secret belongs to. Empty when nobody, or somebody who may not sign in. */
@ApplicationScoped
public class Callers {

    /** The deadline of a request begins only behind this; a store that hangs must not hold whoever signs in. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Sql sql;
    private final Members members;
    private final Applications applications;
    private final AccessGrants grants;
    private final Clock clock;

    Callers(Sql sql, Members members, Applications applications, AccessGrants grants, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.applications = applications;
        this.grants = grants;
        this.clock = clock;
    }

    public Uni<Optional<Caller>> member(UUID organization, String email) {
        return read(organization, () -> members.ofEmail(organization, email)
                .map(found -> found.filter(member -> member.active).map(MemberEntity::toCaller)));
    }

    /**
     * The application that a token belongs to.
     *
     * @param secretId names the secret the token was got with; empty where another issuer made it
     */
    public Uni<Optional<Caller>> application(UUID organization, String clientId, Optional<String> secretId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return read(organization, () -> applications
                .ofClientId(organization, clientId)
                .map(found -> found.filter(application -> application.active
                        && secretId.map(id -> application.isGood(id, now)).orElse(true)))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<Caller>empty())
                        : grants(found.get())
                                .map(held -> Optional.of(found.get().toCaller(held)))));
    }

    private Uni<Set<Caller.Grant>> grants(ApplicationEntity application) {
        return grants.of(application.organization, Set.of(application.id))
                .map(held -> held.stream().map(AccessGrantEntity::toGrant).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * What names the secret in tokens, if the client exists, may sign in, and this is its secret; takes equally long
     * when it does not exist.
     */
    public Uni<Optional<String>> secretId(String clientId, String secret) {
        byte[] hash = ClientSecret.hash(secret);
        return ClientId.organization(clientId)
                .map(organization -> read(
                        organization,
                        () -> applications.ofClientId(organization, clientId).map(found -> found.filter(application ->
                                        application.active && application.isSecret(hash, OffsetDateTime.now(clock)))
                                .map(application -> ClientSecret.id(hash)))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private <T> Uni<T> read(UUID organization, Supplier<Uni<T>> work) {
        return sql.reading(organization, work).ifNoItem().after(PATIENCE).fail();
    }
}
