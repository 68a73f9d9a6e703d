package dev.headroom.access.people;

import dev.headroom.access.CurrentCaller;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/**
 * What of a member is for members alone, in the schema. Applications meet members as owners of what was granted to
 * them, and see their names; who may sign in, where and as what can't be granted.
 */
@GraphQLApi
public class MemberInsideApi {

    private final CurrentCaller caller;

    MemberInsideApi(CurrentCaller caller) {
        this.caller = caller;
    }

    @Description("The address their tokens carry; unique in the organization. Null for applications, which see names"
            + " alone.")
    public List<@Nullable String> email(@Source List<Member> members) {
        return inside(members, Member::email);
    }

    @Description("What they are in the organization; null for applications.")
    public List<@Nullable Role> role(@Source List<Member> members) {
        return inside(members, Member::role);
    }

    @Description("Whether they may sign in; null for applications.")
    public List<@Nullable Boolean> active(@Source List<Member> members) {
        return inside(members, Member::active);
    }

    /** One value for each that was shown, in their order, as a batch must answer. */
    private <T> List<@Nullable T> inside(List<Member> shown, Function<Member, T> value) {
        boolean inside = PeoplePermissions.READ.isHeldBy(caller.get());
        return shown.stream().map(one -> inside ? value.apply(one) : null).toList();
    }
}
