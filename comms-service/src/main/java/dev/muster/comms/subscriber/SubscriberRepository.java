package dev.muster.comms.subscriber;

import dev.muster.comms.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SubscriberRepository implements PanacheRepositoryBase<Subscriber, UUID> {
  /** The one with that target; there is one for the page and one for each post. */
  Optional<Subscriber> find(UUID pageId, @Nullable UUID postId, Target target) {
    Conditions conditions =
        new Conditions().and("pageId = ?", pageId).and("channel = ?", target.channel());
    if (target.channel() == Channel.EMAIL) {
      conditions.and("email = ?", target.shown());
    } else {
      conditions.and("targetHash = ?", target.hash());
    }
    if (postId == null) {
      conditions.and("postId is null");
    } else {
      conditions.and("postId = ?", postId);
    }
    return find(conditions.hql(), conditions.values()).firstResultOptional();
  }

  /** The one that another system knew by that id. */
  Optional<Subscriber> external(UUID pageId, String externalId) {
    return find("pageId = ?1 and externalId = ?2", pageId, externalId).firstResultOptional();
  }

  List<Subscriber> active(UUID pageId) {
    return list(
        "pageId = ?1 and state = ?2 and channel = ?3 order by id",
        pageId,
        SubscriberState.ACTIVE,
        Channel.EMAIL);
  }

  /** Those of a page among these, in the order of their ids. */
  List<Subscriber> ofPage(UUID pageId, Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("pageId = ?1 and id in ?2 order by id", pageId, ids);
  }

  List<Subscriber> list(Conditions conditions, int count) {
    return find(conditions.hql() + " order by id", conditions.values()).page(0, count).list();
  }
}
