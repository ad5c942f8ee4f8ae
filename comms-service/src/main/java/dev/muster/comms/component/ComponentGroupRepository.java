package dev.muster.comms.component;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ComponentGroupRepository implements PanacheRepositoryBase<ComponentGroup, UUID> {
  List<ComponentGroup> ofPage(UUID pageId) {
    return find("pageId = ?1 order by position, id", pageId).list();
  }
}
