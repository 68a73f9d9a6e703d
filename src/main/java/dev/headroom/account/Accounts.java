package dev.headroom.account;

import dev.headroom.access.Sight;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Rows;
import dev.headroom.platform.text.Text;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account tree. */
@ApplicationScoped
class Accounts implements Rows<AccountEntity> {

    Uni<Page<Account>> page(UUID organization, Sight sight, @Nullable String namePrefix, PageRequest request) {
        StringBuilder condition = new StringBuilder("organization = :organization");
        Parameters values = Parameters.with("organization", organization);
        if (!sight.everything()) {
            condition.append(" and id in :accounts");
            values.and("accounts", sight.accounts());
        }
        if (namePrefix != null) {
            condition.append(" and nameKey like :prefix escape '\\'");
            values.and("prefix", escaped(Text.key(namePrefix)) + "%");
        }
        if (request.isContinued()) {
            condition.append(" and (nameKey > :afterName or nameKey = :afterName and id > :afterId)");
            values.and("afterName", request.after().get(0))
                    .and("afterId", UUID.fromString(request.after().get(1)));
        }
        return find(condition.toString(), Sort.by("nameKey").and("id"), values)
                .range(0, request.first())
                .<AccountEntity>list()
                .map(found -> request.page(found, entity -> List.of(entity.nameKey, entity.id.toString())))
                .map(page -> page.map(AccountEntity::toRecord));
    }

    private static String escaped(String prefix) {
        return prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
