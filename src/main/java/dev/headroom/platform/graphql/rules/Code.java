package dev.headroom.platform.graphql.rules;

/**
 * Every {@code extensions.code} the edge itself answers with. Clients branch on these, so none changes its meaning and
 * none is removed; {@code DomainException} adds the codes of the business rules.
 *
 * <p>Two kinds: refusals of the HTTP request keep their status whatever the client accepts; refusals of the GraphQL
 * request answer 200 to a client that accepts only {@code application/json}, because such clients treat any other
 * status as a broken network.
 */
public enum Code {
    /** No valid token came with the request. Sign in, then send it again. */
    UNAUTHENTICATED(401, Kind.HTTP),
    /** The method is not one the endpoint serves, or a GET asked for a mutation. The Allow header names the others. */
    METHOD_NOT_ALLOWED(405, Kind.HTTP),
    /** The Accept header names no media type or charset the endpoint can write. */
    NOT_ACCEPTABLE(406, Kind.HTTP),
    /** The body did not arrive in time. Send it again over a better connection. */
    REQUEST_TIMEOUT(408, Kind.HTTP),
    /** The body is longer than the limit. Split the work. */
    PAYLOAD_TOO_LARGE(413, Kind.HTTP),
    /** The body is not {@code application/json} in UTF-8, or is compressed. */
    UNSUPPORTED_MEDIA_TYPE(415, Kind.HTTP),
    /**
     * The body is not one JSON object: broken syntax, a key twice, too deep, too long a number, bytes after its end.
     */
    MALFORMED_JSON(400, Kind.HTTP),
    /** The text is not clean Unicode: invalid UTF-8, a byte order mark, an unpaired surrogate or U+0000. */
    INVALID_ENCODING(400, Kind.HTTP),
    /** The body is an array of requests. Send them one by one. */
    BATCHING_DISABLED(400, Kind.HTTP),
    /** A key of the request has the wrong type, or the query is missing. */
    BAD_REQUEST(400, Kind.HTTP),

    /** The document is not GraphQL. */
    GRAPHQL_PARSE_FAILED(400, Kind.GRAPHQL),
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED(400, Kind.GRAPHQL),
    /** The operation's name is missing, or no operation of the document has it. */
    OPERATION_RESOLUTION_FAILURE(400, Kind.GRAPHQL),
    /** The document holds more operations than allowed. */
    TOO_MANY_OPERATIONS(400, Kind.GRAPHQL),
    /** The selection is nested deeper than allowed. */
    QUERY_TOO_DEEP(400, Kind.GRAPHQL),
    /** The document asks for more than one request may: {@code extensions} names the limit and both numbers. */
    QUERY_TOO_COMPLEX(400, Kind.GRAPHQL),
    /** The caller may not read the schema by introspection; {@code __typename} is always fine. */
    INTROSPECTION_DISABLED(400, Kind.GRAPHQL),
    /** A variable or argument has a value its type does not allow; {@code extensions.field} is its path. */
    BAD_USER_INPUT(400, Kind.GRAPHQL),

    /** The answer was not ready in time. It is safe to send a query again; repeat a mutation with its key. */
    DEADLINE_EXCEEDED(503, Kind.GRAPHQL),
    /** Something failed on our side; {@code extensions.requestId} finds it in the log. */
    INTERNAL(500, Kind.GRAPHQL);

    private enum Kind {
        HTTP,
        GRAPHQL
    }

    private final int status;
    private final Kind kind;

    Code(int status, Kind kind) {
        this.status = status;
        this.kind = kind;
    }

    /** The HTTP status of an answer that holds this refusal and no data. */
    public int status(boolean legacyJson) {
        return kind == Kind.GRAPHQL && legacyJson ? 200 : status;
    }
}
