package dev.headroom.accountplan.relationship;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nobody, exactly one, or several: all that it takes to tell what hangs on one person, without keeping sets. */
record Sole(@Nullable UUID only, boolean several) {

    static final Sole NOBODY = new Sole(null, false);
    private static final Sole SEVERAL = new Sole(null, true);

    static Sole of(UUID one) {
        return new Sole(one, false);
    }

    Sole plus(Sole other) {
        if (several || other.several) {
            return SEVERAL;
        }
        if (only == null || only.equals(other.only)) {
            return other;
        }
        return other.only == null ? this : SEVERAL;
    }

    boolean nobody() {
        return only == null && !several;
    }
}
