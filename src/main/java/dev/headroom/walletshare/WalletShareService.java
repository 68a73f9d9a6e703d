package dev.headroom.walletshare;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Decimal;
import dev.headroom.platform.money.Money;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.text.Text;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what people believe and say about cells. */
@ApplicationScoped
class WalletShareService {

    @Produces
    static final Permission WRITE = Permission.of("wallet-share:write", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    /** What no document has for its id. */
    private static final UUID NO_ACCOUNT = new UUID(0, 0);

    private final Access access;
    private final Sql sql;
    private final AccountLedger accounts;
    private final OrganizationDirectory organizations;
    private final DocumentMutations mutations;
    private final Documents<WalletEstimate> estimates;
    private final Documents<AssertedCells> asserted;
    private final int mostEstimates;
    private final Clock clock;

    WalletShareService(
            Access access,
            Sql sql,
            AccountLedger accounts,
            OrganizationDirectory organizations,
            DocumentMutations mutations,
            DocumentStore store,
            WalletEstimateForm estimateForm,
            AssertedCellsForm assertedForm,
            WalletShareConfig config,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.accounts = accounts;
        this.organizations = organizations;
        this.mutations = mutations;
        this.estimates = store.of(estimateForm);
        this.asserted = store.of(assertedForm);
        this.mostEstimates = config.mostEstimates();
        this.clock = clock;
    }

    /** A cell that exists in an account the caller may write to, and the currency its amounts are in. */
    private record Place(UUID account, UUID unit, UUID offering, Currency currency) {}

    Uni<Outcome<WalletEstimate>> addEstimate(Caller caller, WalletShareInput.AddEstimate input) {
        var mutation = new Mutation<>(
                caller.author(), "addWalletEstimate", input, input.clientMutationId(), WalletEstimate.class);
        return Uni.createFrom()
                .item(() -> NewId.from(input.id(), mutation))
                .chain(id -> mutations.run(mutation, estimates, id, () -> estimate(caller, id, input)))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused((DomainException) refusal, WalletEstimate.class));
    }

    private Uni<DocumentWrite<WalletEstimate>> estimate(Caller caller, UUID id, WalletShareInput.AddEstimate input) {
        access.require(caller, WRITE);
        UUID account = GivenId.require(input.account(), Account.TYPE, "account");
        return place(caller, account, input.unit(), input.offering()).chain(place -> {
            requireCurrency(input.currency(), place.currency());
            var estimate = new WalletEstimate(
                    id,
                    account,
                    place.unit(),
                    place.offering(),
                    new Period(input.from(), input.to()),
                    amount(input.low()),
                    amount(input.mid()),
                    amount(input.high()),
                    place.currency(),
                    input.method(),
                    amount(input.rank()),
                    input.vendorCount(),
                    Text.note(input.source(), WalletEstimate.LONGEST_SOURCE, "source"),
                    input.observedOn(),
                    caller.name(),
                    OffsetDateTime.now(clock),
                    input.confidence(),
                    input.supersedes() == null
                            ? null
                            : GivenId.require(input.supersedes(), WalletEstimate.TYPE, "supersedes"));
            return requireSuperseded(caller, estimate)
                    .chain(() -> requireRoom(caller, account))
                    .replaceWith(() -> DocumentWrite.insert(estimate));
        });
    }

    /** Two at once may both find the last place free, which does no harm. */
    private Uni<Void> requireRoom(Caller caller, UUID account) {
        return estimates
                .lists()
                .count(caller.organization(), account)
                .invoke(count -> {
                    if (count >= mostEstimates) {
                        throw new LimitExceeded(
                                "The account has " + mostEstimates + " estimates, which is the most: size units or"
                                        + " offerings with parts instead of each part, or ask the operator for more.",
                                "account");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireSuperseded(Caller caller, WalletEstimate estimate) {
        UUID superseded = estimate.supersedesUuid();
        if (superseded == null) {
            return Uni.createFrom().voidItem();
        }
        return estimates
                .find(caller.organization(), superseded)
                .map(found -> found.filter(other -> other.accountUuid().equals(estimate.accountUuid())))
                .invoke(found -> requireSameCell(estimate, found.orElseThrow(() -> GivenId.unknown("supersedes"))))
                .replaceWithVoid();
    }

    /** Whoever may size a cell of an account sees its other estimates, too. */
    private static void requireSameCell(WalletEstimate estimate, WalletEstimate superseded) {
        if (!estimate.isOfSameCell(superseded)) {
            throw new BadInput(
                    "The estimate to supersede is of another unit or offering: take one of the same, or leave"
                            + " supersedes out.",
                    "supersedes");
        }
    }

    /** The document has the account's id: the first assertion makes it. */
    Uni<Outcome<AssertedCells>> assertCell(
            Caller caller, Optional<WalletShareMap.Key> map, WalletShareInput.AssertCell input) {
        var mutation =
                new Mutation<>(caller.author(), "assertCell", input, input.clientMutationId(), AssertedCells.class);
        UUID document = map.map(WalletShareMap.Key::account).orElse(NO_ACCOUNT);
        return mutations.run(mutation, asserted, document, () -> {
            access.require(caller, WRITE);
            UUID account =
                    map.orElseThrow(() -> GivenId.unknown("walletShareMap")).account();
            return place(caller, account, input.unit(), input.offering()).chain(place -> asserted.find(
                            caller.organization(), account)
                    .map(found -> found.orElse(AssertedCells.none(account)))
                    .map(present -> asserted(caller, present, place, map.get().period(), input)));
        });
    }

    private DocumentWrite<AssertedCells> asserted(
            Caller caller, AssertedCells present, Place place, Period period, WalletShareInput.AssertCell input) {
        if (input.expectedVersion() != present.version()) {
            throw new Conflict(present, present.version(), input.expectedVersion());
        }
        if (input.state() == CellState.OURS) {
            throw new BadInput("OURS comes from our spend and can't be claimed: import the spend instead.", "state");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        var assertion = new CellAssertion(
                Uuids.next(),
                place.account(),
                place.unit(),
                place.offering(),
                input.state(),
                input.target() == null ? null : target(input.target(), place.currency()),
                input.target() == null ? null : period,
                input.note() == null ? null : Text.note(input.note(), CellAssertion.LONGEST_NOTE, "note"),
                input.effectiveFrom() == null ? firstDay(period) : input.effectiveFrom(),
                caller.name(),
                now);
        return DocumentWrite.replace(present.with(assertion), present.version());
    }

    /** Today; what is said on a map of the past holds by its end, or the map would never show it. */
    private LocalDate firstDay(Period period) {
        LocalDate today = LocalDate.now(clock);
        return today.isAfter(period.to()) ? period.to() : today;
    }

    private static Money target(Decimal target, Currency currency) {
        if (target.value().stripTrailingZeros().scale() > currency.fractionDigits()) {
            throw new BadInput("The target has more decimals than " + currency.code() + " has: round it.", "target");
        }
        return Money.of(target.value(), currency);
    }

    private Uni<Place> place(Caller caller, UUID account, String unitId, String offeringId) {
        access.require(caller, WRITE);
        UUID unit = GivenId.require(unitId, BusinessUnit.TYPE, "unit");
        UUID offering = GivenId.require(offeringId, Offering.TYPE, "offering");
        UUID organization = caller.organization();
        return sql.reading(organization, () -> access.requireAccount(caller, WRITE, account, "account")
                .chain(() -> accounts.hasUnit(organization, account, unit))
                .invoke(has -> require(has, "unit"))
                .chain(() -> accounts.hasOffering(organization, offering))
                .invoke(has -> require(has, "offering"))
                .chain(() -> organizations.own(organization))
                .map(own -> new Place(account, unit, offering, own.currency())));
    }

    private static void require(boolean has, String field) {
        if (!has) {
            throw GivenId.unknown(field);
        }
    }

    private static void requireCurrency(@Nullable Currency given, Currency own) {
        if (given != null && !given.equals(own)) {
            throw new BadInput(
                    "The organization's amounts are in " + own.code() + " and no exchange rates are kept: convert the"
                            + " estimate and say so in its source.",
                    "currency");
        }
    }

    private static @Nullable BigDecimal amount(@Nullable Decimal decimal) {
        return decimal == null ? null : decimal.value();
    }
}
