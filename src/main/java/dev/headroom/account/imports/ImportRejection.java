package dev.headroom.account.imports;

import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A row that was not stored, and why. */
@Description("A row of an imported file that was not stored, and why.")
public record ImportRejection(
        @NonNull @Description("The line of the file the row begins in, counted from 1; the first row is the header.")
        Integer line,

        @NonNull @Description("The column at fault as the file names it; empty when it is the whole row.")
        String column,

        @NonNull
        @Description(
                "What the cell holds, shortened to 80 characters; characters that can't be seen are shown as \uFFFD.")
        String value,

        @NonNull @Description("What is wrong, and what to write instead.")
        String reason) {

    private static final int LONGEST_VALUE = 80;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]");

    public static ImportRejection of(long line, String column, String value, String reason) {
        return new ImportRejection(Math.toIntExact(line), column, shortened(value), reason);
    }

    static ImportRejection ofRow(long line, String reason) {
        return of(line, "", "", reason);
    }

    private static String shortened(String value) {
        if (value.codePointCount(0, Math.min(value.length(), 4 * LONGEST_VALUE)) <= LONGEST_VALUE) {
            return INVISIBLE.matcher(value).replaceAll("\uFFFD");
        }
        String start = value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1));
        return INVISIBLE.matcher(start).replaceAll("\uFFFD") + "\u2026";
    }
}
