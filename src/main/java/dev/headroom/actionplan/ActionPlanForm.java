package dev.headroom.actionplan;

import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Action plans as documents. Every version is kept: the trail is read from them, and offline edits are merged. */
@Singleton
public class ActionPlanForm implements StoredForm<ActionPlan> {

    @Override
    public String collection() {
        return "action_plans";
    }

    @Override
    public String entityType() {
        return ActionPlan.TYPE;
    }

    @Override
    public Class<ActionPlan> type() {
        return ActionPlan.class;
    }

    @Override
    public UUID id(ActionPlan plan) {
        return plan.uuid();
    }

    @Override
    public UUID account(ActionPlan plan) {
        return plan.basis().accountUuid();
    }

    @Override
    public int version(ActionPlan plan) {
        return plan.version();
    }

    @Override
    public boolean keepsVersions() {
        return true;
    }
}
