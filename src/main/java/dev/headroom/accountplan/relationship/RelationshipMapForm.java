package dev.headroom.accountplan.relationship;

import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Relationship maps as documents, one for each plan and under the plan's id. */
@Singleton
class RelationshipMapForm implements StoredForm<RelationshipMap> {

    @Override
    public String collection() {
        return "relationship_maps";
    }

    @Override
    public String entityType() {
        return RelationshipMap.TYPE;
    }

    @Override
    public Class<RelationshipMap> type() {
        return RelationshipMap.class;
    }

    @Override
    public UUID id(RelationshipMap map) {
        return map.uuid();
    }

    @Override
    public UUID account(RelationshipMap map) {
        return map.accountUuid();
    }

    @Override
    public int version(RelationshipMap map) {
        return map.version();
    }

    @Override
    public boolean keepsVersions() {
        return true;
    }
}
