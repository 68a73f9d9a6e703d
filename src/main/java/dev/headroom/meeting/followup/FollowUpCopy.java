package dev.headroom.meeting.followup;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A follow-up on its way to its next version: what is not said anew stays as it was. */
final class FollowUpCopy {

    private final FollowUp present;
    private UUID owner;
    private FollowUpStage stage;
    private FollowUpContent content;
    private List<DraftedTranscript> transcripts;
    private @Nullable RecapApproval approval;
    private @Nullable SentRecap sent;
    private @Nullable OffsetDateTime firstSentAt;
    private List<RecapDelivery> deliveries;

    FollowUpCopy(FollowUp present) {
        this.present = present;
        this.owner = present.ownerUuid();
        this.stage = present.stage();
        this.content = present.content();
        this.transcripts = present.transcripts();
        this.approval = present.approval();
        this.sent = present.sent();
        this.firstSentAt = present.firstSentAt();
        this.deliveries = present.deliveries();
    }

    /** Who answers for it, with what was read. */
    FollowUpCopy drafted(UUID by, List<DraftedTranscript> read) {
        owner = by;
        transcripts = read;
        return this;
    }

    FollowUpCopy stage(FollowUpStage reached) {
        stage = reached;
        return this;
    }

    FollowUpCopy content(FollowUpContent changed) {
        content = changed;
        return this;
    }

    FollowUpCopy approval(@Nullable RecapApproval given) {
        approval = given;
        return this;
    }

    /** What was sent last, and to whom one ever was. */
    FollowUpCopy sent(@Nullable SentRecap recap, List<RecapDelivery> to) {
        sent = recap;
        deliveries = to;
        return this;
    }

    FollowUpCopy firstSentAt(OffsetDateTime at) {
        firstSentAt = at;
        return this;
    }

    FollowUp next() {
        return at(present.version() + 1);
    }

    /** The same version in other words. */
    FollowUp same() {
        return at(present.version());
    }

    private FollowUp at(int version) {
        return new FollowUp(
                present.uuid(),
                present.accountUuid(),
                owner,
                stage,
                content,
                transcripts,
                present.from(),
                present.draftedAt(),
                approval,
                sent,
                firstSentAt,
                deliveries,
                version);
    }
}
