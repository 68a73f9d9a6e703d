package dev.headroom.actionplan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is of, which never changes.
 *
 * @param accountUuid the account it is with
 * @param templateUuid the template it began with; null when it began empty
 * @param templateVersion the version of that template; null when it began empty
 * @param accountPlanUuid the account plan it serves; null when it serves none
 */
public record ActionPlanBasis(
        UUID accountUuid,
        @Nullable UUID templateUuid,
        @Nullable Integer templateVersion,
        @Nullable UUID accountPlanUuid) {}
