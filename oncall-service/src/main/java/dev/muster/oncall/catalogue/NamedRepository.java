package dev.muster.oncall.catalogue;

import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import java.util.UUID;

/** A repository whose list goes by name, page by page. */
public abstract class NamedRepository<T extends Named> implements PanacheRepositoryBase<T, UUID> {

  /**
   * A page of what {@code filter} lets through.
   *
   * @param filter HQL condition on the entity's own fields
   */
  protected Page<T> page(PageRequest wanted, String filter, Parameters parameters) {
    var condition = "(" + filter + ")";
    var after = wanted.after(2);
    if (after.isPresent()) {
      condition +=
          " and (lower(name) > lower(:afterName) or (lower(name) = lower(:afterName)"
              + " and id > :afterId))";
      parameters.and("afterName", after.get().text(0)).and("afterId", after.get().uuid(1));
    }
    var rows =
        find(condition + " order by lower(name), id", parameters)
            .page(0, wanted.fetchSize())
            .list();
    return Page.of(rows, wanted, row -> Cursor.encode(row.name(), row.id()));
  }
}
