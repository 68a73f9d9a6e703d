package dev.headroom.platform.graphql.request;

/** The media types an answer can have. The first is for clients that name none. */
public enum AnswerType {
    /** What clients knew before the GraphQL over HTTP specification: any well-formed answer is a 200. */
    JSON("application/json"),
    /** The specification's own type: the status tells whether the request was fine. */
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private final String mediaType;

    AnswerType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The value of the Content-Type header. */
    public String header() {
        return mediaType + "; charset=utf-8";
    }

    public boolean isLegacy() {
        return this == JSON;
    }
}
