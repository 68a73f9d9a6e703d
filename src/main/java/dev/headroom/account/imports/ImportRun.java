package dev.headroom.account.imports;

import dev.headroom.platform.changes.Author;
import java.util.UUID;

/** An import at work: for whom, into which account, as which job. */
public record ImportRun(Author author, UUID account, UUID job) {

    public UUID organization() {
        return author.organization();
    }
}
