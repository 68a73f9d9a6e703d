package dev.headroom.platform.sql;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.errors.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.OffsetDateTime;
import java.util.function.Supplier;

/** Which version a row is, and who made it so. Every table a person can change has these columns. */
@Embeddable
public class Revision {

    @Column(nullable = false)
    private int version;

    @Column(name = "created_at", nullable = false, updatable = false)
    private OffsetDateTime createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "updated_at", nullable = false)
    private OffsetDateTime updatedAt;

    @Column(name = "updated_by", nullable = false)
    private String updatedBy;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    private Revision(Author author, OffsetDateTime now) {
        this.version = 1;
        this.createdAt = now;
        this.createdBy = author.actor();
        this.updatedAt = now;
        this.updatedBy = author.actor();
    }

    public static Revision first(Author author, OffsetDateTime now) {
        return new Revision(author, now);
    }

    /** Makes the row its next version, if the writer knew the present one; otherwise hands them the current object. */
    public void advance(int expectedVersion, Author author, OffsetDateTime now, Supplier<?> current) {
        if (expectedVersion != version) {
            throw new Conflict(current.get(), version, expectedVersion);
        }
        version++;
        updatedAt = now;
        updatedBy = author.actor();
    }

    public int version() {
        return version;
    }

    public OffsetDateTime createdAt() {
        return createdAt;
    }
}
