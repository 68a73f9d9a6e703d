package dev.headroom.platform.text;

import dev.headroom.platform.errors.BadInput;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks addresses of mail, whoever they belong to. */
public final class Email {

    private static final int LONGEST = 254;

    /** The shape that browsers accept too; plain ASCII, so that no two addresses look the same. */
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

    private Email() {}

    /** The address in lower case, the form it is kept and compared in. */
    public static String of(String text) {
        String email = text.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST || !SHAPE.matcher(email).matches()) {
            throw new BadInput("The address is not one of mail: write it as name@example.com.", "email");
        }
        return email;
    }
}
