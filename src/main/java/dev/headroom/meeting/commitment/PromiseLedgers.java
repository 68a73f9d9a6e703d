package dev.headroom.meeting.commitment;

import dev.headroom.access.Caller;
import dev.headroom.account.Account;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.batching.Batch;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.documents.FieldCondition;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reckons promise ledgers, of any number of accounts at once. */
@ApplicationScoped
class PromiseLedgers {

    private final Commitments commitments;
    private final CommitmentPolicy policy;
    private final CountedCommitments counted;
    private final Workers workers;
    private final Batch<OfAccount, PromiseLedger> batch;

    PromiseLedgers(
            Vertx vertx,
            Commitments commitments,
            CountedCommitments counted,
            CommitmentPolicy policy,
            Workers workers) {
        this.commitments = commitments;
        this.counted = counted;
        this.policy = policy;
        this.workers = workers;
        this.batch = new Batch<>(vertx, this::load);
    }

    /** Days between which promises were made; null on a side that is open. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        Days {
            if (from != null && to != null && from.isAfter(to)) {
                throw new BadInput("The first day is after the last one: swap them.", "from");
            }
        }

        /** As a store can ask them, so that what is counted is the newest of these days and not of all. */
        List<FieldCondition> conditions() {
            List<FieldCondition> conditions = new ArrayList<>();
            if (from != null) {
                conditions.add(FieldCondition.notBelow(CommitmentQuery.SAID_ON, from));
            }
            if (to != null) {
                conditions.add(FieldCondition.below(CommitmentQuery.SAID_ON, to.plusDays(1)));
            }
            return conditions;
        }
    }

    /** One account's ledger, as one caller may see it. */
    record OfAccount(Caller caller, UUID account, Days days) {}

    private record View(Caller caller, Days days) {}

    Uni<PromiseLedger> ofAccount(OfAccount request) {
        return batch.load(request);
    }

    Uni<PromiseLedger> of(Caller caller, @Nullable PromiseLedgerFilter filter) {
        PromiseLedgerFilter wanted = filter == null ? new PromiseLedgerFilter(null, null, null, null, null) : filter;
        Days days = new Days(wanted.from(), wanted.to());
        UUID account = wanted.account() == null
                ? null
                : GlobalId.uuid(wanted.account(), Account.TYPE).orElseThrow(PromiseLedgers::noAccount);
        return commitments
                .sight(caller)
                .chain(sight -> {
                    if (account != null && !sight.sees(account)) {
                        throw noAccount();
                    }
                    Set<UUID> all = sight.everything() ? null : sight.accounts();
                    return counted.newest(
                            caller.organization(),
                            account == null ? all : Set.of(account),
                            conditions(days, wanted.side()));
                })
                .chain(found -> workers.compute(
                        () -> PromiseLedger.of(found, wanted.person(), policy.now(), wanted.toString())));
    }

    private static NotFound noAccount() {
        return new NotFound("There is no such account, or you may not see it.", "filter", "account");
    }

    private static List<FieldCondition> conditions(Days days, @Nullable MeetingSide side) {
        List<FieldCondition> conditions = days.conditions();
        if (side != null) {
            conditions.add(FieldCondition.is(CommitmentQuery.SIDE, side.name()));
        }
        return conditions;
    }

    private Uni<Map<OfAccount, PromiseLedger>> load(Collection<OfAccount> requests) {
        Map<View, Set<UUID>> views = requests.stream()
                .collect(Collectors.groupingBy(
                        request -> new View(request.caller(), request.days()),
                        Collectors.mapping(OfAccount::account, Collectors.toSet())));
        return Multi.createFrom()
                .iterable(views.entrySet())
                .onItem()
                .transformToUniAndConcatenate(view -> load(view.getKey(), view.getValue()))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    private Uni<Map<OfAccount, PromiseLedger>> load(View view, Set<UUID> accounts) {
        Reckoning now = policy.now();
        return commitments
                .sight(view.caller())
                .chain(sight -> counted.ofEach(
                        view.caller().organization(),
                        accounts.stream().filter(sight::sees).collect(Collectors.toSet()),
                        view.days().conditions(),
                        (account, found) -> ledger(account, view, found, now)))
                .map(found -> accounts.stream()
                        .collect(Collectors.toMap(
                                account -> new OfAccount(view.caller(), account, view.days()),
                                account -> found.containsKey(account)
                                        ? found.get(account)
                                        : ledger(account, view, List.of(), now))));
    }

    private static PromiseLedger ledger(UUID account, View view, List<Commitment> found, Reckoning now) {
        return PromiseLedger.of(found, now, account + view.days().toString());
    }
}
