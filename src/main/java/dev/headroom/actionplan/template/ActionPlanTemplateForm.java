package dev.headroom.actionplan.template;

import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Templates as documents of the organization. Every version is kept, because plans keep the one they began with. */
@Singleton
class ActionPlanTemplateForm implements StoredForm<ActionPlanTemplate> {

    @Override
    public String collection() {
        return "action_plan_templates";
    }

    @Override
    public String entityType() {
        return ActionPlanTemplate.TYPE;
    }

    @Override
    public Class<ActionPlanTemplate> type() {
        return ActionPlanTemplate.class;
    }

    @Override
    public UUID id(ActionPlanTemplate template) {
        return template.uuid();
    }

    @Override
    public @Nullable UUID account(ActionPlanTemplate template) {
        return null;
    }

    @Override
    public int version(ActionPlanTemplate template) {
        return template.version();
    }

    @Override
    public boolean keepsVersions() {
        return true;
    }
}
