package dev.headroom.platform.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An object with a global id, as Relay defines it. */
@Description("An object with a global id.")
public interface Node {

    @Id
    @NonNull
    @Description("The object's global id.")
    String getId();
}
