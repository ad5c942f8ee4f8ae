package dev.muster.comms.subscriber;

import dev.muster.comms.post.Post;
import dev.muster.comms.statuspage.StatusPage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param post the only post it is about; null for the whole page
 */
public record SignUp(StatusPage page, @Nullable Post post, Target target, Wish wish) {
  @Nullable UUID postId() {
    return post == null ? null : post.id();
  }
}
