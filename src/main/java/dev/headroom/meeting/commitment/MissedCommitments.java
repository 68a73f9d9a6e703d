package dev.headroom.meeting.commitment;

import dev.headroom.access.Caller;
import dev.headroom.account.figures.MissedPromise;
import dev.headroom.account.figures.MissedPromises;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.MeetingSide;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells other features what was promised in meetings and not kept. */
@ApplicationScoped
class MissedCommitments implements MissedPromises {

    private final Commitments commitments;
    private final CommitmentPolicy policy;

    MissedCommitments(Commitments commitments, CommitmentPolicy policy) {
        this.commitments = commitments;
        this.policy = policy;
    }

    @Override
    public Uni<Map<UUID, List<MissedPromise>>> missed(Caller caller, Set<UUID> accounts, LocalDate asOf) {
        return accounts.isEmpty() || !MeetingPermissions.READ.isHeldBy(caller)
                ? Uni.createFrom().item(Map.of())
                : commitments.ofAccounts(caller, accounts).map(found -> found.stream()
                        .flatMap(commitment -> missed(commitment, asOf, policy.brokenAfterWorkdays()).stream())
                        .sorted(Comparator.comparing(MissedPromise::since).thenComparing(MissedPromise::commitment))
                        .collect(Collectors.groupingBy(MissedPromise::account)));
    }

    static Optional<MissedPromise> missed(Commitment commitment, LocalDate asOf, int brokenAfterWorkdays) {
        boolean counts = commitment.wording().owed()
                && (commitment.getSide() == MeetingSide.SELLER || commitment.getSide() == MeetingSide.BUYER);
        CommitmentStanding standing = commitment.standing(asOf, brokenAfterWorkdays);
        return counts && (standing == CommitmentStanding.LATE || standing == CommitmentStanding.BROKEN)
                ? Optional.of(missed(commitment, standing == CommitmentStanding.BROKEN, brokenAfterWorkdays))
                : Optional.empty();
    }

    private static MissedPromise missed(Commitment commitment, boolean broken, int brokenAfterWorkdays) {
        boolean ours = commitment.getSide() == MeetingSide.SELLER;
        return new MissedPromise(
                commitment.accountUuid(),
                commitment.getId(),
                ours,
                broken,
                since(commitment, broken, brokenAfterWorkdays),
                sentence(commitment, ours, broken));
    }

    /** Said broken on a day, or broken by its date alone, or due on a day. */
    private static LocalDate since(Commitment commitment, boolean broken, int brokenAfterWorkdays) {
        LocalDate due = commitment.wording().dueOn().orElse(commitment.getSaidOn());
        if (!broken) {
            return due;
        }
        LocalDate byDate = commitment
                .wording()
                .dueOn()
                .map(day -> CommitmentLife.lastLateDay(day, brokenAfterWorkdays).plusDays(1))
                .orElse(LocalDate.MAX);
        List<CommitmentStep> steps = commitment.getSteps();
        LocalDate said = commitment.getState().isOpen()
                ? LocalDate.MAX
                : steps.get(steps.size() - 1).day();
        return said.isBefore(byDate) ? said : byDate;
    }

    private static String sentence(Commitment commitment, boolean ours, boolean broken) {
        CommitmentOwner owner = commitment.getOwner();
        String who = owner == null ? (ours ? "We" : "The customer") : owner.name() + (ours ? " (ours)" : "");
        String due = commitment.wording().dueOn().map(day -> ", due on " + day).orElse("");
        return who + " promised on " + commitment.getSaidOn() + ": \"" + commitment.getText() + "\"" + due
                + (broken ? "; that was not kept." : "; that is overdue.");
    }
}
