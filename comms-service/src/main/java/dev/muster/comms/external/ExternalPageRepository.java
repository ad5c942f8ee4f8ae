package dev.muster.comms.external;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ExternalPageRepository implements PanacheRepositoryBase<ExternalPage, UUID> {
  Optional<ExternalPage> ofPage(UUID pageId) {
    return find("pageId", pageId).firstResultOptional();
  }
}
