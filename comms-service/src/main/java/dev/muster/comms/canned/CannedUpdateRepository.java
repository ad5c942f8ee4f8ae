package dev.muster.comms.canned;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CannedUpdateRepository implements PanacheRepositoryBase<CannedUpdate, UUID> {
  List<CannedUpdate> ofPage(UUID pageId) {
    return list("pageId = ?1 order by name, id", pageId);
  }
}
