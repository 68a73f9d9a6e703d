package dev.headroom.accountplan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is of and where it comes from; never changes.
 *
 * @param accountUuid the account, or the top of the subtree
 * @param includesSubsidiaries whether the plan covers the accounts below as well
 * @param templateVersion the version of the template the plan began with
 * @param previousPlanUuid the plan of the period before; nothing is copied from it, because a copied plan is not
 *     thought through
 */
public record PlanBasis(
        UUID accountUuid,
        boolean includesSubsidiaries,
        UUID templateUuid,
        int templateVersion,
        @Nullable UUID previousPlanUuid) {}
