package dev.headroom.meeting.privacy;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Something that was made of a meeting and belongs into its export, such as its commitments. */
interface VconAnalysis {

    /** What kind of analysis it is, as vCon names them: "commitments". */
    String type();

    /** As far as a caller who may see the meeting may see it. */
    Uni<Optional<JsonObject>> of(Caller caller, Meeting meeting);
}
