package dev.headroom.access.people;

import dev.headroom.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** The teams. */
@ApplicationScoped
class Teams implements Rows<TeamEntity> {}
