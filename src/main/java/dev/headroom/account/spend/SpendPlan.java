package dev.headroom.account.spend;

import dev.headroom.platform.money.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import needs to read its rows, kept with the job: the file's header, the mapping, the offerings it names and
 * the vendor all rows are about, where it fixes one.
 *
 * @param currency what the amounts are in; null in a plan that was made before it was kept
 */
record SpendPlan(
        List<String> header,
        SpendMapping mapping,
        List<UUID> offerings,
        @Nullable UUID defaultOffering,
        @Nullable UUID vendor,
        @Nullable Currency currency) {}
