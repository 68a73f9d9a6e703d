package dev.headroom.actionplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.changes.Author;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which file is the same again. */
class EvidenceDeliveryTest {

    private static final Author AUTHOR = new Author(new UUID(0, 1), "member:1");
    private static final UUID PLAN = new UUID(0, 2);
    private static final UUID OUTCOME = new UUID(0, 3);

    @Test
    void anotherFileUnderTheSameKeyIsAnotherOne() {
        UUID first = EvidenceDelivery.fileId(AUTHOR, PLAN, OUTCOME, "aa", "key");

        assertThat(EvidenceDelivery.fileId(AUTHOR, PLAN, OUTCOME, "aa", "key")).isEqualTo(first);
        assertThat(EvidenceDelivery.fileId(AUTHOR, PLAN, OUTCOME, "bb", "key")).isNotEqualTo(first);
        assertThat(EvidenceDelivery.fileId(AUTHOR, OUTCOME, OUTCOME, "aa", "key"))
                .isNotEqualTo(first);
        assertThat(EvidenceDelivery.fileId(AUTHOR, PLAN, PLAN, "aa", "key")).isNotEqualTo(first);
    }
}
