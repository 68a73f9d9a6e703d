package dev.headroom.platform.errors;

import java.util.List;

/**
 * A refusal a client may read: a code to branch on, a sentence that says what to do, and the path of the input field it
 * is about. Anything else that fails is ours and answers {@code INTERNAL}.
 */
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode errorCode;
    private final transient List<String> field;

    protected DomainException(ErrorCode errorCode, List<String> field, String sentence) {
        // No stack trace: a refusal is an answer, not a fault, and costs nothing to make.
        super(sentence, null, false, false);
        this.errorCode = errorCode;
        this.field = List.copyOf(field);
    }

    public ErrorCode errorCode() {
        return errorCode;
    }

    public String code() {
        return errorCode.name();
    }

    /** The path to the input field at fault, outermost first; empty when the refusal is about the whole request. */
    public List<String> field() {
        return field;
    }

    public String sentence() {
        return getMessage() == null ? code() : getMessage();
    }
}
