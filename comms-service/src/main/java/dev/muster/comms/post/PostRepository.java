package dev.muster.comms.post;

import dev.muster.comms.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PostRepository implements PanacheRepositoryBase<Post, UUID> {
  List<Post> ofIncident(UUID incidentId) {
    return list("incidentId = ?1 order by id", incidentId);
  }

  /** The newest first. */
  List<Post> list(Conditions conditions, int count) {
    return find(conditions.hql() + " order by createdAt desc, id desc", conditions.values())
        .page(0, count)
        .list();
  }
}
