package dev.muster.oncall.storm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much is going on.
 *
 * @param alerts opened within the window
 * @param usual how many open within such a window on average, over the last week
 * @param people who get messages about several alerts at once, those for whom most wait first
 */
public record Storm(
    long windowSeconds, long alerts, double usual, List<Bundled> people, Mine mine) {
  public Storm {
    people = List.copyOf(people);
  }

  /**
   * A person in the storm.
   *
   * @param waiting alerts that they have not been told of yet
   * @param since when what waits longest was due; null when nothing waits
   */
  public record Bundled(UUID personId, String personName, long waiting, @Nullable Instant since) {}

  /**
   * What concerns the reader.
   *
   * @param open alerts that wait for their answer
   * @param waiting those of them that no message has told yet
   * @param bundled whether they get messages about several alerts at once
   */
  public record Mine(long open, long waiting, boolean bundled) {}
}
