package dev.headroom.platform.mutations;

import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.ErrorCode;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Why a mutation wrote nothing, for a client to branch on and a person to read. */
@Description("Why a mutation wrote nothing.")
public record UserError(
        @NonNull @Description("The reason to branch on.") ErrorCode code,

        @NonNull
        @Description("The path of the input field at fault, outermost first; empty when it is the whole input.")
        List<@NonNull String> field,

        @NonNull @Description("A sentence for a person: what is wrong and what to do.")
        String message) {

    public UserError {
        field = List.copyOf(field);
    }

    /** One for each field that a refusal is about. */
    static List<UserError> allOf(DomainException refusal) {
        if (refusal instanceof Conflict conflict && !conflict.clashes().isEmpty()) {
            return conflict.clashes().stream()
                    .map(clash -> new UserError(refusal.errorCode(), clash.field(), clash.sentence()))
                    .toList();
        }
        return List.of(new UserError(refusal.errorCode(), refusal.field(), refusal.sentence()));
    }
}
