package dev.headroom.walletshare;

import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;

/** Ids as clients send them: junk and an id of another type answer like one that does not exist. */
final class GivenId {

    private GivenId() {}

    static UUID require(String id, String type, String field) {
        return GlobalId.uuid(id, type).orElseThrow(() -> unknown(field));
    }

    static NotFound unknown(String field) {
        return new NotFound("There is no such " + thing(field) + ", or you may not see it.", field);
    }

    /** Most fields are called like what they name. */
    private static String thing(String field) {
        return switch (field) {
            case "supersedes" -> "estimate to supersede";
            case "walletShareMap" -> "wallet share map";
            default -> field;
        };
    }
}
