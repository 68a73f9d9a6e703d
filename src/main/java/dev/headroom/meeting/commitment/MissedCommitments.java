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
    private final CountedCommitments counted;
    private final CommitmentPolicy policy;

    MissedCommitments(Commitments commitments, CountedCommitments counted, CommitmentPolicy policy) {
        this.commitments = commitments;
        this.counted = counted;
        this.policy = policy;
    }

    /** Of an account with more commitments than are counted, what was missed among the newest ones. */
    @Override
    public Uni<Map<UUID, List<MissedPromise>>> missed(Caller caller, Set<UUID> accounts, LocalDate asOf) {
        if (accounts.isEmpty() || !MeetingPermissions.READ.isHeldBy(caller)) {
            return Uni.createFrom().item(Map.of());
        }
        Reckoning reckoning = policy.on(asOf);
        return commitments
                .sight(caller)
                .chain(sight -> counted.ofEach(
                        caller.organization(),
                        accounts.stream().filter(sight::sees).collect(Collectors.toSet()),
                        List.of(),
                        (account, found) -> missed(found, reckoning)))
                .map(found -> found.entrySet().stream()
                        .filter(account -> !account.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static List<MissedPromise> missed(List<Commitment> found, Reckoning reckoning) {
        return found.stream()
                .limit(CountedCommitments.MOST)
                .flatMap(commitment -> missed(commitment, reckoning).stream())
                .sorted(Comparator.comparing(MissedPromise::since).thenComparing(MissedPromise::commitment))
                .toList();
    }

    static Optional<MissedPromise> missed(Commitment commitment, Reckoning reckoning) {
        boolean counts = commitment.wording().owed()
                && (commitment.getSide() == MeetingSide.SELLER || commitment.getSide() == MeetingSide.BUYER);
        CommitmentStanding standing = reckoning.standing(commitment);
        return counts && (standing == CommitmentStanding.LATE || standing == CommitmentStanding.BROKEN)
                ? Optional.of(missed(commitment, standing == CommitmentStanding.BROKEN, reckoning.patience()))
                : Optional.empty();
    }

    private static MissedPromise missed(Commitment commitment, boolean broken, Patience patience) {
        boolean ours = commitment.getSide() == MeetingSide.SELLER;
        return new MissedPromise(
                commitment.accountUuid(),
                commitment.getId(),
                ours,
                broken,
                since(commitment, broken, patience),
                sentence(commitment, ours, broken));
    }

    /** Said broken on a day, or broken by its date alone, or due on a day. */
    private static LocalDate since(Commitment commitment, boolean broken, Patience patience) {
        LocalDate due = commitment.wording().dueOn().orElse(commitment.getSaidOn());
        if (!broken) {
            return due;
        }
        LocalDate byDate = commitment
                .wording()
                .dueOn()
                .map(day -> patience.lastLateDay(day).plusDays(1))
                .orElse(LocalDate.MAX);
        List<CommitmentStep> steps = commitment.getSteps();
        LocalDate said = commitment.getState().isOpen()
                ? LocalDate.MAX
                : steps.get(steps.size() - 1).day(commitment.origin().zoneId());
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
