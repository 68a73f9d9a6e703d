package dev.headroom.actionplan.guest.page;

import dev.headroom.actionplan.Evidence;
import dev.headroom.actionplan.EvidenceFile;
import org.jspecify.annotations.Nullable;

/** Something handed in for an outcome. */
record EvidenceView(
        @Nullable String text,
        @Nullable String link,
        @Nullable String fileName,
        @Nullable String filePath,
        @Nullable String fileSize,
        String by,
        String at) {

    static EvidenceView of(SharedPlan plan, Evidence evidence, String path) {
        EvidenceFile file = evidence.file();
        return new EvidenceView(
                evidence.text(),
                evidence.link(),
                file == null ? null : file.name(),
                file == null ? null : path + "/files/" + file.uuid(),
                file == null ? null : FileSize.words(file.size()),
                plan.by(evidence.act()),
                plan.at(evidence.act()));
    }
}
