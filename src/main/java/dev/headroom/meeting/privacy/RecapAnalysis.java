package dev.headroom.meeting.privacy;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.followup.FollowUp;
import dev.headroom.meeting.followup.FollowUps;
import dev.headroom.meeting.followup.SentRecap;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The recap of a meeting as the customer got it, in its export. A draft stays inside. */
@ApplicationScoped
class RecapAnalysis implements VconAnalysis {

    private final FollowUps followUps;

    RecapAnalysis(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public String type() {
        return "recap";
    }

    @Override
    public Uni<Optional<JsonObject>> of(Caller caller, Meeting meeting) {
        return followUps.find(caller, MeetingPermissions.READ, meeting.uuid()).map(found -> found.map(FollowUp::sent)
                .map(RecapAnalysis::body));
    }

    private static JsonObject body(SentRecap recap) {
        return new JsonObject()
                .put("subject", recap.recap().subject())
                .put("text", recap.recap().text())
                .put("sentAt", recap.sentAt().toString())
                .put("hash", recap.recap().hash());
    }
}
