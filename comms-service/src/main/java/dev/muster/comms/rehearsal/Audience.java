package dev.muster.comms.rehearsal;

import dev.muster.comms.fanout.Reach;
import dev.muster.comms.post.Forecast;
import dev.muster.comms.status.PostKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** How many subscribers would be told, by channel. */
@ApplicationScoped
class Audience {
  private final Reach reach;

  Audience(Reach reach) {
    this.reach = reach;
  }

  /** Those whom a fan-out would find; nobody where the words would go out silently. */
  Map<String, Integer> of(Forecast forecast) {
    Map<String, Integer> counts = new TreeMap<>();
    if (forecast.proposal().deliver()) {
      reach
          .of(
              forecast.page().id(),
              forecast.postId(),
              PostKind.INCIDENT,
              forecast.proposal().claims().keySet())
          .forEach((channel, readers) -> counts.put(channel.name(), readers));
    }
    return counts;
  }
}
