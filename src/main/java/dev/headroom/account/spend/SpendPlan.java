package dev.headroom.account.spend;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import needs to read its rows, kept with the job: the file's header, the mapping, the offerings it names and
 * the vendor all rows are about, where it fixes one.
 */
record SpendPlan(
        List<String> header,
        SpendMapping mapping,
        List<UUID> offerings,
        @Nullable UUID defaultOffering,
        @Nullable UUID vendor) {}
