package dev.headroom.account;

import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.platform.graphql.Node;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Finds accounts by global id. */
@ApplicationScoped
class AccountNodes implements NodeLoader {

    private final AccountService service;

    AccountNodes(AccountService service) {
        this.service = service;
    }

    @Override
    public String type() {
        return Account.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return service.find(caller, ids).map(Map::copyOf);
    }
}
