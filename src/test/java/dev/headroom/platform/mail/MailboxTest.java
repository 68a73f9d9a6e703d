package dev.headroom.platform.mail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.http.ServiceAddress;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.Owner;
import dev.headroom.support.TestMailServer;
import dev.headroom.support.TestOrganization;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails from the door to a real server, whatever goes wrong between. No sweep comes unless a test asks for it. */
@QuarkusTest
class MailboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SECRET = "Your code is 271828.";

    @Inject
    Mailbox mailbox;

    @Inject
    Mails mails;

    @Inject
    MailSender sender;

    @Inject
    MailSweeper sweeper;

    @Inject
    MailConfig config;

    @Inject
    MailCount count;

    @Inject
    ServiceAddress address;

    @Inject
    Instance<ReactiveMailer> mailer;

    @Inject
    Sql sql;

    @Inject
    Cursors cursors;

    @Inject
    Vertx vertx;

    private final TestMailServer server = TestMailServer.get();
    private UUID organization;
    private String recipient;

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create().id();
        recipient = "bob." + Uuids.next() + "@headroom.example";
    }

    @AfterEach
    void serverIsBack() {
        if (!server.isRunning()) {
            server.start();
        }
    }

    @Test
    void aMailLeavesAtOnceWithItsHeadersAndNoBodyStays() throws Exception {
        NewMail mail = mail("invitation:1")
                .to("M\u00fcller (IT), \"Bob\"")
                .withHtml("<p>" + SECRET + "</p>")
                .withUnsubscribe("https://headroom.example/off/1");

        put(mail);

        Awaitility.await().atMost(PATIENCE).until(() -> state().equals("SENT"));
        MimeMessage message = received().get(0);
        assertThat(message.getMessageID()).isEqualTo("<" + column("m.id::text") + "@headroom.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://headroom.example/off/1>");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(((Multipart) message.getContent()).getCount()).isEqualTo(2);
        assertThat(column("concat(m.text_body, m.html_body, m.unsubscribe)")).isEmpty();
        assertThat(RestAssured.get("/q/metrics").asString()).contains("headroom_mails_total{state=\"SENT\"}");
    }

    @Test
    void theSameKeyAgainIsNotASecondMail() {
        put(mail("digest:today"));
        put(mail("digest:today"));
        put(mail("digest:tomorrow"));

        Awaitility.await().atMost(PATIENCE).until(() -> received().size() == 2);
        assertThat(Owner.textsIn(organization, "select m.state from mails m")).hasSize(2);
    }

    @Test
    void aMailOfATransactionThatFailsIsNotKept() {
        Uni<Void> failing = sql.inTransaction(organization, () -> mailbox.put(organization, mail("k"))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("too late"))));

        assertThatThrownBy(() -> failing.await().atMost(PATIENCE)).hasMessageContaining("too late");

        assertThat(Owner.textsIn(organization, "select m.state from mails m")).isEmpty();
    }

    @Test
    void aMailOutlastsAServerThatIsDownAndKeepsItsId() throws Exception {
        server.stop();
        put(mail("k"));
        Awaitility.await().atMost(PATIENCE).until(() -> column("coalesce(m.last_error, '')")
                .contains("does not answer"));
        assertThat(state()).isEqualTo("WAITING");
        assertThat(column("m.text_body")).isEqualTo(SECRET);
        assertThat(column("(m.next_attempt_at > now() + interval '50 s')::text"))
                .isEqualTo("true");

        server.start();
        Owner.execute(organization, "update mails set next_attempt_at = now()");
        sweep();

        assertThat(state()).isEqualTo("SENT");
        assertThat(column("m.attempts::text")).isEqualTo("2");
        assertThat(received()).singleElement().satisfies(message -> assertThat(message.getMessageID())
                .contains(column("m.id::text")));
    }

    @Test
    void aServerThatIsDownIsTriedOnceARunAndThatByOneOrganizationOnly() {
        server.stop();
        insert(mail("one"));
        insert(mail("two"));
        AtomicBoolean serverAnswers = new AtomicBoolean(true);

        sweeper.sweep(organization, serverAnswers).await().atMost(PATIENCE);
        sweeper.sweep(organization, serverAnswers).await().atMost(PATIENCE);

        assertThat(serverAnswers).isFalse();
        assertThat(Owner.textsIn(organization, "select sum(m.attempts)::text from mails m"))
                .containsExactly("1");
    }

    @Test
    void aServerThatDoesNotEncryptGetsNothingUnlessTheOperatorSaysSo() {
        var strict = MailClient.create(
                vertx,
                new io.vertx.ext.mail.MailConfig()
                        .setHostname("127.0.0.1")
                        .setPort(server.getSmtp().getPort())
                        .setStarttls(StartTLSOptions.REQUIRED));
        var message = new MailMessage("noreply@headroom.example", recipient, "Your code", SECRET);

        Throwable failure = catchThrowable(() -> Uni.createFrom()
                .completionStage(() -> strict.sendMail(message).toCompletionStage())
                .await()
                .atMost(PATIENCE));

        assertThat(MailFailure.of(requireNonNull(failure.getCause())).sentence())
                .contains("QUARKUS_MAILER_START_TLS");
        assertThat(received()).isEmpty();
    }

    @Test
    void aRefusedRecipientFailsAtOnce() {
        recipient = "unknown." + recipient;

        put(mail("k"));

        Awaitility.await().atMost(PATIENCE).until(() -> state().equals("FAILED"));
        assertThat(column("m.attempts::text")).isEqualTo("1");
        assertThat(column("m.last_error")).contains("550 5.1.1").doesNotContain(recipient);
        assertThat(column("coalesce(m.text_body, '')")).isEmpty();
    }

    @Test
    void aRecipientWhoIsPutOffIsTriedAsOftenAsDocumented() {
        recipient = "later." + recipient;
        insert(mail("k"));

        for (Duration pause : config.backoff()) {
            sweep();
            assertThat(state()).as("before the pause of " + pause).isEqualTo("WAITING");
            Owner.execute(organization, "update mails set next_attempt_at = now()");
        }
        sweep();

        assertThat(state()).isEqualTo("FAILED");
        assertThat(column("m.last_error")).contains("450 4.2.1");
        assertThat(column("coalesce(m.text_body, '')")).isEmpty();
    }

    @Test
    void aMailThatIsOfNoUseAnyMoreIsNotSent() {
        insert(mail("k"));
        Owner.execute(organization, "update mails set useful_until = now() - interval '1 s'");

        sweep();

        assertThat(state()).isEqualTo("FAILED");
        assertThat(column("m.last_error")).contains("while it was of use");
        assertThat(column("coalesce(m.text_body, '')")).isEmpty();
        assertThat(received()).isEmpty();
    }

    @Test
    void copiesBesideEachOtherSendEachMailOnce() {
        int some = 20;
        IntStream.range(0, some).forEach(number -> insert(mail("k" + number)));
        MailSender anotherCopy = new MailSender(sql, mails, server(), config, count);

        Uni.join()
                .all(sender.work(organization), anotherCopy.work(organization), sender.work(organization))
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        assertThat(Owner.textsIn(organization, "select distinct m.state from mails m"))
                .containsExactly("SENT");
        assertThat(received()).hasSize(some);
    }

    @Test
    void aMailOfADeadSenderIsSentWhenItsClaimRunsOut() {
        insert(mail("k"));
        sql.inTransaction(organization, () -> mails.claim(organization, Duration.ofMinutes(2)))
                .await()
                .atMost(PATIENCE);
        sweep();
        assertThat(received()).isEmpty();

        Owner.execute(organization, "update mails set next_attempt_at = now()");
        sweep();

        assertThat(received()).hasSize(1);
    }

    @Test
    void withoutAServerMailsAreHeldAndReadAndSentOnceThereIsOne() {
        MailServer none = new MailServer(MailServer.NONE, Optional.empty(), address, config, mailer);
        MailSender idle = new MailSender(sql, mails, none, config, count);
        new Mailbox(sql, mails, none, idle, config, count)
                .putAlone(organization, mail("k"))
                .await()
                .atMost(PATIENCE);
        assertThat(listed().state()).isEqualTo(MailState.HELD);
        assertThat(listed().text()).isEqualTo(SECRET);

        sweep();

        assertThat(listed().state()).isEqualTo(MailState.SENT);
        assertThat(listed().text()).isNull();
        assertThat(received()).hasSize(1);
    }

    @Test
    void aServerThatIsTakenAwayLeavesHeldMails() {
        MailServer none = new MailServer(MailServer.NONE, Optional.empty(), address, config, mailer);
        insert(mail("k"));

        new MailSweeper(sql, mails, none, sender, config, count)
                .sweep(organization, new AtomicBoolean(true))
                .await()
                .atMost(PATIENCE);

        assertThat(listed().state()).isEqualTo(MailState.HELD);
    }

    @Test
    void mailsAreForgottenWhenTheyWereKeptLongEnough() {
        put(mail("old"));
        Awaitility.await().atMost(PATIENCE).until(() -> state().equals("SENT"));
        Owner.execute(organization, "update mails set created_at = now() - interval '31 days'");
        insert(mail("new"));

        sweeper.forget().await().atMost(PATIENCE);

        assertThat(Owner.textsIn(organization, "select m.dedupe_key from mails m"))
                .containsExactly("new");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        NewMail large = mail("k").withHtml("x".repeat((int) config.largestBody().asLongValue() + 1));

        assertThatThrownBy(() -> put(large)).isInstanceOf(BadInput.class).hasMessageContaining("longer than");
    }

    @Test
    void aServerWithoutASenderIsRefusedAtTheStart() {
        MailServer half = new MailServer("smtp.example.com", Optional.empty(), address, config, mailer);

        assertThatThrownBy(() -> half.check(new StartupEvent()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("QUARKUS_MAILER_FROM");
    }

    private MailServer server() {
        return new MailServer("127.0.0.1", Optional.of("noreply@headroom.example"), address, config, mailer);
    }

    private NewMail mail(String key) {
        return NewMail.plain("code", key, recipient, "Your code", SECRET, Duration.ofMinutes(10));
    }

    private void put(NewMail mail) {
        mailbox.putAlone(organization, mail).await().atMost(PATIENCE);
    }

    /** Past the door, so that nobody sends it before the test says so. */
    private void insert(NewMail mail) {
        sql.inTransaction(organization, () -> mails.insert(organization, Uuids.next(), mail, MailState.WAITING))
                .await()
                .atMost(PATIENCE);
    }

    private void sweep() {
        sweeper.sweep(organization, new AtomicBoolean(true)).await().atMost(PATIENCE);
    }

    private List<MimeMessage> received() {
        return server.receivedBy(recipient);
    }

    private Mail listed() {
        return mailbox.page(organization, null, null, cursors.page(1, null, organization))
                .await()
                .atMost(PATIENCE)
                .items()
                .get(0);
    }

    private String state() {
        return column("m.state");
    }

    /** Of the organization's only mail. */
    private String column(String expression) {
        return Owner.textsIn(organization, "select " + expression + " from mails m")
                .get(0);
    }
}
