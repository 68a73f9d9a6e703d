package dev.headroom.account.imports;

import org.eclipse.microprofile.graphql.Description;

/** How far an import is. */
@Description("How far an import is.")
public enum ImportState {
    @Description("The file is being uploaded.")
    RECEIVING,
    @Description("The file is here; its rows wait to be stored.")
    QUEUED,
    @Description("Rows are being stored.")
    RUNNING,
    @Description("Every row is stored or rejected.")
    DONE,
    @Description("The import was given up; failure says why. Rows counted as accepted stay.")
    FAILED,
    @Description("The import is being taken back: what it stored ends, piece by piece.")
    WITHDRAWING,
    @Description("The import was taken back. What it stored no longer counts; what was believed on earlier days stays.")
    WITHDRAWN;

    boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
