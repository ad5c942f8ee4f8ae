package dev.muster.comms.manage.key;

import dev.muster.comms.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PageKeyRepository implements PanacheRepositoryBase<PageKey, UUID> {
  Optional<PageKey> byHash(String hash) {
    return find("hash", hash).firstResultOptional();
  }

  /** The newest first. */
  List<PageKey> list(Conditions conditions, int count) {
    return find(conditions.hql() + " order by id desc", conditions.values()).page(0, count).list();
  }
}
