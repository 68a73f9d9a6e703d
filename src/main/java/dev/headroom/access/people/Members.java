package dev.headroom.access.people;

import dev.headroom.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The members of organizations. */
@ApplicationScoped
class Members implements Rows<MemberEntity> {

    Uni<Optional<MemberEntity>> ofEmail(UUID organization, String email) {
        return find("organization = ?1 and email = ?2", organization, email.toLowerCase(Locale.ROOT))
                .<MemberEntity>firstResult()
                .map(Optional::ofNullable);
    }
}
