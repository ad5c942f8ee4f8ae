package dev.muster.oncall.token;

import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** API tokens. */
@ApplicationScoped
class TokenRepository implements PanacheRepositoryBase<StoredToken, UUID> {

  /** Newest first. */
  Page<StoredToken> page(PageRequest wanted) {
    var parameters = new Parameters();
    var condition = "1 = 1";
    var after = wanted.after(1);
    if (after.isPresent()) {
      condition = "id < :id";
      parameters.and("id", after.get().uuid(0));
    }
    var rows = find(condition + " order by id desc", parameters).page(0, wanted.fetchSize()).list();
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }
}
