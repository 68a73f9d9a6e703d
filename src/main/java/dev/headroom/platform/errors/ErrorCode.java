package dev.headroom.platform.errors;

import org.eclipse.microprofile.graphql.Description;

/**
 * Why a request was refused. The set is closed and a value never changes its meaning, so that clients can branch on
 * it.
 */
@Description("Why a request was refused. Values are added, never removed or given another meaning.")
public enum ErrorCode {
    @Description("A value of the input can't be accepted: change it, then send the request again.")
    BAD_USER_INPUT,
    @Description("The object does not exist or the caller may not know that it does: both answer the same.")
    NOT_FOUND,
    @Description(
            "Somebody changed the object since the caller read it: take the current one from the payload and decide.")
    CONFLICT,
    @Description("An object with this name or id exists already: use it, or choose another.")
    ALREADY_EXISTS,
    @Description("The caller may not do this: ask an administrator.")
    FORBIDDEN,
    @Description("The caller is not known: sign in, then send the request again.")
    UNAUTHENTICATED,
    @Description("The clientMutationId was used before with another input: send a new one.")
    IDEMPOTENCY_KEY_REUSED,
    @Description("A documented limit is reached: the message names the limit and its value.")
    LIMIT_EXCEEDED,
    @Description("A store does not answer: send the same request again after a pause.")
    UNAVAILABLE
}
