package dev.headroom.account.contact;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What a contact the caller was shown belongs to, in the schema. */
@GraphQLApi
public class ContactLinkApi {

    private final CurrentCaller caller;
    private final Sql sql;
    private final AccountLedger accounts;
    private final ContactLedger contacts;

    ContactLinkApi(CurrentCaller caller, Sql sql, AccountLedger accounts, ContactLedger contacts) {
        this.caller = caller;
        this.sql = sql;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    @Description("The account the post is at; null when the caller may not see it any more.")
    public Uni<List<@Nullable Account>> account(@Source List<Contact> shown) {
        return each(
                shown, Contact::accountUuid, (reader, ids) -> accounts.accounts(reader, ContactPermissions.READ, ids));
    }

    @NonNull
    @Description("The person who holds the post.")
    public Uni<List<@Nullable Person>> person(@Source List<Contact> shown) {
        return each(shown, Contact::personUuid, (reader, ids) -> contacts.people(reader.organization(), ids));
    }

    @Description("The unit the post is in; null when it is in none.")
    public Uni<List<@Nullable BusinessUnit>> unit(@Source List<Contact> shown) {
        return each(shown, Contact::unitUuid, (reader, ids) -> accounts.unitsOf(reader.organization(), ids));
    }

    @Description("The contact this one reports to; null when it is not known.")
    public Uni<List<@Nullable Contact>> reportsTo(@Source List<Contact> shown) {
        return each(shown, Contact::reportsToUuid, (reader, ids) -> contacts.contactsOf(reader.organization(), ids));
    }

    /** One value for each contact, in their order, as a batch must answer. */
    private <T> Uni<List<@Nullable T>> each(
            List<Contact> shown,
            Function<Contact, @Nullable UUID> id,
            BiFunction<Caller, Collection<UUID>, Uni<Map<UUID, T>>> loader) {
        Caller reader = caller.get();
        var ids = shown.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
        return sql.reading(reader.organization(), () -> loader.apply(reader, ids))
                .map(found -> {
                    List<@Nullable T> values = new ArrayList<>();
                    for (Contact contact : shown) {
                        UUID key = id.apply(contact);
                        values.add(key == null ? null : found.get(key));
                    }
                    return values;
                });
    }
}
