package dev.headroom.access.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import org.jspecify.annotations.Nullable;

/**
 * An application with its new secret. As JSON, the form in which answers are kept for replay, it has no secret:
 * only the first answer shows it.
 */
record IssuedSecret(
        Application application,
        @JsonProperty(access = Access.WRITE_ONLY) @Nullable String secret) {

    /** Not in logs either. */
    @Override
    public String toString() {
        return "IssuedSecret[" + application + "]";
    }
}
