package dev.headroom.account.contact;

import dev.headroom.access.CurrentCaller;
import dev.headroom.account.Account;
import dev.headroom.account.BusinessUnit;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Contacts in the schema. */
@GraphQLApi
public class ContactApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final ContactService service;
    private final ContactLists lists;

    ContactApi(CurrentCaller caller, Cursors cursors, ContactService service, ContactLists lists) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
        this.lists = lists;
    }

    @Query
    @Description("One contact; null when there is none of this id that the caller may see.")
    public Uni<@Nullable Contact> contact(@Id @NonNull @Name("id") @Description("The contact's global id.") String id) {
        Set<UUID> ids = GlobalId.uuid(id, Contact.TYPE).map(Set::of).orElseGet(Set::of);
        return service.find(caller.get(), ids)
                .map(found -> found.values().stream().findFirst().orElse(null));
    }

    @NonNull
    @Description("The account's contacts, past and future ones included, by the person's name.")
    public Uni<ContactConnection> contacts(
            @Source Account account,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Name("filter") @Description("Which of them.") ContactFilter filter) {
        ContactQuery query = ContactQuery.of(filter);
        var page = cursors.page(first, after, caller.get().organization(), "contacts", account.uuid(), query);
        return lists.ofAccount(caller.get(), account, query, page).map(ContactConnection::of);
    }

    @NonNull
    @Description("The contacts in the unit itself, past and future ones included, by the person's name.")
    public Uni<ContactConnection> contacts(
            @Source BusinessUnit unit,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "contacts", unit.uuid());
        return lists.ofUnit(caller.get(), unit, page).map(ContactConnection::of);
    }

    @NonNull
    @Description("The contacts who report to this one directly, by the person's name.")
    public Uni<ContactConnection> reports(
            @Source Contact contact,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "reports", contact.uuid());
        return lists.reportingTo(caller.get(), contact, page).map(ContactConnection::of);
    }

    @Mutation
    @NonNull
    @Description("Adds a contact to an account, and with it the person if they are new.")
    public Uni<CreateContactPayload> createContact(
            @NonNull @Name("input") @Description("The new contact.") ContactInput.Create input) {
        return service.create(caller.get(), input).map(CreateContactPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes a contact of an account.")
    public Uni<ChangeContactPayload> changeContact(
            @NonNull @Name("input") @Description("The change.") ContactInput.Change input) {
        return service.change(caller.get(), input).map(ChangeContactPayload::of);
    }
}
