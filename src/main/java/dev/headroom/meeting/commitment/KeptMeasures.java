package dev.headroom.meeting.commitment;

import dev.headroom.access.Caller;
import dev.headroom.account.figures.MeasureRequest;
import dev.headroom.account.figures.MeasureSource;
import dev.headroom.account.figures.MeasureUnit;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.MeetingSide;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What share of the promises that fell due was kept, as objectives' measures: of both sides, of ours, of theirs. */
class KeptMeasures {

    private static final String KEPT = " in meetings with the accounts that fell due within the period, or were done"
            + " then where they had no day: those kept in time divided by all. For no single unit or offering.";

    @Produces
    @Singleton
    static MeasureSource kept(Commitments commitments, CommitmentPolicy policy) {
        return new KeptMeasure(
                commitments, policy, "COMMITMENTS_KEPT", "Of the promises of both sides" + KEPT, side -> true);
    }

    @Produces
    @Singleton
    static MeasureSource keptByUs(Commitments commitments, CommitmentPolicy policy) {
        return new KeptMeasure(
                commitments,
                policy,
                "COMMITMENTS_KEPT_BY_US",
                "Of our promises" + KEPT,
                side -> side == MeetingSide.SELLER);
    }

    @Produces
    @Singleton
    static MeasureSource keptByCustomer(Commitments commitments, CommitmentPolicy policy) {
        return new KeptMeasure(
                commitments,
                policy,
                "COMMITMENTS_KEPT_BY_CUSTOMER",
                "Of the customer's promises" + KEPT,
                side -> side == MeetingSide.BUYER);
    }

    /** A share of promises; pure but for reading them. */
    record KeptMeasure(
            Commitments commitments,
            CommitmentPolicy policy,
            String name,
            String description,
            Predicate<MeetingSide> sides)
            implements MeasureSource {

        @Override
        public MeasureUnit unit() {
            return MeasureUnit.SHARE;
        }

        @Override
        public boolean higherIsBetter() {
            return true;
        }

        /** Unknown, unless every account may be seen: the share of a part would pass for the whole's. */
        @Override
        public Uni<Map<MeasureRequest, BigDecimal>> values(Caller caller, Set<MeasureRequest> requests) {
            List<MeasureRequest> known = requests.stream()
                    .filter(request -> request.unit() == null && request.offering() == null)
                    .toList();
            if (known.isEmpty() || !MeetingPermissions.READ.isHeldBy(caller)) {
                return Uni.createFrom().item(Map.of());
            }
            return commitments.sight(caller).chain(sight -> {
                List<MeasureRequest> seen = known.stream()
                        .filter(request -> request.accounts().stream().allMatch(sight::sees))
                        .toList();
                Set<UUID> accounts = new HashSet<>();
                seen.forEach(request -> accounts.addAll(request.accounts()));
                return commitments.ofAccounts(caller, accounts).map(found -> values(seen, found));
            });
        }

        private Map<MeasureRequest, BigDecimal> values(List<MeasureRequest> requests, List<Commitment> found) {
            Map<MeasureRequest, BigDecimal> values = new HashMap<>();
            requests.forEach(request -> share(request, found, policy.brokenAfterWorkdays(), sides)
                    .ifPresent(share -> values.put(request, share)));
            return values;
        }
    }

    /** Empty where nothing fell due, which is no share of nought. */
    static Optional<BigDecimal> share(
            MeasureRequest request, List<Commitment> found, int brokenAfterWorkdays, Predicate<MeetingSide> sides) {
        PromiseTally tally = PromiseTally.of(found.stream()
                .filter(commitment -> commitment.wording().owed() && sides.test(commitment.getSide()))
                .filter(commitment -> request.accounts().contains(commitment.accountUuid()))
                .filter(commitment -> fellDue(commitment, request))
                .map(commitment -> commitment.standing(request.asOf(), brokenAfterWorkdays))
                .toList());
        return Optional.ofNullable(tally.keptRate()).map(BigDecimal::valueOf);
    }

    private static boolean fellDue(Commitment commitment, MeasureRequest request) {
        return commitment
                .wording()
                .dueOn()
                .or(() -> Optional.ofNullable(commitment.getDoneOn()))
                .filter(day -> !day.isBefore(request.from()) && !day.isAfter(request.to()))
                .isPresent();
    }
}
