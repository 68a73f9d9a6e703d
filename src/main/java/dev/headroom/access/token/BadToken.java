package dev.headroom.access.token;

import io.quarkus.security.AuthenticationFailedException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a token that is no good from one that could not be looked at: whoever is told to sign in again throws away a
 * good token, so that is said of bad ones only.
 */
final class BadToken {

    private static final int DEEPEST_CAUSE = 10;

    private BadToken() {}

    /** Where the issuer's keys can't be read, verifying fails like it does of a bad token, but for that cause. */
    static boolean isWhy(Throwable failure) {
        return failure instanceof AuthenticationFailedException && !isForWantOfKeys(failure);
    }

    private static boolean isForWantOfKeys(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof IOException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
