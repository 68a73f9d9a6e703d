package dev.headroom.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewMailTest {

    private static final String SECRET = "the code is 123456";

    private static final NewMail GOOD =
            NewMail.plain("code", "code:1", "Bob@Example.com", "Your code", SECRET, Duration.ofMinutes(10));

    @Test
    void theAddressIsKeptInLowerCase() {
        assertThat(GOOD.recipient()).isEqualTo("bob@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\nBcc: all@example.com", "x\ny", "x\ry", "x\u0000y", "x\u2028y", "x\u200by", "", " "})
    void aLineThatIsNotOneIsRefusedInSubjectAndName(String line) {
        assertThatThrownBy(() -> NewMail.plain("code", "k", "bob@example.com", line, "text", Duration.ofHours(1)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> GOOD.to(line)).isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bob",
                "bob@example",
                "bob@example.com\r\nRCPT TO:<all@example.com>",
                "bob@example.com>, <all@example.com",
                "bob@example.com, all@example.com",
                "Bob <bob@example.com>",
                "b\u00f6b@example.com"
            })
    void anAddressThatIsNotOneIsRefused(String address) {
        assertThatThrownBy(() -> NewMail.plain("code", "k", address, "Subject", "text", Duration.ofHours(1)))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void whatIsTooLongOrCanNotBeStoredIsRefused() {
        assertThatThrownBy(() ->
                        NewMail.plain("code", "k", "bob@example.com", "s".repeat(151), "text", Duration.ofHours(1)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> GOOD.to("n".repeat(201))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> GOOD.withHtml("half a pair: \ud83d")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> GOOD.withUnsubscribe("https://x.example/>\r\nBcc: a@b.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsTextIsNotPrinted() {
        assertThat(GOOD.withHtml(SECRET).toString()).contains("code:1").doesNotContain("123456");
    }
}
