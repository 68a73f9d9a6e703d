package dev.headroom.accountplan;

import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Account plans as documents. Every version is kept: people compare them, and offline edits are merged from them. */
@Singleton
public class AccountPlanForm implements StoredForm<AccountPlan> {

    @Override
    public String collection() {
        return "account_plans";
    }

    @Override
    public String entityType() {
        return AccountPlan.TYPE;
    }

    @Override
    public Class<AccountPlan> type() {
        return AccountPlan.class;
    }

    @Override
    public UUID id(AccountPlan plan) {
        return plan.uuid();
    }

    @Override
    public UUID account(AccountPlan plan) {
        return plan.basis().accountUuid();
    }

    @Override
    public int version(AccountPlan plan) {
        return plan.version();
    }

    @Override
    public boolean keepsVersions() {
        return true;
    }
}
