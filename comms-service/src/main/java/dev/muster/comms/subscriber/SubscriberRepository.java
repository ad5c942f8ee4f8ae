package dev.muster.comms.subscriber;

import dev.muster.comms.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SubscriberRepository implements PanacheRepositoryBase<Subscriber, UUID> {
  Optional<Subscriber> find(UUID pageId, String email) {
    return find("pageId = ?1 and email = ?2 and postId is null", pageId, email)
        .firstResultOptional();
  }

  List<Subscriber> active(UUID pageId) {
    return list(
        "pageId = ?1 and state = ?2 and channel = ?3 order by id",
        pageId,
        SubscriberState.ACTIVE,
        Channel.EMAIL);
  }

  List<Subscriber> list(Conditions conditions, int count) {
    return find(conditions.hql() + " order by id", conditions.values()).page(0, count).list();
  }
}
