package dev.headroom.platform.stores;

/** The stores cannot be started; the message is one sentence an operator can act on. */
public final class StoresFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoresFailure(String message) {
        super(message);
    }

    StoresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
