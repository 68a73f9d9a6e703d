package dev.headroom.accountplan.template;

import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Templates as documents of the organization. Every version is kept, because plans keep the one they began with. */
@Singleton
class PlanTemplateForm implements StoredForm<PlanTemplate> {

    @Override
    public String collection() {
        return "plan_templates";
    }

    @Override
    public String entityType() {
        return PlanTemplate.TYPE;
    }

    @Override
    public Class<PlanTemplate> type() {
        return PlanTemplate.class;
    }

    @Override
    public UUID id(PlanTemplate template) {
        return template.uuid();
    }

    @Override
    public @Nullable UUID account(PlanTemplate template) {
        return null;
    }

    @Override
    public int version(PlanTemplate template) {
        return template.version();
    }

    @Override
    public boolean keepsVersions() {
        return true;
    }
}
