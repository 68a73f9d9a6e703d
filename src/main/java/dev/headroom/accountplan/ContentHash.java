package dev.headroom.accountplan;

import dev.headroom.platform.hash.CanonicalHash;

/**
 * The fingerprint of a plan's content. Progress is told by its type: whatever is an {@link ActionProgress}, a
 * {@link MeasureClaim} or a {@link Stamp} is left out.
 */
final class ContentHash {

    private static final CanonicalHash CANONICAL =
            CanonicalHash.leavingOut(ActionProgress.class, MeasureClaim.class, Stamp.class);

    private ContentHash() {}

    static String of(PlanContent content) {
        return CANONICAL.of(content);
    }
}
