package dev.muster.comms.fanout;

import dev.muster.comms.fanout.Readers.Scope;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.subscriber.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many would hear of something if it were said now; asks as a fan-out does. */
@ApplicationScoped
public class Reach {
  private static final UUID NOT_WRITTEN = new UUID(0, 0);

  private final Readers readers;
  private final InstantSource time;

  Reach(Readers readers, InstantSource time) {
    this.readers = readers;
    this.time = time;
  }

  /**
   * Subscribers by channel; channels without one are left out.
   *
   * @param postId null of a post that is not written yet
   * @param components that it is about; none concerns everybody
   */
  public Map<Channel, Integer> of(
      UUID pageId, @Nullable UUID postId, PostKind kind, Set<UUID> components) {
    FanOut asked =
        new FanOut(
            NOT_WRITTEN,
            pageId,
            postId == null ? NOT_WRITTEN : postId,
            null,
            null,
            null,
            null,
            time.instant(),
            null);
    return readers.byChannel(asked, new Scope(kind, components));
  }
}
