package dev.headroom.meeting.commitment;

import dev.headroom.access.Caller;
import dev.headroom.account.Account;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.batching.Batch;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reckons promise ledgers, of any number of accounts at once. */
@ApplicationScoped
class PromiseLedgers {

    private static final List<String> COUNTED = Stream.of(
                    CommitmentState.CONFIRMED,
                    CommitmentState.BUYER_CONFIRMED,
                    CommitmentState.DONE,
                    CommitmentState.BROKEN,
                    CommitmentState.WITHDRAWN)
            .map(CommitmentState::name)
            .toList();

    private static final Comparator<Commitment> NEWEST_FIRST = Comparator.comparing(
                    (Commitment commitment) -> commitment.uuid().toString())
            .reversed();

    private final Commitments commitments;
    private final CommitmentPolicy policy;
    private final Workers workers;
    private final Batch<OfAccount, PromiseLedger> batch;

    PromiseLedgers(Vertx vertx, Commitments commitments, CommitmentPolicy policy, Workers workers) {
        this.commitments = commitments;
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

        boolean hold(Commitment commitment) {
            LocalDate said = commitment.getSaidOn();
            return (from == null || !said.isBefore(from)) && (to == null || !said.isAfter(to));
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
                    return found(caller, account == null ? all : Set.of(account), wanted.side(), wanted.person());
                })
                .chain(found -> workers.compute(() -> ledger(found, days, wanted.toString())));
    }

    private static NotFound noAccount() {
        return new NotFound("There is no such account, or you may not see it.", "filter", "account");
    }

    private Uni<List<Commitment>> found(
            Caller caller, @Nullable Set<UUID> accounts, @Nullable MeetingSide side, @Nullable String person) {
        Map<String, List<String>> anyOf = new HashMap<>(Map.of(CommitmentQuery.STATE, COUNTED));
        if (side != null) {
            anyOf.put(CommitmentQuery.SIDE, List.of(side.name()));
        }
        if (person != null) {
            anyOf.put(CommitmentQuery.OWNER, List.of(person));
        }
        return commitments.newest(caller.organization(), accounts, anyOf, PromiseLedger.MOST_COUNTED + 1);
    }

    private PromiseLedger ledger(List<Commitment> found, Days days, String scope) {
        List<Commitment> newestFirst =
                found.stream().filter(days::hold).sorted(NEWEST_FIRST).toList();
        return PromiseLedger.of(newestFirst, policy.today(), policy.brokenAfterWorkdays(), scope);
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
        return commitments
                .ofAccounts(view.caller(), accounts)
                .chain(found -> workers.compute(() -> {
                    Map<UUID, List<Commitment>> byAccount =
                            found.stream().collect(Collectors.groupingBy(Commitment::accountUuid));
                    return accounts.stream()
                            .collect(Collectors.toMap(
                                    account -> new OfAccount(view.caller(), account, view.days()),
                                    account -> ledger(
                                            byAccount.getOrDefault(account, List.of()),
                                            view.days(),
                                            account + view.days().toString())));
                }));
    }
}
