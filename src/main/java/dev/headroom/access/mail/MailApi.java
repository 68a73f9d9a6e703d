package dev.headroom.access.mail;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.Permission;
import dev.headroom.platform.mail.Mailbox;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Mails in the schema. They name people and may hold ways in, so they are for administrators in person. */
@GraphQLApi
public class MailApi {

    @Produces
    static final Permission READ = Permission.ofMembers("mail:read", Caller.Kind.ADMIN);

    private final CurrentCaller caller;
    private final Access access;
    private final Cursors cursors;
    private final Mailbox mailbox;

    MailApi(CurrentCaller caller, Access access, Cursors cursors, Mailbox mailbox) {
        this.caller = caller;
        this.access = access;
        this.cursors = cursors;
        this.mailbox = mailbox;
    }

    @Query
    @NonNull
    @Description("The mails the service wrote for the organization, the newest first; those that were sent or given up"
            + " are listed for 30 days, unless the operator chose otherwise. For administrators. Where no mail server"
            + " is configured mails are held, and their texts can be read here, so that an evaluation can follow an"
            + " invitation or type a code; a text that was sent is never shown.")
    public Uni<MailConnection> mails(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Name("filter") @Description("Which of them.") MailFilter filter) {
        Caller reader = caller.get();
        access.require(reader, READ);
        UUID organization = reader.organization();
        MailFilter wanted = Objects.requireNonNullElse(filter, MailFilter.ANY);
        PageRequest request = cursors.page(first, after, organization, "mails", wanted);
        return mailbox.page(organization, wanted.state(), wanted.topic(), request)
                .chain(page -> mailbox.counts(organization).map(counts -> MailConnection.of(page, counts)));
    }
}
