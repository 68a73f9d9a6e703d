package dev.headroom.accountplan;

import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/** What an action is for: a cell to win, a person to win over or a measure to move; exactly one of them. */
@Description("What an action is for: a cell (unit and offering), a contact, or a measure of the plan; exactly one.")
public record ActionAim(
        @Ignore @Nullable UUID unitUuid,
        @Ignore @Nullable UUID offeringUuid,
        @Ignore @Nullable UUID contactUuid,
        @Ignore @Nullable UUID measureUuid) {

    public ActionAim {
        boolean cell = unitUuid != null && offeringUuid != null;
        boolean half = (unitUuid != null) != (offeringUuid != null);
        int aims = (cell ? 1 : 0) + (contactUuid != null ? 1 : 0) + (measureUuid != null ? 1 : 0);
        if (half || aims != 1) {
            throw new BadInput("An action has one aim: give unit and offering, or contact, or measure.", "aim");
        }
    }

    public static ActionAim cell(UUID unit, UUID offering) {
        return new ActionAim(unit, offering, null, null);
    }

    public static ActionAim contact(UUID contact) {
        return new ActionAim(null, null, contact, null);
    }

    public static ActionAim measure(UUID measure) {
        return new ActionAim(null, null, null, measure);
    }

    @Id
    @Description("The global id of the cell's unit; null unless it aims at a cell.")
    public @Nullable String getUnitId() {
        return unitUuid == null ? null : GlobalId.of(BusinessUnit.TYPE, unitUuid);
    }

    @Id
    @Description("The global id of the cell's offering; null unless it aims at a cell.")
    public @Nullable String getOfferingId() {
        return offeringUuid == null ? null : GlobalId.of(Offering.TYPE, offeringUuid);
    }

    @Id
    @Description("The global id of the contact; null unless it aims at one.")
    public @Nullable String getContactId() {
        return contactUuid == null ? null : GlobalId.of(PlanIds.CONTACT, contactUuid);
    }

    @Id
    @Description("The id of the plan's measure; null unless it aims at one.")
    public @Nullable String getMeasureId() {
        return measureUuid == null ? null : measureUuid.toString();
    }

    /**
     * Whether it is this very cell. An aim at a whole does not cover its parts: one action at the top would satisfy
     * every rule about cells.
     */
    public boolean isCell(UUID unit, UUID offering) {
        return unit.equals(unitUuid) && offering.equals(offeringUuid);
    }
}
