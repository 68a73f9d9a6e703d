package dev.headroom.access;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/** Answers who is on which account. The feature that keeps accounts implements it; asked inside a transaction. */
public interface AccountSight {

    /** The accounts a member owns or is on the team of. */
    Uni<Set<UUID>> ofMember(UUID organization, UUID member);

    /** The accounts owned by the members of a team and of the teams below it. */
    Uni<Set<UUID>> ofTeam(UUID organization, UUID team);
}
