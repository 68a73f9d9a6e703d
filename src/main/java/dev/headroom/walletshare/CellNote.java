package dev.headroom.walletshare;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A remark on a cell. */
@Description("A remark somebody left on a cell.")
public record CellNote(
        @NonNull @Description("The remark, up to 2000 characters.")
        String text,

        @NonNull @Description("Who wrote it.") String by,
        @NonNull @Description("When it was recorded.") OffsetDateTime at) {}
