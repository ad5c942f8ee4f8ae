package dev.muster.comms.postmortem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PublicPostmortemRepository implements PanacheRepositoryBase<PublicPostmortem, UUID> {
  List<PublicPostmortem> ofPosts(Collection<UUID> postIds) {
    return postIds.isEmpty() ? List.of() : list("postId in ?1", postIds);
  }
}
