package dev.headroom.actionplan;

import dev.headroom.platform.text.Text;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A file that was handed in. It is served as an attachment only, whatever it is. */
@Description("A file that was handed in. It is served as an attachment only.")
public record EvidenceFile(
        @Ignore UUID uuid,

        @NonNull @Description("Its name; at most 200 characters.")
        String name,

        @NonNull @Description("Its size in bytes, at most 10 MiB.")
        Integer size,

        @NonNull @Description("SHA-256 over its bytes, in hexadecimal.")
        String sha256) {

    public EvidenceFile {
        name = Text.name(name, "file");
    }
}
