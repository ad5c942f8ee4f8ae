package dev.muster.oncall.catalogue;

import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** Pages of things that have a beginning ({@code startsAt}) and an id, the earliest first. */
public final class StartOrder {
  private StartOrder() {}

  /**
   * @param condition of those that count, without its order
   * @param parameters of the condition; the page's own are added
   */
  public static <T> Page<T> page(
      PanacheRepositoryBase<T, UUID> rows,
      String condition,
      Parameters parameters,
      PageRequest wanted,
      Function<T, Instant> startsAt,
      Function<T, UUID> id) {
    var after = wanted.after(2);
    var rest = "";
    if (after.isPresent()) {
      rest = " and (startsAt > :start or (startsAt = :start and id > :id))";
      parameters.and("start", after.get().instant(0)).and("id", after.get().uuid(1));
    }
    var found =
        rows.find(condition + rest + " order by startsAt, id", parameters)
            .page(0, wanted.fetchSize())
            .list();
    return Page.of(found, wanted, row -> Cursor.encode(startsAt.apply(row), id.apply(row)));
  }
}
