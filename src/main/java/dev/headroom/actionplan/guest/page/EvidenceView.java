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

    private static final int KIB = 1024;

    static EvidenceView of(SharedPlan plan, Evidence evidence, String path) {
        EvidenceFile file = evidence.file();
        return new EvidenceView(
                evidence.text(),
                evidence.link(),
                file == null ? null : file.name(),
                file == null ? null : path + "/files/" + file.uuid(),
                file == null ? null : size(file.size()),
                plan.by(evidence.act()),
                plan.at(evidence.act()));
    }

    private static String size(int bytes) {
        return bytes < KIB * KIB ? Math.max(1, bytes / KIB) + " kB" : bytes / (KIB * KIB) + " MB";
    }
}
