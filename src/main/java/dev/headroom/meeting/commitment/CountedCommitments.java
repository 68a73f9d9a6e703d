package dev.headroom.meeting.commitment;

import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.documents.FieldCondition;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the commitments that count: those that a person stands behind, whatever became of them. Never more of an
 * account than are counted, and always on a worker thread.
 */
@ApplicationScoped
class CountedCommitments {

    /** More than an account makes in ten years of weekly meetings; the newest ones say how people are today. */
    static final int MOST = 5000;

    private static final FieldCondition COUNTED = FieldCondition.anyOf(
            CommitmentQuery.STATE,
            Stream.of(
                            CommitmentState.CONFIRMED,
                            CommitmentState.BUYER_CONFIRMED,
                            CommitmentState.DONE,
                            CommitmentState.BROKEN,
                            CommitmentState.WITHDRAWN)
                    .map(CommitmentState::name)
                    .toList());

    private final Commitments commitments;
    private final Workers workers;

    CountedCommitments(Commitments commitments, Workers workers) {
        this.commitments = commitments;
        this.workers = workers;
    }

    /**
     * The newest of all these accounts together, the newest first, one more than are counted where there are more.
     *
     * @param accounts null for all accounts
     */
    Uni<List<Commitment>> newest(
            UUID organization, @Nullable Set<UUID> accounts, Collection<FieldCondition> conditions) {
        List<FieldCondition> all = new ArrayList<>(conditions);
        all.add(COUNTED);
        return commitments.newest(organization, accounts, all, MOST + 1);
    }

    /**
     * Works on each account's, in one query while all of them together are few and else account by account, so that
     * never more than one account's are held.
     *
     * @param work from the account and its commitments, the newest first, one more than are counted where there are
     *     more, to what is kept of them
     */
    <R> Uni<Map<UUID, R>> ofEach(
            UUID organization,
            Set<UUID> accounts,
            Collection<FieldCondition> conditions,
            BiFunction<UUID, List<Commitment>, R> work) {
        if (accounts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return newest(organization, accounts, conditions)
                .chain(found -> found.size() <= MOST || accounts.size() == 1
                        ? workers.compute(() -> each(accounts, found, work))
                        : Multi.createFrom()
                                .iterable(accounts)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        account -> ofEach(organization, Set.of(account), conditions, work))
                                .collect()
                                .in(HashMap::new, Map::putAll));
    }

    private static <R> Map<UUID, R> each(
            Set<UUID> accounts, List<Commitment> found, BiFunction<UUID, List<Commitment>, R> work) {
        Map<UUID, List<Commitment>> byAccount = found.stream().collect(Collectors.groupingBy(Commitment::accountUuid));
        return accounts.stream()
                .collect(Collectors.toMap(
                        account -> account,
                        account -> work.apply(account, byAccount.getOrDefault(account, List.of()))));
    }
}
