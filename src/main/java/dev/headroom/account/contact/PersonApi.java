package dev.headroom.account.contact;

import dev.headroom.access.CurrentCaller;
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

/** The people at accounts in the schema. */
@GraphQLApi
public class PersonApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final PersonService service;
    private final ContactLists lists;

    PersonApi(CurrentCaller caller, Cursors cursors, PersonService service, ContactLists lists) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
        this.lists = lists;
    }

    @Query
    @Description("One person; null when there is nobody of this id whom the caller may see, which takes a contact of"
            + " theirs that the caller may see.")
    public Uni<@Nullable Person> person(@Id @NonNull @Name("id") @Description("The person's global id.") String id) {
        Set<UUID> ids = GlobalId.uuid(id, Person.TYPE).map(Set::of).orElseGet(Set::of);
        return service.find(caller.get(), ids)
                .map(found -> found.values().stream().findFirst().orElse(null));
    }

    @NonNull
    @Description("The posts they hold, past and future ones included, at the accounts that the caller may see.")
    public Uni<ContactConnection> contacts(
            @Source Person person,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "contacts", person.uuid());
        return lists.ofPerson(caller.get(), person, page).map(ContactConnection::of);
    }

    @Mutation
    @NonNull
    @Description("Adds a person without any contact. Until they have one, only who added them and who sees every"
            + " account see them.")
    public Uni<CreatePersonPayload> createPerson(
            @NonNull @Name("input") @Description("The new person.") PersonInput.Create input) {
        return service.create(caller.get(), input).map(CreatePersonPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes who a person is, such as when a placeholder's name becomes known.")
    public Uni<ChangePersonPayload> changePerson(
            @NonNull @Name("input") @Description("The change.") PersonInput.Change input) {
        return service.change(caller.get(), input).map(ChangePersonPayload::of);
    }
}
