package dev.headroom.walletshare;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.money.Currency;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** An account's units × offerings within a period: what is spent, with whom, our share and the headroom. */
@Description(
        "An account's units × offerings within a period: what is spent, with whom, our share and the headroom. Every"
                + " number is computed when it is read, from observed spend and from estimates.")
public record WalletShareMap(
        @Ignore UUID accountUuid,
        @Ignore ComputedMap computed,
        @Ignore int assertedVersion) {

    public static final String TYPE = "WalletShareMap";

    /** A map is told by its account and period: it exists whether or not anybody has asserted anything on it. */
    record Key(UUID account, Period period) {

        private static final Pattern FORM =
                Pattern.compile("([0-9a-f-]{36})~([0-9]{4}-[0-9]{2}-[0-9]{2})~([0-9]{4}-[0-9]{2}-[0-9]{2})");

        static Optional<Key> parse(String id) {
            return GlobalId.parse(id)
                    .filter(global -> global.type().equals(TYPE))
                    .map(global -> FORM.matcher(global.key()))
                    .filter(Matcher::matches)
                    .flatMap(parts -> of(parts.group(1), parts.group(2), parts.group(3)));
        }

        private static Optional<Key> of(String account, String from, String to) {
            try {
                return Optional.of(
                        new Key(UUID.fromString(account), new Period(LocalDate.parse(from), LocalDate.parse(to))));
            } catch (RuntimeException e) {
                // Signed by nobody: whatever does not read as ours is an id that does not exist.
                return Optional.empty();
            }
        }

        String encoded() {
            return new GlobalId(TYPE, account + "~" + period.from() + "~" + period.to()).encoded();
        }
    }

    @Id
    @NonNull
    @Description("The map's global id: the same account and period have the same one.")
    public String getId() {
        return new Key(accountUuid, computed.period()).encoded();
    }

    @NonNull
    @Description("Counts what people have asserted on the account's maps, 0 before the first; send it back as"
            + " expectedVersion.")
    public Integer getVersion() {
        return assertedVersion;
    }

    @NonNull
    @Description("The map shows what was recorded by the end of this day, UTC.")
    public LocalDate getAsOf() {
        return computed.asOf();
    }

    @NonNull
    @Description("The days whose spend it shows.")
    public Period getPeriod() {
        return computed.period();
    }

    @NonNull
    @Description("The currency of all its amounts: the organization's.")
    public Currency getCurrency() {
        return computed.currency();
    }

    @NonNull
    @Description("The sums over all its cells.")
    public WalletTotals getTotals() {
        return computed.totals();
    }
}
