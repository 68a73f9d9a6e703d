package dev.headroom.platform.errors;

import java.util.List;

/**
 * A refusal a client may read: a code to branch on, a sentence that says what to do, and the path of the input field it
 * is about. Anything else that fails is ours and answers {@code INTERNAL}.
 */
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<String> field;

    protected DomainException(String code, List<String> field, String message) {
        // No stack trace: a refusal is an answer, not a fault, and costs nothing to make.
        super(message, null, false, false);
        this.code = code;
        this.field = List.copyOf(field);
    }

    public String code() {
        return code;
    }

    /** The path to the input field at fault, outermost first; empty when the refusal is about the whole request. */
    public List<String> field() {
        return field;
    }

    public String sentence() {
        return getMessage() == null ? code : getMessage();
    }
}
