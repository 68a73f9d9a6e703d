package dev.headroom.account.figures;

import dev.headroom.access.Caller;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * A number that is computed from records and that an objective may be measured by. Each is a bean: a feature that
 * declares one has added a measure, and nothing else changes.
 */
public interface MeasureSource {

    /** The name objectives refer to it by, in capitals such as WALLET_SHARE; it never changes. */
    String name();

    /** A sentence that says how the number comes about. */
    String description();

    MeasureUnit unit();

    boolean higherIsBetter();

    /** The value for each request; one that is left out is unknown, or of an account the caller may not see. */
    Uni<Map<MeasureRequest, BigDecimal>> values(Caller caller, Set<MeasureRequest> requests);
}
