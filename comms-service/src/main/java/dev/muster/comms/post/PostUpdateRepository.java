package dev.muster.comms.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostUpdateRepository implements PanacheRepositoryBase<PostUpdate, UUID> {
  Optional<PostUpdate> first(UUID postId) {
    return find("postId = ?1 and number = 1", postId).firstResultOptional();
  }

  /** The newest first. */
  List<PostUpdate> ofPost(UUID postId) {
    return list("postId = ?1 order by number desc", postId);
  }

  /** The newest first within each post. */
  List<PostUpdate> ofPosts(Collection<UUID> postIds) {
    return postIds.isEmpty() ? List.of() : list("postId in ?1 order by number desc", postIds);
  }
}
