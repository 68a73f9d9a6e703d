package dev.headroom.support;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An organization of its own for one test, filled by SQL, so that tests neither see each other's rows nor depend on the
 * mutations under test.
 */
public final class TestOrganization {

    private static final String REVISION = "version, created_at, created_by, updated_at, updated_by";
    private static final String FIRST = "1, now(), 'service:test', now(), 'service:test'";

    private final UUID id = Uuids.next();
    private final Person admin;

    /** By subject: a signature takes as long as several requests. */
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private TestOrganization(String name) {
        Owner.execute(
                id,
                "insert into organization (id, name, currency, fiscal_year_start_month, " + REVISION
                        + ") values (?, ?, 'AUD', 7, " + FIRST + ")",
                id,
                name);
        Owner.execute(id, "insert into organization_directory (organization) values (?)", id);
        admin = member("ADMIN", null);
    }

    /** An organization with nothing in it but one administrator. */
    public static TestOrganization create() {
        return new TestOrganization("Test organization");
    }

    public UUID id() {
        return id;
    }

    public Person admin() {
        return admin;
    }

    public UUID team(@Nullable UUID parent) {
        UUID team = Uuids.next();
        Owner.execute(
                id,
                "insert into team (organization, id, parent, name,"
                        + " name_key, " + REVISION + ") values (?, ?, ?, ?, ?, "
                        + FIRST + ")",
                id,
                team,
                parent,
                "Team " + team,
                "team " + team);
        return team;
    }

    public Person member(String role, @Nullable UUID team) {
        UUID member = Uuids.next();
        String email = role.toLowerCase(Locale.ROOT) + "." + member + "@headroom.example";
        Owner.execute(
                id,
                "insert into member (organization, id, email, name, name_key, role, team, active, " + REVISION
                        + ") values (?, ?, ?, ?, ?, ?, ?, true, " + FIRST + ")",
                id,
                member,
                email,
                role + " " + member,
                role.toLowerCase(Locale.ROOT) + " " + member,
                role,
                team);
        return new Person(this, member, email);
    }

    public UUID account(String name, @Nullable UUID owner) {
        UUID account = Uuids.next();
        Owner.execute(
                id,
                "insert into account (organization, id, name, name_key, owner, " + REVISION
                        + ") values (?, ?, ?, ?, ?, " + FIRST + ")",
                id,
                account,
                name,
                name.toLowerCase(Locale.ROOT),
                owner);
        return account;
    }

    public UUID unit(UUID account) {
        UUID unit = Uuids.next();
        Owner.execute(
                id,
                "insert into business_unit (organization, id, account, name, name_key, " + REVISION
                        + ") values (?, ?, ?, ?, ?, " + FIRST + ")",
                id,
                unit,
                account,
                "Unit " + unit,
                "unit " + unit);
        return unit;
    }

    public UUID offering() {
        return named("offering");
    }

    public UUID vendor() {
        return named("vendor");
    }

    private UUID named(String table) {
        UUID row = Uuids.next();
        Owner.execute(
                id,
                "insert into " + table + " (organization, id, name, name_key, " + REVISION + ") values (?, ?, ?, ?, "
                        + FIRST + ")",
                id,
                row,
                "Name " + row,
                "name " + row);
        return row;
    }

    public void onAccount(UUID account, Person member) {
        Owner.execute(
                id,
                "insert into account_member (organization, account, member) values (?, ?, ?)",
                id,
                account,
                member.id());
    }

    /** An application without any grant; nobody knows its secret. */
    public Client application() {
        UUID application = Uuids.next();
        String clientId = "test_" + application;
        Owner.execute(
                id,
                "insert into application (organization, id, name, name_key, client_id, secret_hash,"
                        + " active, " + REVISION
                        + ") values (?, ?, ?, ?, ?, '\\x00', true, " + FIRST + ")",
                id,
                application,
                "Application " + application,
                "application " + application,
                clientId);
        return new Client(this, application, clientId);
    }

    /** Signs as the built-in issuer does. */
    private String token(String claim, String value) {
        return tokens.computeIfAbsent(
                value,
                subject -> Tokens.sign(Jwt.subject(subject)
                        .claim("organization", id.toString())
                        .claim(claim, subject)
                        .expiresIn(Duration.ofMinutes(30))));
    }

    /** A member who can sign in. */
    public record Person(TestOrganization organization, UUID id, String email) {

        public Graphql graphql() {
            return Graphql.with(token());
        }

        public String token() {
            return organization.token("email", email);
        }

        public String globalId() {
            return GlobalId.of("Member", id);
        }
    }

    /** An application that can sign in. */
    public record Client(TestOrganization organization, UUID id, String clientId) {

        public Graphql graphql() {
            return Graphql.with(organization.token("client_id", clientId));
        }

        public String globalId() {
            return GlobalId.of("Application", id);
        }

        /** On one account, or on all of them when it is null. */
        public Client grant(String scope, @Nullable UUID account) {
            Owner.execute(
                    organization.id,
                    "insert into application_grant (organization, id, application, scope, account)"
                            + " values (?, ?, ?, ?, ?)",
                    organization.id,
                    Uuids.next(),
                    id,
                    scope,
                    account);
            return this;
        }
    }
}
