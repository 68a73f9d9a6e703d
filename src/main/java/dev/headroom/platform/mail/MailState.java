package dev.headroom.platform.mail;

import org.eclipse.microprofile.graphql.Description;

/** Where a mail is on its way. */
@Description("Where a mail is on its way.")
public enum MailState {
    @Description("It will be sent, or tried again, soon.")
    WAITING,

    @Description("No mail server is configured: it is kept, and sent if there is one while it is still of use.")
    HELD,

    @Description("A mail server accepted it.")
    SENT,

    @Description("It was given up; `lastError` says why.")
    FAILED
}
