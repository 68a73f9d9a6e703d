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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What share of the promises that fell due was kept, as objectives' measures: of both sides, of ours, of theirs. */
class KeptMeasures {

    private static final String KEPT = " in meetings with the accounts that fell due within the period, or were done"
            + " then where they had no day: those kept in time divided by all. Of an account with more than"
            + " 5,000 commitments the newest 5,000 count. For no single unit or offering.";

    @Produces
    @Singleton
    static MeasureSource kept(Commitments commitments, CountedCommitments counted, CommitmentPolicy policy) {
        return new KeptMeasure(
                commitments, counted, policy, "COMMITMENTS_KEPT", "Of the promises of both sides" + KEPT, side -> true);
    }

    @Produces
    @Singleton
    static MeasureSource keptByUs(Commitments commitments, CountedCommitments counted, CommitmentPolicy policy) {
        return new KeptMeasure(
                commitments,
                counted,
                policy,
                "COMMITMENTS_KEPT_BY_US",
                "Of our promises" + KEPT,
                side -> side == MeetingSide.SELLER);
    }

    @Produces
    @Singleton
    static MeasureSource keptByCustomer(Commitments commitments, CountedCommitments counted, CommitmentPolicy policy) {
        return new KeptMeasure(
                commitments,
                counted,
                policy,
                "COMMITMENTS_KEPT_BY_CUSTOMER",
                "Of the customer's promises" + KEPT,
                side -> side == MeetingSide.BUYER);
    }

    /** A share of promises; pure but for reading them. */
    record KeptMeasure(
            Commitments commitments,
            CountedCommitments counted,
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
                return counted.ofEach(
                                caller.organization(), accounts, List.of(), (account, found) -> standings(seen, found))
                        .map(KeptMeasure::shares);
            });
        }

        private Map<MeasureRequest, List<CommitmentStanding>> standings(
                List<MeasureRequest> requests, List<Commitment> found) {
            return requests.stream()
                    .collect(Collectors.toMap(
                            request -> request,
                            request -> KeptMeasures.standings(request, found, policy.on(request.asOf()), sides)));
        }

        private static Map<MeasureRequest, BigDecimal> shares(
                Map<UUID, Map<MeasureRequest, List<CommitmentStanding>>> ofAccounts) {
            Map<MeasureRequest, List<CommitmentStanding>> all = new HashMap<>();
            ofAccounts
                    .values()
                    .forEach(ofAccount -> ofAccount.forEach(
                            (request, standings) -> all.computeIfAbsent(request, absent -> new ArrayList<>())
                                    .addAll(standings)));
            Map<MeasureRequest, BigDecimal> values = new HashMap<>();
            all.forEach((request, standings) -> share(standings).ifPresent(share -> values.put(request, share)));
            return values;
        }
    }

    /** Empty where nothing fell due, which is no share of nought. */
    static Optional<BigDecimal> share(List<CommitmentStanding> standings) {
        return Optional.ofNullable(PromiseTally.of(standings).keptRate()).map(BigDecimal::valueOf);
    }

    /** Where each stands that fell due within the period. */
    static List<CommitmentStanding> standings(
            MeasureRequest request, List<Commitment> found, Reckoning reckoning, Predicate<MeetingSide> sides) {
        return found.stream()
                .limit(CountedCommitments.MOST)
                .filter(commitment -> commitment.wording().owed() && sides.test(commitment.getSide()))
                .filter(commitment -> request.accounts().contains(commitment.accountUuid()))
                .filter(commitment -> fellDue(commitment, request))
                .map(reckoning::standing)
                .toList();
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
