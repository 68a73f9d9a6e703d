package dev.headroom.account.contact;

import dev.headroom.access.CurrentCaller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** When we dealt with contacts, in the schema. */
@GraphQLApi
public class TouchApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Sql sql;
    private final TouchService service;
    private final ContactLedger contacts;
    private final MemberDirectory members;

    TouchApi(
            CurrentCaller caller,
            Cursors cursors,
            Sql sql,
            TouchService service,
            ContactLedger contacts,
            MemberDirectory members) {
        this.caller = caller;
        this.cursors = cursors;
        this.sql = sql;
        this.service = service;
        this.contacts = contacts;
        this.members = members;
    }

    @NonNull
    @Description("When we dealt with them, the latest first.")
    public Uni<TouchConnection> touches(
            @Source Contact contact,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "touches", contact.uuid());
        return service.page(caller.get(), contact, page).map(TouchConnection::of);
    }

    @Description("When we dealt with them last; null when nobody ever did. It follows from the touches alone.")
    public Uni<List<@Nullable Touch>> lastTouch(@Source List<Contact> shown) {
        return service.last(caller.get(), shown).map(found -> {
            List<@Nullable Touch> last = new ArrayList<>();
            shown.forEach(contact -> last.add(found.get(contact.uuid())));
            return last;
        });
    }

    @NonNull
    @Description("The contact of theirs who took part.")
    public Uni<List<@NonNull Contact>> contact(@Source List<Touch> touches) {
        return each(touches, Touch::contactUuid, contacts::contactsOf);
    }

    @NonNull
    @Description("The member of ours who took part.")
    public Uni<List<@NonNull Member>> member(@Source List<Touch> touches) {
        return each(touches, Touch::memberUuid, members::find);
    }

    private <T> Uni<List<T>> each(
            List<Touch> touches,
            Function<Touch, UUID> id,
            BiFunction<UUID, Collection<UUID>, Uni<Map<UUID, T>>> loader) {
        UUID organization = caller.get().organization();
        var ids = touches.stream().map(id).collect(Collectors.toSet());
        return sql.reading(organization, () -> loader.apply(organization, ids))
                .map(found -> touches.stream().map(id).map(found::get).collect(Collectors.toList()));
    }

    @Mutation
    @NonNull
    @Description("Records that some of us dealt with some of them. What is recorded can't be changed or taken back.")
    public Uni<RecordTouchPayload> recordTouch(
            @NonNull @Name("input") @Description("The event.") TouchInput.Event input) {
        return service.record(caller.get(), input).map(RecordTouchPayload::of);
    }
}
