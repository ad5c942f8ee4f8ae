package dev.muster.comms.status;

import dev.muster.contracts.IncidentState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The lifecycles that customers see: of incidents (PUB-01) and of planned work. */
public enum PublicStatus {
  INVESTIGATING(PostKind.INCIDENT),
  IDENTIFIED(PostKind.INCIDENT),
  MONITORING(PostKind.INCIDENT),
  RESOLVED(PostKind.INCIDENT),
  /** Over, and a post-mortem was published since. */
  POSTMORTEM(PostKind.INCIDENT),
  SCHEDULED(PostKind.MAINTENANCE),
  IN_PROGRESS(PostKind.MAINTENANCE),
  VERIFYING(PostKind.MAINTENANCE),
  COMPLETED(PostKind.MAINTENANCE);

  private final PostKind kind;

  PublicStatus(PostKind kind) {
    this.kind = kind;
  }

  /** The kind of post that can stand there. */
  public PostKind kind() {
    return kind;
  }

  /** The word of the public API. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether customers still wait for an end. */
  public boolean open() {
    return switch (this) {
      case INVESTIGATING, IDENTIFIED, MONITORING, SCHEDULED, IN_PROGRESS, VERIFYING -> true;
      case RESOLVED, POSTMORTEM, COMPLETED -> false;
    };
  }

  /** Whether what a post says of components holds now: not before it begins, not after it ends. */
  public boolean holding() {
    return open() && this != SCHEDULED;
  }

  /** Those in which what a post says of components holds. */
  public static List<PublicStatus> allHolding() {
    return Arrays.stream(values()).filter(PublicStatus::holding).toList();
  }

  /** Those in which customers still wait for an end. */
  public static List<PublicStatus> allOpen() {
    return Arrays.stream(values()).filter(PublicStatus::open).toList();
  }

  /** The public word for a state of the response; a cancelled incident is over as well. */
  public static PublicStatus of(IncidentState state) {
    return switch (state) {
      case DETECTED, ACKNOWLEDGED, INVESTIGATING -> INVESTIGATING;
      case IDENTIFIED, MITIGATING -> IDENTIFIED;
      case MONITORING -> MONITORING;
      case RESOLVED, CLOSED, CANCELLED -> RESOLVED;
    };
  }
}
