package dev.headroom.actionplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files that strangers choose. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\bea\\plan.pdf, plan.pdf",
        "'', file",
        "'..', file",
        "'  ', file",
        "plan\u202Efdp.exe, plan_fdp.exe",
        "a\u0000b.txt, a_b.txt",
    })
    void whatIsKeptIsNoPathAndHidesNothing(String given, String kept) {
        assertThat(FileName.kept(given)).isEqualTo(kept);
    }

    @Test
    void longNameKeepsItsEnd() {
        assertThat(FileName.kept("x".repeat(300) + ".pdf")).hasSize(150).endsWith(".pdf");
    }

    @Test
    void headerHoldsNoQuoteAndNoLineEnd() {
        String header = FileName.attachment("Pl\u00e4ne \"A\"; x=\r\ny.pdf");

        assertThat(header)
                .startsWith("attachment; filename=\"Pl_ne _A__ x___y.pdf\"; filename*=UTF-8''Pl%C3%A4ne%20%22A%22")
                .doesNotContain("\r", "\n");
    }
}
