package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something one person does by one day. Two owners are none, so there is room for one only. */
@Description("Something one person does by one day.")
public record PlanAction(
        @Ignore UUID uuid,

        @NonNull @Description("What is to be done; at most 200 characters.")
        String title,

        @Ignore @Nullable UUID ownerUuid,

        @NonNull @Description("The day it is due by, included.")
        LocalDate dueOn,

        @Description("What it is for; null when it is for the plan as a whole.") @Nullable
        ActionAim aim,

        @Description("The global id of the commitment it came of; null for none.") @Nullable
        String commitment,

        @Ignore ActionProgress progress,

        @NonNull @Description("Who last wrote or confirmed it, and when.")
        Stamp updated) {

    private static final int LONGEST_ID = 200;

    public PlanAction {
        title = Text.name(title, "title");
        commitment = commitment == null ? null : Text.note(commitment, LONGEST_ID, "commitment");
    }

    @Id
    @NonNull
    @Description("The action's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @Description("The global id of the one member who does it; null when nobody does yet.")
    public @Nullable String getOwnerId() {
        return ownerUuid == null ? null : GlobalId.of(Member.TYPE, ownerUuid);
    }

    @NonNull
    @Description("Where it stands.")
    public ActionState getState() {
        return progress.state();
    }

    @Description("Why it was dropped; null unless its state is DROPPED.")
    public @Nullable String getDropReason() {
        return progress.reason();
    }

    @NonNull
    @Description("The due date it is judged by: the one it had at the plan's last approval, or at first.")
    public LocalDate getPromisedOn() {
        return progress.promisedOn();
    }

    @NonNull
    @Description("How many days its due date moved since it was promised; negative when it was brought forward.")
    public Integer getSlipDays() {
        return (int) ChronoUnit.DAYS.between(progress.promisedOn(), dueOn);
    }

    @NonNull
    @Description("When it was added.")
    public OffsetDateTime getCreatedAt() {
        return progress.createdAt();
    }

    @Description("When it was first begun; null before.")
    public @Nullable OffsetDateTime getStartedAt() {
        return progress.startedAt();
    }

    @Description("When it was done or dropped; null while somebody still has to do it.")
    public @Nullable OffsetDateTime getEndedAt() {
        return progress.endedAt();
    }

    public boolean unfinished() {
        return progress.state().isUnfinished();
    }

    /** Whether the day is past its due date and nobody has finished it. What is due today is not late today. */
    public boolean lateOn(LocalDate day) {
        return unfinished() && dueOn.isBefore(day);
    }

    PlanAction moved(ActionState to, @Nullable String reason, Stamp stamp) {
        return new PlanAction(
                uuid, title, ownerUuid, dueOn, aim, commitment, progress.moved(to, reason, stamp.at()), stamp);
    }

    /** The due date as it is now becomes the promise. A promise that was missed already stays missed. */
    PlanAction promised(LocalDate today) {
        boolean settled = !unfinished() || progress.promisedOn().isBefore(today);
        return settled ? this : withProgress(progress.promised(dueOn));
    }

    PlanAction withProgress(ActionProgress changed) {
        return new PlanAction(uuid, title, ownerUuid, dueOn, aim, commitment, changed, updated);
    }
}
