package dev.headroom.support;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that keeps what it gets. It knows nobody whose address begins with {@code unknown}, and puts off
 * whoever's begins with {@code later}.
 */
public final class TestMailServer extends GreenMail {

    TestMailServer(ServerSetup setup) {
        super(setup);
    }

    /** The one that serves every test of the run. */
    public static TestMailServer get() {
        return MailTestResource.server();
    }

    public List<MimeMessage> receivedBy(String recipient) {
        return Arrays.stream(getReceivedMessages())
                .filter(message -> isTo(message, recipient))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String recipient) {
        try {
            return message.getHeader("To", ",").contains(recipient);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers whole) {
        return super.createServices(setups, new Picky(whole));
    }

    /** Everything as GreenMail has it, but for who may get mail. */
    private static final class Picky extends Managers {

        private final Managers whole;
        private final SmtpManager smtp;

        private Picky(Managers whole) {
            this.whole = whole;
            this.smtp = new SmtpManager(whole.getImapHostManager(), whole.getUserManager()) {
                @Override
                public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
                    if (recipient.getEmail().startsWith("unknown")) {
                        return "550 5.1.1 <" + recipient.getEmail() + "> is nobody here";
                    }
                    return recipient.getEmail().startsWith("later") ? "450 4.2.1 Try again later" : null;
                }
            };
        }

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }

        @Override
        public UserManager getUserManager() {
            return whole.getUserManager();
        }

        @Override
        public ImapHostManager getImapHostManager() {
            return whole.getImapHostManager();
        }
    }
}
