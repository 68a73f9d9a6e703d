package dev.headroom.walletshare;

import dev.headroom.account.Vendor;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What one vendor receives in a cell. */
@Description("What one vendor receives in a cell within the map's period.")
public record VendorSpend(
        @NonNull @Description("The vendor; may be the organization itself.")
        Vendor vendor,

        @Description("The known amounts of its contracts, spread evenly over their days; null when none is known.")
        @Nullable
        Money amount,

        @NonNull @Description("The last day of the contract that runs longest.")
        LocalDate endsOn) {

    static final Comparator<VendorSpend> LARGEST_FIRST = Comparator.comparing(
                    VendorSpend::value, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
            .reversed()
            .thenComparing(spend -> spend.vendor().name())
            .thenComparing(spend -> spend.vendor().uuid())
            .thenComparing(VendorSpend::endsOn);

    static VendorSpend of(Vendor vendor, CellSpend spend, Currency currency) {
        Money amount = spend.amount() == null ? null : Money.of(spend.amount(), currency);
        return new VendorSpend(vendor, amount, spend.endsOn());
    }

    private @Nullable BigDecimal value() {
        return amount == null ? null : amount.amount().value();
    }
}
