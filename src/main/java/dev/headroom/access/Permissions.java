package dev.headroom.access;

import dev.headroom.platform.errors.BadInput;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Every permission that some feature declares. */
@ApplicationScoped
public class Permissions {

    private final List<Permission> all;

    Permissions(@All List<Permission> declared) {
        this.all = declared.stream()
                .sorted(Comparator.comparing(Permission::scope))
                .toList();
    }

    public List<String> heldBy(Caller caller) {
        return all.stream()
                .filter(permission -> permission.isHeldBy(caller))
                .map(Permission::scope)
                .toList();
    }

    /** Refuses a scope that nothing asks for: a grant of a misspelt one would look right and open nothing. */
    public void requireGrantable(String scope, String... field) {
        if (all.stream()
                .noneMatch(permission ->
                        permission.grantable() && permission.scope().equals(scope))) {
            String known = all.stream()
                    .filter(Permission::grantable)
                    .map(Permission::scope)
                    .collect(Collectors.joining(", "));
            throw new BadInput("There is no such scope to grant: the scopes are " + known + ".", field);
        }
    }
}
