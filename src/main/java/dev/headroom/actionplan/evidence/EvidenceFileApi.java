package dev.headroom.actionplan.evidence;

import dev.headroom.actionplan.EvidenceFile;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Where files are to be had, in the schema. */
@GraphQLApi
public class EvidenceFileApi {

    @NonNull
    @Description("The address it is handed out at, below the service's own, to who may see the plan and sends their"
            + " bearer token.")
    public List<@NonNull String> path(@Source List<EvidenceFile> files) {
        return files.stream().map(file -> "/evidence/" + file.uuid()).toList();
    }
}
