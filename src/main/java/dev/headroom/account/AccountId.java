package dev.headroom.account;

import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;

/** Reads accounts' global ids: one that is none is answered like one the caller may not see. */
public final class AccountId {

    private AccountId() {}

    public static UUID of(String id, String... field) {
        return GlobalId.uuid(id, Account.TYPE).orElseThrow(() -> unknown(field));
    }

    public static NotFound unknown(String... field) {
        return new NotFound("There is no such account, or you may not see it.", field);
    }
}
