package dev.muster.oncall.integration;

import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Integrations that were not deleted. */
@ApplicationScoped
class IntegrationRepository implements PanacheRepositoryBase<Integration, UUID> {

  Optional<Integration> live(UUID serviceId, UUID id) {
    return find("id = ?1 and serviceId = ?2 and deletedAt is null", id, serviceId)
        .firstResultOptional();
  }

  Page<Integration> page(UUID serviceId, PageRequest wanted) {
    var parameters = Parameters.with("service", serviceId);
    var condition = "serviceId = :service and deletedAt is null";
    var after = wanted.after(1);
    if (after.isPresent()) {
      condition += " and id > :id";
      parameters.and("id", after.get().uuid(0));
    }
    var rows = find(condition + " order by id", parameters).page(0, wanted.fetchSize()).list();
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }
}
