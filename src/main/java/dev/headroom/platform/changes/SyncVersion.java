package dev.headroom.platform.changes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;

/**
 * A place in the change log: the writing transaction's number, then the row's number in it, both in hex of fixed width,
 * so that comparing two as text compares their places.
 */
@CustomScalar("SyncVersion")
@Description("A place in the organization's change log. Compare two as text: a reader that has reached the same or a"
        + " greater one has seen the write.")
public final class SyncVersion implements CustomStringScalar, Comparable<SyncVersion> {

    private static final Pattern FORM = Pattern.compile("[0-7][0-9a-f]{15}-[0-7][0-9a-f]{15}");

    /** Before the first change. */
    public static final SyncVersion START = new SyncVersion("0000000000000000-0000000000000000");

    private final String text;

    @JsonCreator
    public SyncVersion(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "is not a place in the change log: send back one that this service gave");
        }
        this.text = text;
    }

    static SyncVersion of(long transaction, long sequence) {
        return new SyncVersion(String.format("%016x-%016x", transaction, sequence));
    }

    long transaction() {
        return Long.parseLong(text.substring(0, 16), 16);
    }

    long sequence() {
        return Long.parseLong(text.substring(17), 16);
    }

    @Override
    @JsonValue
    public String stringValueForSerialization() {
        return text;
    }

    @Override
    public int compareTo(SyncVersion other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SyncVersion that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
