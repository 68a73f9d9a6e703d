package dev.headroom.account.contact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import needs to read its rows, kept with the job: the file's header, the mapping, and who of us it names. */
record ContactPlan(
        List<String> header,
        ContactMapping mapping,
        @Nullable UUID member) {}
