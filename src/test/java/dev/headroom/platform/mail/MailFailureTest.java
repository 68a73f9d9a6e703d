package dev.headroom.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.mail.MailFailure.Kind;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailFailureTest {

    @ParameterizedTest
    @CsvSource({
        "recipient address not accepted, 550 5.1.1 no such user, FINAL",
        "recipient address not accepted, 450 4.2.1 greylisted, LATER",
        "sender address not accepted, 550 5.7.1 not yours, NO_SERVER",
        "AUTH PLAIN failed, 535 5.7.8 wrong password, NO_SERVER",
        "got error response, 421 4.3.2 shutting down, NO_SERVER",
        "sending data failed, 554 5.7.1 spam, FINAL",
    })
    void aReplyIsAboutTheMailOrAboutTheServer(String stage, String reply, Kind kind) {
        MailFailure failure = MailFailure.of(reply(stage, reply));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.sentence()).contains(reply.substring(0, 9)).doesNotContain(reply.substring(10));
    }

    @Test
    void whatTheServerQuotesOfTheMailIsNotRepeated() {
        MailFailure failure = MailFailure.of(
                reply("sending data failed", "554 5.7.1 blocked: https://headroom.example/p/mapl_secret"));

        assertThat(failure.sentence()).contains("554 5.7.1").doesNotContain("mapl_secret");
    }

    @Test
    void aServerThatDoesNotAnswerOrEncryptIsNamed() {
        assertThat(MailFailure.of(new ConnectException("Connection refused: mail.internal/10.0.0.1:587")))
                .isEqualTo(new MailFailure(Kind.NO_SERVER, "The mail server does not answer (ConnectException)."));
        assertThat(MailFailure.of(new IllegalStateException("STARTTLS required but not supported by server"))
                        .sentence())
                .contains("does not encrypt");
    }

    private static SMTPException reply(String stage, String reply) {
        return new SMTPException(stage, Integer.parseInt(reply.substring(0, 3)), List.of(reply), true);
    }
}
