package dev.headroom.platform.startup;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Row-level security is the second wall between organizations, and PostgreSQL does not apply it to some roles. */
@ApplicationScoped
class ApplicationRole {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Roles the application could change into count as well. */
    private static final String ABOVE_ROW_SECURITY = """
            select current_user::text, exists (
                select from pg_roles
                where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member'))""";

    private final Pool pool;

    ApplicationRole(Pool pool) {
        this.pool = pool;
    }

    void check(@Observes @Priority(StartOrder.CHECKS) StartupEvent event) {
        var role = pool.query(ABOVE_ROW_SECURITY)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next();
        if (role.getBoolean(1)) {
            throw new ConfigurationException("the database role \"" + role.getString(0) + "\" is a superuser or has"
                    + " BYPASSRLS, so row-level security would not bind it: set QUARKUS_DATASOURCE_USERNAME to a role"
                    + " without them.");
        }
    }
}
