package dev.headroom.accountplan;

import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.money.Decimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How an objective is judged: by a rule over records, from a baseline to a target by a day. Nobody types its value. */
@Description("How an objective is judged: by a rule over records, from a baseline to a target by a day.")
public record PlanMeasure(
        @Ignore UUID uuid,

        @NonNull
        @Description("The name of the rule that computes it, such as WALLET_SHARE; the service lists those it knows.")
        String source,

        @Ignore @Nullable UUID unitUuid,
        @Ignore @Nullable UUID offeringUuid,

        @Description("The value it begins at, in the source's unit; null until somebody sets it.") @Nullable
        Decimal baseline,

        @Description("The day of the baseline; null until somebody sets it.") @Nullable
        LocalDate baselineOn,

        @Description("The value wanted, in the source's unit; null until somebody sets it.") @Nullable
        Decimal target,

        @Description("The day the target is wanted by; null until somebody sets it.") @Nullable
        LocalDate dueOn,

        @Description("What somebody says it is, beside what is measured; null when nobody does.") @Nullable
        MeasureClaim claim,

        @NonNull @Description("Who last wrote or confirmed it, and when.")
        Stamp updated) {

    private static final Pattern SOURCE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    public PlanMeasure {
        if (!SOURCE.matcher(source).matches()) {
            throw new BadInput("There is no such source of measures: choose one that the service lists.", "source");
        }
        if (baselineOn != null && dueOn != null && !dueOn.isAfter(baselineOn)) {
            throw new BadInput("The target is due on or before the day of the baseline: choose a later day.", "dueOn");
        }
    }

    @Id
    @NonNull
    @Description("The measure's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @Description("The global id of the unit it is limited to, with its parts; null when it is of the whole account.")
    public @Nullable String getUnitId() {
        return unitUuid == null ? null : GlobalId.of(BusinessUnit.TYPE, unitUuid);
    }

    @Id
    @Description("The global id of the offering it is limited to, with its parts; null when it is of all offerings.")
    public @Nullable String getOfferingId() {
        return offeringUuid == null ? null : GlobalId.of(Offering.TYPE, offeringUuid);
    }

    /** Whether it says where it begins, where it ends and by when; without that no progress can be told. */
    public boolean measurable() {
        return baseline != null && baselineOn != null && target != null && dueOn != null;
    }
}
