package dev.muster.oncall.pagerduty;

import java.util.Optional;
import java.util.UUID;

/** Ids are opaque to PagerDuty's clients: any text may come in, only our own lead anywhere. */
public final class WireId {
  private static final int LENGTH = 36;

  private WireId() {}

  /** Empty for a text that no thing of ours can have as its id. */
  public static Optional<UUID> read(String text) {
    if (text == null || text.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }
}
