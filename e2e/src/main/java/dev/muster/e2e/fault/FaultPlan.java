package dev.muster.e2e.fault;

import java.time.Duration;
import java.util.List;

/**
 * What to do to the platform.
 *
 * @param alerts sent in all, spread evenly over the services and over the replicas of the intake
 * @param victims parts to kill
 * @param killsEach SIGKILLs for each victim, in random order
 * @param gap between two kills; the parts come back by themselves meanwhile
 * @param seed of the random order
 */
public record FaultPlan(
    int alerts, int services, List<String> victims, int killsEach, Duration gap, long seed) {

  public static final List<String> EVERYBODY =
      List.of("oncall", "incident", "comms", "postmortem", "kafka", "postgres");

  /** Everybody, and the second replicas of those who page and who run incidents. */
  public static final List<String> EVERYBODY_TWICE =
      List.of(
          "oncall",
          "oncall-2",
          "incident",
          "incident-2",
          "comms",
          "postmortem",
          "kafka",
          "postgres");

  /** Those without whom nobody can be paged. */
  public static final List<String> PAGING = List.of("oncall", "postgres");

  public FaultPlan {
    victims = List.copyOf(victims);
  }

  public int kills() {
    return victims.size() * killsEach;
  }
}
