package dev.headroom.access.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds the caller's organization for the features that need its currency or calendar. Runs inside a transaction. */
@ApplicationScoped
public class OrganizationDirectory {

    private final Organizations organizations;

    OrganizationDirectory(Organizations organizations) {
        this.organizations = organizations;
    }

    public Uni<Organization> own(UUID organization) {
        return organizations.one(organization).map(found -> found.orElseThrow(
                        () -> new IllegalStateException("a caller without an organization"))
                .toRecord());
    }
}
