package dev.headroom.actionplan.guest;

import dev.headroom.platform.secrets.LinkToken;
import java.util.UUID;

/** The tokens of guests' links. */
final class InvitationToken {

    private static final String PREFIX = "mapl_";

    private InvitationToken() {}

    static LinkToken next(UUID organization) {
        return LinkToken.next(PREFIX, organization);
    }

    /** Whatever somebody sent. */
    static LinkToken of(String text) {
        return LinkToken.of(PREFIX, text);
    }
}
