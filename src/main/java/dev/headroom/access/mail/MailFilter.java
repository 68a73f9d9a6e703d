package dev.headroom.access.mail;

import dev.headroom.platform.mail.MailState;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which mails a list shows. */
@Input("MailFilter")
@Description("Which mails a list shows; the conditions that are given all hold.")
public record MailFilter(
        @Description("They are in this state.") @Nullable MailState state,

        @Description("They are about this, such as code or digest.") @Nullable
        String topic) {

    static final MailFilter ANY = new MailFilter(null, null);
}
